package org.broadsheet.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Builds the tree from the parser's events. The library's own composer recurses as deep as a text asks it to and lets aliases multiply; this
 * one counts both.
 */
final class YamlTree {

    /** Values that aliases may stand for in all; a text can't be longer than it is, but aliases of aliases multiply. */
    private static final int MOST_ALIASED = 100_000;

    private final YamlLines lines;
    private final Map<String, YamlNode> anchors = new LinkedHashMap<>();
    private final Map<String, Integer> weights = new LinkedHashMap<>();
    private Iterator<Event> events;
    private int nodes;
    private int aliased;

    YamlTree(YamlLines lines) {
        this.lines = lines;
    }

    /** The document can't be taken as it is; the diagnostic says where and why. */
    static final class Refused extends RuntimeException {
        private final transient Diagnostic diagnostic;

        Refused(Location place, String message, String help) {
            super(message, null, false, false);
            this.diagnostic = Diagnostic.of(Code.BAD_YAML, place, message, help);
        }

        Diagnostic diagnostic() {
            return diagnostic;
        }
    }

    Optional<YamlNode> build(Iterable<Event> parsed) {
        events = parsed.iterator();
        Optional<YamlNode> root = Optional.empty();
        boolean begun = false;
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case DocumentStart -> {
                    if (begun) {
                        throw new Refused(place(event), "a second document begins here", "keep one document in the file; '---' separates documents");
                    }
                    begun = true;
                }
                case Scalar, Alias, MappingStart, SequenceStart -> root = Optional.of(node(event, 0));
                default -> { }
            }
        }
        return root;
    }

    private YamlNode node(Event event, int depth) {
        if (depth > YamlReader.DEEPEST) {
            throw new Refused(place(event), "nested deeper than " + YamlReader.DEEPEST + " levels", "write it flatter");
        }
        int before = nodes;
        nodes++;
        if (event instanceof AliasEvent alias) {
            String name = alias.getAlias().getValue();
            if (!anchors.containsKey(name)) {
                throw new Refused(place(event), "the alias *" + name + " refers to nothing before it", "define &" + name + " earlier in the file");
            }
            countAliased(weights.get(name), event);
            return anchors.get(name);
        }
        YamlNode made = event instanceof ScalarEvent scalar ? scalar(scalar)
                : event instanceof MappingStartEvent map ? map(map, depth) : list((CollectionStartEvent) event, depth);
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> {
            anchors.put(anchor.getValue(), made);
            weights.put(anchor.getValue(), nodes - before);
        });
        return made;
    }

    private void countAliased(int more, Event event) {
        nodes += more;
        aliased += more;
        if (aliased > MOST_ALIASED) {
            throw new Refused(place(event), "aliases stand for more than " + MOST_ALIASED + " values", "write without aliases of aliases");
        }
    }

    private YamlScalar scalar(ScalarEvent event) {
        boolean plain = event.isPlain() && event.getImplicit().canOmitTagInPlainScalar();
        return new YamlScalar(place(event), extent(event, event), event.getValue(), plain);
    }

    private YamlList list(CollectionStartEvent start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, depth + 1));
            event = events.next();
        }
        return new YamlList(place(start, event), extent(start, event), start.isFlow(), items);
    }

    private YamlMap map(MappingStartEvent start, int depth) {
        List<YamlMap.Item> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            if (!(node(event, depth + 1) instanceof YamlScalar key)) {
                throw new Refused(place(event), "a key must be a single word or text", "put it into quotes if it is meant as a text");
            }
            if (!seen.add(key.text())) {
                throw new Refused(place(event), "the key \"" + key.text() + "\" stands here a second time", "remove one of the two lines");
            }
            items.add(new YamlMap.Item(key, node(events.next(), depth + 1)));
            event = events.next();
        }
        return new YamlMap(place(start, event), extent(start, event), start.isFlow(), items);
    }

    private Location place(Event event) {
        return place(event, event);
    }

    private Location place(Event start, Event end) {
        return lines.at(start.getStartMark().orElseThrow(), end.getEndMark().orElse(null));
    }

    private static YamlNode.Extent extent(Event start, Event end) {
        return new YamlNode.Extent(index(start.getStartMark()), index(end.getEndMark()));
    }

    private static int index(Optional<Mark> mark) {
        return mark.map(Mark::getIndex).orElse(0);
    }
}
