package org.broadsheet.stories;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.model.Article;
import org.broadsheet.model.Stories.Lineage;

/**
 * Which articles print the same text, and whose. Articles are told by their positions. Not every pair of a text that many print is
 * known, so a lineage is all that hang together. Thread-safe once made.
 */
final class Copies {

    private final List<Article> articles;
    /** By position: the positions of the same text, and of texts with common passages, with the share that is held. */
    private final List<TreeMap<Integer, CopyFinder.Copy>> sharers;
    private final AgencyCredits credits = new AgencyCredits();

    Copies(List<Article> articles, List<CopyFinder.Copy> copies) {
        this.articles = articles;
        this.sharers = new ArrayList<>(Collections.nCopies(articles.size(), null));
        for (CopyFinder.Copy copy : copies) {
            note(copy.a(), copy.b(), copy);
            note(copy.b(), copy.a(), copy);
        }
    }

    private void note(int of, int other, CopyFinder.Copy copy) {
        if (sharers.get(of) == null) {
            sharers.set(of, new TreeMap<>());
        }
        sharers.get(of).put(other, copy);
    }

    private Map<Integer, CopyFinder.Copy> sharers(int position) {
        return sharers.get(position) == null ? Map.of() : sharers.get(position);
    }

    boolean same(int a, int b) {
        CopyFinder.Copy copy = sharers(a).get(b);
        return copy != null && copy.isWhole();
    }

    /** The positions of the same text, that with the most of it first. */
    List<Integer> of(int position) {
        return sharers(position).entrySet().stream().filter(e -> e.getValue().isWhole())
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, CopyFinder.Copy> e) -> -e.getValue().held()).thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey).toList();
    }

    /** The texts that several of a story's members print, told by positions: the most printed first, then the earliest. @param members oldest first */
    List<Lineage> lineages(List<Integer> members) {
        Map<Integer, Integer> placeOf = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            placeOf.put(members.get(i), i);
        }
        int[] origin = new int[members.size()];
        for (int i = 0; i < origin.length; i++) {
            origin[i] = i;
        }
        Map<Integer, Optional<String>> agencies = new HashMap<>();
        for (int i = 0; i < origin.length; i++) {
            for (Map.Entry<Integer, CopyFinder.Copy> sharer : sharers(members.get(i)).entrySet()) {
                Integer k = placeOf.get(sharer.getKey());
                if (k != null && k < i && (sharer.getValue().isWhole() || sameAgency(members.get(i), members.get(k), agencies))) {
                    int left = root(origin, i);
                    int right = root(origin, k);
                    origin[Math.max(left, right)] = Math.min(left, right);
                }
            }
        }
        TreeMap<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < origin.length; i++) {
            groups.computeIfAbsent(root(origin, i), o -> new ArrayList<>()).add(members.get(i));
        }
        return groups.values().stream().filter(group -> group.size() > 1)
                .sorted(Comparator.comparingInt((List<Integer> group) -> -group.size()))
                .map(group -> new Lineage(group.get(0), agency(group, agencies), group.subList(1, group.size()))).toList();
    }

    private static int root(int[] origin, int i) {
        int at = i;
        while (origin[at] != at) {
            at = origin[at];
        }
        return at;
    }

    /** Two that credit the same agency and share passages print its report, each in its own length. */
    private boolean sameAgency(int a, int b, Map<Integer, Optional<String>> agencies) {
        Optional<String> left = agency(a, agencies);
        return left.isPresent() && left.equals(agency(b, agencies));
    }

    private Optional<String> agency(int position, Map<Integer, Optional<String>> agencies) {
        return agencies.computeIfAbsent(position, p -> credits.of(articles.get(p)));
    }

    /** Whom most of them credit; of equals the one that was credited first. */
    private String agency(List<Integer> group, Map<Integer, Optional<String>> agencies) {
        Map<String, Integer> counts = new HashMap<>();
        group.forEach(position -> agency(position, agencies).ifPresent(name -> counts.merge(name, 1, Integer::sum)));
        String best = "";
        for (int position : group) {
            String name = agency(position, agencies).orElse("");
            best = counts.getOrDefault(name, 0) > counts.getOrDefault(best, 0) ? name : best;
        }
        return best;
    }
}
