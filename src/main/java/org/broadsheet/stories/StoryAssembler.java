package org.broadsheet.stories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.broadsheet.model.Article;
import org.broadsheet.model.Stories;
import org.broadsheet.model.Stories.Lineage;
import org.broadsheet.model.Workers;

/** Turns groups of articles, told by their positions newest first, into the stories of a site, told by the places in its content. */
final class StoryAssembler {

    /** In larger stories only this many neighbours in time to either side are compared, so that the work stays in proportion. */
    private static final int COMPARED = 40;

    private final List<Article> articles;
    private final List<Integer> order;
    private final Copies copies;
    private final Nearness nearness;
    private final Comparator<Integer> oldestFirst;

    /**
     * @param articles newest first, then by id; everything else here is told by positions among them
     * @param order by position: the article's place in the content
     */
    StoryAssembler(List<Article> articles, List<Integer> order, Copies copies, Nearness nearness) {
        this.articles = articles;
        this.order = order;
        this.copies = copies;
        this.nearness = nearness;
        this.oldestFirst = Comparator.comparing((Integer position) -> articles.get(position).published()).thenComparing(position -> position);
    }

    private record Near(int position, double nearness) {}

    /**
     * A story in the making.
     *
     * @param positions oldest first, then by id
     * @param same by member: the others that are no copies of it, nearest first
     * @param central the member most like all others
     */
    private record Group(List<Integer> positions, List<List<Integer>> same, int central) {}

    private record Dated(Instant newest, Stories.Story story) {}

    Stories assemble(int[] groupOf, Workers workers) {
        TreeMap<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < groupOf.length; i++) {
            members.computeIfAbsent(groupOf[i], g -> new ArrayList<>()).add(i);
        }
        members.values().removeIf(group -> group.size() < 2);
        members.values().forEach(group -> group.sort(oldestFirst));
        List<Group> groups = workers.map(List.copyOf(members.values()), this::compare);
        List<Stories.Story> stories = stories(groups);
        return new Stories(stories, storyOf(stories), same(groups), copiesByIndex(), earlier(groups, workers));
    }

    private List<Stories.Story> stories(List<Group> groups) {
        StoryIds ids = new StoryIds(groups.stream().map(group -> group.positions.stream().map(articles::get).toList()).toList());
        List<List<String>> otherIds = ids.others();
        List<Dated> stories = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            List<Lineage> lineages = copies.lineages(group.positions);
            int independent = group.positions.size() - lineages.stream().mapToInt(lineage -> lineage.reprints().size()).sum();
            Instant newest = articles.get(group.positions.get(group.positions.size() - 1)).published();
            stories.add(new Dated(newest, new Stories.Story(ids.id(g), otherIds.get(g), articles.get(group.central).title(),
                    indexes(group.positions.stream().sorted().toList()), independent, lineages.stream().map(this::told).toList())));
        }
        stories.sort(Comparator.comparing(Dated::newest).reversed().thenComparing(dated -> dated.story.id()));
        return stories.stream().map(Dated::story).toList();
    }

    private Lineage told(Lineage lineage) {
        return new Lineage(order.get(lineage.origin()), lineage.agency(), indexes(lineage.reprints()));
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

    private List<List<Integer>> same(List<Group> groups) {
        List<List<Integer>> same = new ArrayList<>(Collections.nCopies(order.size(), List.of()));
        for (Group group : groups) {
            for (int i = 0; i < group.positions.size(); i++) {
                same.set(order.get(group.positions.get(i)), indexes(group.same.get(i)));
            }
        }
        return same;
    }

    private List<List<Integer>> copiesByIndex() {
        List<List<Integer>> all = new ArrayList<>(Collections.nCopies(order.size(), List.of()));
        for (int i = 0; i < order.size(); i++) {
            all.set(order.get(i), indexes(copies.of(i)));
        }
        return all;
    }

    private List<List<Integer>> earlier(List<Group> groups, Workers workers) {
        List<List<Integer>> events = new ArrayList<>();
        List<Integer> central = new ArrayList<>();
        boolean[] grouped = new boolean[order.size()];
        for (Group group : groups) {
            events.add(group.positions);
            central.add(group.central);
            group.positions.forEach(position -> grouped[position] = true);
        }
        for (int i = 0; i < grouped.length; i++) {
            if (!grouped[i]) {
                events.add(List.of(i));
                central.add(i);
            }
        }
        List<Integer> numbers = IntStream.range(0, events.size()).boxed().toList();
        List<Arcs.Event> told = workers.map(numbers, e -> new Arcs.Event(articles.get(events.get(e).get(0)).published(),
                articles.get(events.get(e).get(events.get(e).size() - 1)).published(), central.get(e), nearness.profile(events.get(e))));
        List<List<Integer>> earlierOf = new Arcs(told, nearness.terms()).earlier(workers);
        List<List<Integer>> all = new ArrayList<>(Collections.nCopies(order.size(), List.of()));
        for (int e : numbers) {
            List<Integer> indexes = indexes(earlierOf.get(e));
            events.get(e).forEach(position -> all.set(order.get(position), indexes));
        }
        return all;
    }

    private List<Integer> indexes(List<Integer> positions) {
        return positions.stream().map(order::get).toList();
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
                if (k != i && !copies.same(position, other)) {
                    near.add(new Near(other, nearness.between(position, other)));
                    sum += nearness.likeness(position, other);
                }
            }
            near.sort(Comparator.comparingDouble((Near n) -> -n.nearness).thenComparing(Near::position, oldestFirst));
            same.add(near.stream().map(Near::position).toList());
            if (sum > most) {
                most = sum;
                central = position;
            }
        }
        return new Group(positions, same, central);
    }
}
