package org.broadsheet.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import org.broadsheet.format.SourceFile;
import org.broadsheet.format.YamlFields;
import org.broadsheet.format.YamlList;
import org.broadsheet.format.YamlMap;
import org.broadsheet.format.YamlNode;
import org.broadsheet.format.YamlReader;
import org.broadsheet.format.YamlScalar;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Region;
import org.broadsheet.model.Rights;
import org.broadsheet.model.Term;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;
import org.broadsheet.text.Nearest;
import org.broadsheet.text.Slugs;

/** Reads the vocabulary files: lists of maps, ids and names unique, parents without a circle. */
final class VocabularyReader {

    /** Topics without an order come after those with one, in the order of the file. */
    private static final int LAST = 1000;
    private static final int LARGEST = 8_000_000;
    /** Of a keyword. */
    private static final double HEAVIEST = 10;

    private final SiteFolder folder;
    private final List<Diagnostic> sink;

    VocabularyReader(SiteFolder folder, List<Diagnostic> sink) {
        this.folder = folder;
        this.sink = sink;
    }

    /** An item with its id and name. */
    private record Named(String id, String name, YamlFields keys) {}

    Vocabulary<Topic> topics() {
        return read("content/topics.yaml", (item, index) -> new Topic(item.id(), item.name(), item.keys().text("description"),
                item.keys().integer("order", LAST + index, -1_000_000, 1_000_000), keywords(item.keys()), item.keys().texts("aliases"), iptc(item.keys())),
                (a, b) -> Integer.compare(a.order(), b.order()));
    }

    private String iptc(YamlFields keys) {
        String code = keys.text("iptc").strip();
        if (code.isEmpty()) {
            return code;
        }
        MediaTopics known = MediaTopics.list();
        if (known.find(code).isEmpty()) {
            String help = known.nearest(code).map(subject -> "did you mean " + subject.code() + ", " + subject.label() + "?")
                    .orElse("write a code such as medtop:15000000, sport, or leave the key out");
            bad(Code.UNKNOWN_IPTC, keys.place("iptc"), "\"" + code + "\" is no code of the IPTC Media Topics", help);
        }
        return code;
    }

    /** Words and phrases, or maps {@code {word, weight}} of those that count more or less than others. */
    private List<Topic.Keyword> keywords(YamlFields keys) {
        List<Topic.Keyword> keywords = new ArrayList<>();
        List<YamlNode> nodes = keys.node("keywords").map(node -> node instanceof YamlList list ? list.items() : List.of(node)).orElse(List.of());
        for (YamlNode node : nodes) {
            if (node instanceof YamlMap map) {
                YamlFields one = new YamlFields(map, sink);
                String word = one.requiredText("word");
                double weight = one.number("weight", -HEAVIEST, HEAVIEST).orElse(1);
                one.refuseOthers();
                if (!word.isEmpty()) {
                    keywords.add(new Topic.Keyword(word, weight));
                }
            } else if (node instanceof YamlScalar word) {
                if (!word.isNull() && !word.text().isBlank()) {
                    keywords.add(Topic.Keyword.of(word.text()));
                }
            } else {
                bad(Code.BAD_VALUE, node.location(), "an item of \"keywords\" must be a text or a map with \"word\" and \"weight\", not " + node.kind(), "");
            }
        }
        return keywords;
    }

    Vocabulary<Region> regions() {
        Map<String, Location> parents = new HashMap<>();
        Vocabulary<Region> regions = read("content/regions.yaml", (item, index) -> region(item, parents), (a, b) -> 0);
        checkParents(regions.terms(), parents);
        return regions;
    }

    private Region region(Named item, Map<String, Location> parents) {
        YamlFields keys = item.keys();
        String parent = keys.text("parent");
        parents.put(item.id(), keys.place("parent"));
        Region region = new Region(item.id(), item.name(), keys.text("kind"), parent, keys.texts("names"), keys.number("latitude", -90, 90),
                keys.number("longitude", -180, 180));
        boolean half = keys.node("latitude").isPresent() != keys.node("longitude").isPresent();
        if (half) {
            String missing = keys.node("latitude").isPresent() ? "longitude" : "latitude";
            bad(Code.MISSING_KEY, keys.place("id"), "\"" + missing + "\" is missing, a place needs both", "add '" + missing
                    + ": ...', or remove the other one");
            return new Region(region.id(), region.name(), region.kind(), parent, region.alternatives(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        return region;
    }

    Vocabulary<Outlet> outlets() {
        return read("content/sources.yaml", (item, index) -> outlet(item), (a, b) -> 0);
    }

    private Outlet outlet(Named item) {
        YamlFields keys = item.keys();
        String home = keys.text("home").strip();
        if (!home.isEmpty() && !Href.isWeb(home)) {
            bad(Code.BAD_VALUE, keys.place("home"), "\"home\" must be an address that begins with https://, not \"" + home + "\"", "");
            home = "";
        }
        String language = keys.text("language");
        if (!language.isEmpty() && !language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
            bad(Code.BAD_VALUE, keys.place("language"), "\"" + language + "\" is not a language tag", "write a tag such as en, de-CH or sr-Latn");
        }
        Rights rights = keys.choice("rights", List.of("full", "excerpt", "link")).flatMap(Rights::of).orElse(Rights.EXCERPT);
        return new Outlet(item.id(), item.name(), home, keys.texts("feeds"), keys.texts("pages"), language, rights,
                keys.integer("excerpt", Outlet.DEFAULT_EXCERPT_WORDS, 0, 100_000), selectors(keys), true);
    }

    private Map<String, String> selectors(YamlFields keys) {
        Map<String, String> selectors = new java.util.TreeMap<>();
        keys.map("selectors").ifPresent(map -> {
            for (String field : List.of("title", "body", "date", "author", "remove")) {
                List<String> several = map.texts(field);
                if (!several.isEmpty()) {
                    selectors.put(field, String.join(", ", several));
                }
            }
            map.refuseOthers();
        });
        return selectors;
    }

    private <T extends Term> Vocabulary<T> read(String path, BiFunction<Named, Integer, T> item, java.util.Comparator<T> order) {
        if (!folder.has(path)) {
            return new Vocabulary<>(List.of(), false);
        }
        Optional<SourceFile> file = folder.text(folder.file(path), LARGEST, sink);
        Optional<YamlNode> root = file.flatMap(f -> new YamlReader().read(f, sink));
        List<T> terms = new ArrayList<>();
        Map<String, Location> taken = new HashMap<>();
        for (YamlNode node : items(root)) {
            if (!(node instanceof YamlMap map)) {
                bad(Code.BAD_VALUE, node.location(), "an item must be a map with \"id\" and \"name\", not " + node.kind(),
                        "write '- id: ...' and below it 'name: ...'");
                continue;
            }
            YamlFields keys = new YamlFields(map, sink);
            Optional<Named> named = named(keys, taken);
            // A refused item is read all the same, so that its other faults are told in this run too.
            T term = item.apply(named.orElse(new Named("", "", keys)), terms.size());
            named.ifPresent(sound -> terms.add(term));
            keys.refuseOthers();
        }
        terms.sort(order);
        return new Vocabulary<>(terms, true);
    }

    private List<YamlNode> items(Optional<YamlNode> root) {
        if (root.isEmpty() || root.get() instanceof YamlScalar scalar && scalar.isNull()) {
            return List.of();
        }
        if (root.get() instanceof YamlList list) {
            return list.items();
        }
        bad(Code.BAD_VALUE, root.get().location(), "the file must be a list of maps, not " + root.get().kind(), "begin each item with '- id: ...'");
        return List.of();
    }

    /** Id and name; one of them is enough, where an id can be made of the name. Known ones are refused. */
    private Optional<Named> named(YamlFields keys, Map<String, Location> taken) {
        String id = keys.text("id").strip();
        String name = keys.text("name").strip();
        if (id.isEmpty()) {
            id = Slugs.slug(name);
        }
        if (id.isEmpty()) {
            bad(Code.MISSING_KEY, keys.place("id"), "\"id\" is missing", "add 'id: ...' with lower-case letters, digits and hyphens");
            return Optional.empty();
        }
        String slug = Slugs.slug(id);
        if (slug.isEmpty() || id.length() > 80 || id.codePoints().anyMatch(Character::isISOControl)) {
            bad(Code.BAD_VALUE, keys.place("id"), "\"" + id + "\" can't be an id", "use letters, digits and hyphens; the address is made of them");
            return Optional.empty();
        }
        name = name.isEmpty() ? id : name;
        Location place = keys.place("id");
        boolean free = claim(id, place, taken) && (slug.equalsIgnoreCase(id) || claim(slug, place, taken)) && (name.equalsIgnoreCase(id) || name.equalsIgnoreCase(slug) || claim(name, keys.place("name"), taken));
        return free ? Optional.of(new Named(id, name, keys)) : Optional.empty();
    }

    private boolean claim(String name, Location place, Map<String, Location> taken) {
        Location other = taken.putIfAbsent(name.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT), place);
        if (other != null) {
            bad(Code.DUPLICATE_ID, place, "\"" + name + "\" is taken by the item at " + other, "rename one of the two");
        }
        return other == null;
    }

    private void checkParents(List<Region> regions, Map<String, Location> places) {
        Map<String, Region> byId = new HashMap<>();
        regions.forEach(region -> byId.put(region.id(), region));
        Set<String> sound = new HashSet<>();
        for (Region region : regions) {
            List<String> way = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            Region at = region;
            while (at != null && !sound.contains(at.id()) && seen.add(at.id())) {
                way.add(at.id());
                if (!at.parent().isEmpty() && !byId.containsKey(at.parent())) {
                    String help = Nearest.to(at.parent(), byId.keySet().stream().sorted().toList()).map(near -> "did you mean \"" + near + "\"?")
                            .orElse("name the id of another region");
                    bad(Code.BAD_PARENT, places.get(at.id()), "there is no region \"" + at.parent() + "\"", help);
                }
                at = byId.get(at.parent());
            }
            if (at != null && !sound.contains(at.id())) {
                List<String> circle = way.subList(way.indexOf(at.id()), way.size());
                bad(Code.BAD_PARENT, places.get(at.id()), "\"" + at.id() + "\" lies in itself: " + String.join(" in ", circle) + " in " + at.id(),
                        "give one of them another parent");
            }
            sound.addAll(way);
        }
    }

    private void bad(Code code, Location place, String message, String help) {
        sink.add(Diagnostic.of(code, place, message, help));
    }
}
