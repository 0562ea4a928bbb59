package org.broadsheet.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.model.Article;
import org.broadsheet.model.Assignment;
import org.broadsheet.model.Assignment.Basis;
import org.broadsheet.model.Region;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.text.WrittenNames;

/** Assigns the regions of an article: those its front matter names, or else those its text names. Thread-safe. */
final class RegionAssigner {

    private static final int IN_TITLE = 3;
    private static final int IN_LEAD = 2;
    private static final int MOST_FOUND = 5;
    /** A place named fewer points than this share of the most named one is scenery. */
    private static final double SCENERY = 0.25;

    private final Vocabulary<Region> regions;

    RegionAssigner(Vocabulary<Region> regions) {
        this.regions = regions;
    }

    /** What an editor wrote is all there is; a region that contains another found one is left out. */
    List<Assignment> assign(Article article, TextReading reading) {
        List<Assignment> written = written(article, regions);
        return written.isEmpty() ? mentioned(reading) : written;
    }

    private static List<Assignment> written(Article article, Vocabulary<Region> regions) {
        Map<String, Assignment> found = new LinkedHashMap<>();
        for (String name : article.entry().labels().regions()) {
            Optional<String> id = regions.find(name).map(Region::id);
            if (id.isEmpty() && !regions.declared() && !name.isBlank()) {
                id = Optional.of(WrittenNames.id(name));
            }
            id.ifPresent(known -> found.putIfAbsent(known, new Assignment(known, Basis.FRONT_MATTER, 1)));
        }
        return List.copyOf(found.values());
    }

    private List<Assignment> mentioned(TextReading reading) {
        TreeMap<Integer, Integer> points = new TreeMap<>();
        Spans spans = reading.spans;
        for (int s = 0; s < spans.count; s++) {
            int region = spans.region[spans.name[s]];
            if (region >= 0) {
                points.merge(region, reading.inTitle(s) ? IN_TITLE : reading.inLead(s) ? IN_LEAD : 1, Integer::sum);
            }
        }
        int most = points.values().stream().max(Comparator.naturalOrder()).orElse(0);
        List<Map.Entry<Integer, Integer>> ranked = new ArrayList<>(points.entrySet());
        ranked.removeIf(e -> e.getValue() < most * SCENERY);
        ranked.sort(Comparator.comparingInt((Map.Entry<Integer, Integer> e) -> -e.getValue()).thenComparing(Map.Entry::getKey));
        List<Assignment> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        ranked.forEach(e -> ids.add(regions.terms().get(e.getKey()).id()));
        for (Map.Entry<Integer, Integer> e : ranked) {
            String id = regions.terms().get(e.getKey()).id();
            if (found.size() < MOST_FOUND && ids.stream().noneMatch(other -> contains(regions, id, other))) {
                found.add(new Assignment(id, Basis.VOCABULARY, Math.min(0.95, 1 - StrictMath.exp(-e.getValue() / 3.0))));
            }
        }
        return found;
    }

    /** Whether the inner region lies somewhere below the outer one. Circles of parents end the walk. */
    private static boolean contains(Vocabulary<Region> regions, String outer, String inner) {
        Set<String> seen = new HashSet<>();
        String at = inner;
        while (seen.add(at)) {
            at = regions.find(at).map(Region::parent).filter(p -> !p.isEmpty()).flatMap(regions::find).map(Region::id).orElse(at);
            if (!seen.contains(at) && at.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
