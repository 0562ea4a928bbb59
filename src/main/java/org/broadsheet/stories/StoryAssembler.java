package org.broadsheet.stories;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.model.Article;
import org.broadsheet.model.Stories;
import org.broadsheet.model.Workers;
import org.broadsheet.text.Hashes;
import org.broadsheet.text.Slugs;

/** Turns groups of articles, told by their positions newest first, into the stories of a site, told by the places in its content. */
final class StoryAssembler {

    /** In larger stories only this many neighbours in time to either side are compared, so that the work stays in proportion. */
    private static final int COMPARED = 40;

    private final List<Article> articles;
    private final List<Integer> order;
    private final List<CopyFinder.Copy> copies;
    private final Nearness nearness;
    private final List<TreeMap<Integer, Double>> copiesOf;
    private final Comparator<Integer> oldestFirst;

    /** @param order indexes into the articles, newest first; everything else here is told by positions in it */
    StoryAssembler(List<Article> articles, List<Integer> order, List<CopyFinder.Copy> copies, Nearness nearness) {
        this.articles = articles;
        this.order = order;
        this.copies = copies;
        this.nearness = nearness;
        this.copiesOf = new ArrayList<>(Collections.nCopies(order.size(), null));
        this.oldestFirst = Comparator.comparing((Integer position) -> articles.get(order.get(position)).published()).thenComparing(p -> p);
        for (CopyFinder.Copy copy : copies) {
            note(copy.a(), copy.b(), copy.held());
            note(copy.b(), copy.a(), copy.held());
        }
    }

    private void note(int of, int copy, double held) {
        if (copiesOf.get(of) == null) {
            copiesOf.set(of, new TreeMap<>());
        }
        copiesOf.get(of).put(copy, held);
    }

    private record Near(int position, double nearness) {}

    /** @param positions oldest first, then by id */
    private record Group(List<Integer> positions, List<List<Integer>> same, int central) {}

    Stories assemble(int[] groupOf, Workers workers) {
        TreeMap<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < groupOf.length; i++) {
            members.computeIfAbsent(groupOf[i], g -> new ArrayList<>()).add(i);
        }
        members.values().removeIf(group -> group.size() < 2);
        members.values().forEach(group -> group.sort(oldestFirst));
        List<Group> groups = workers.map(List.copyOf(members.values()), this::compare);
        List<List<Integer>> same = new ArrayList<>(Collections.nCopies(order.size(), List.of()));
        List<Stories.Story> stories = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Group group : groups) {
            stories.add(story(group, taken));
            for (int i = 0; i < group.positions.size(); i++) {
                same.set(order.get(group.positions.get(i)), indexes(group.same.get(i)));
            }
        }
        stories.sort(Comparator.comparing((Stories.Story s) -> articles.get(s.members().get(0)).published()).reversed().thenComparing(Stories.Story::id));
        return new Stories(stories, storyOf(stories), same, copiesByIndex(), Collections.nCopies(order.size(), List.of()));
    }

    private List<Integer> storyOf(List<Stories.Story> stories) {
        List<Integer> storyOf = new ArrayList<>(Collections.nCopies(order.size(), -1));
        for (int s = 0; s < stories.size(); s++) {
            for (int member : stories.get(s).members()) {
                storyOf.set(member, s);
            }
        }
        return storyOf;
    }

    private List<List<Integer>> copiesByIndex() {
        List<List<Integer>> all = new ArrayList<>(Collections.nCopies(order.size(), List.of()));
        for (int i = 0; i < order.size(); i++) {
            if (copiesOf.get(i) != null) {
                List<Near> near = new ArrayList<>();
                copiesOf.get(i).forEach((position, held) -> near.add(new Near(position, held)));
                all.set(order.get(i), indexes(nearestFirst(near)));
            }
        }
        return all;
    }

    private List<Integer> indexes(List<Integer> positions) {
        return positions.stream().map(order::get).toList();
    }

    private static List<Integer> nearestFirst(List<Near> near) {
        return near.stream().sorted(Comparator.comparingDouble((Near n) -> -n.nearness).thenComparingInt(Near::position)).map(Near::position).toList();
    }

    private Group compare(List<Integer> positions) {
        List<List<Integer>> same = new ArrayList<>();
        int central = positions.get(0);
        double most = -1;
        for (int i = 0; i < positions.size(); i++) {
            int position = positions.get(i);
            List<Near> near = new ArrayList<>();
            double sum = 0;
            for (int k = Math.max(0, i - COMPARED); k < Math.min(positions.size(), i + COMPARED + 1); k++) {
                int other = positions.get(k);
                if (k != i && (copiesOf.get(position) == null || !copiesOf.get(position).containsKey(other))) {
                    near.add(new Near(other, nearness.between(position, other)));
                    sum += near.get(near.size() - 1).nearness;
                }
            }
            same.add(nearestFirst(near));
            if (sum > most) {
                most = sum;
                central = position;
            }
        }
        return new Group(positions, same, central);
    }

    private Stories.Story story(Group group, Set<String> taken) {
        List<Integer> members = new ArrayList<>(indexes(group.positions));
        members.sort(Comparator.comparing((Integer i) -> articles.get(i).published()).reversed().thenComparing(i -> articles.get(i).id()));
        String id = id(group.positions);
        String free = id;
        for (int n = 2; !taken.add(free); n++) {
            free = id + "-" + n;
        }
        return new Stories.Story(free, List.of(), articles.get(order.get(group.central)).title(), members, independent(group.positions), List.of());
    }

    /** The hand-made id where there is one, else made from the earliest member alone. */
    private String id(List<Integer> positions) {
        TreeSet<String> byHand = new TreeSet<>();
        for (int position : positions) {
            String written = articles.get(order.get(position)).entry().placement().story();
            if (!written.isEmpty()) {
                byHand.add(handMade(written));
            }
        }
        if (!byHand.isEmpty()) {
            return byHand.first();
        }
        Article earliest = articles.get(order.get(positions.get(0)));
        String slug = Slugs.slug(earliest.title());
        return slug.isEmpty() ? Hashes.sha256(earliest.id()).substring(0, 12) : slug + "-" + Hashes.six(earliest.id());
    }

    /** A story's written name as an id; names without a Latin form still need one of their own. */
    static String handMade(String written) {
        String slug = Slugs.slug(written);
        return slug.isEmpty() ? Hashes.sha256(written).substring(0, 12) : slug;
    }

    /** Members none of whose earlier fellows has the same text. */
    private int independent(List<Integer> positions) {
        int count = 0;
        Set<Integer> earlier = new HashSet<>();
        for (int position : positions) {
            boolean copy = copiesOf.get(position) != null && copiesOf.get(position).keySet().stream().anyMatch(earlier::contains);
            count += copy ? 0 : 1;
            earlier.add(position);
        }
        return count;
    }
}
