package org.broadsheet.related;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.model.Article;
import org.broadsheet.model.Assignment;
import org.broadsheet.model.Content;
import org.broadsheet.model.Grouping;
import org.broadsheet.model.Region;
import org.broadsheet.model.Relations.Relation;
import org.broadsheet.model.Relations.Slot;
import org.broadsheet.model.Stories;
import org.broadsheet.text.Best;
import org.broadsheet.text.TermVectors;

/** Chooses among the articles most like one: near in place and time, not twice the same, and none rather than a bad one. Thread-safe. */
final class Selection {

    private static final int CANDIDATES = 60;
    private static final double FLOOR = 0.09;
    /** Beside a near article one this much weaker looks like a mistake. */
    private static final double LEAST_OF_BEST = 0.4;
    private static final double SAME_PLACE = 0.03;
    private static final double SAME_TOPIC = 0.015;
    /** What the time between two articles can take away: a little within weeks, a little more within years. */
    private static final double AGE_SHARE = 0.15;
    private static final double SHORT_HALF_LIFE_DAYS = 10;
    private static final double LONG_HALF_LIFE_DAYS = 180;
    /** How much being unlike those already chosen counts. */
    private static final double VARIETY = 0.3;
    private static final int PER_OUTLET = 2;

    private final Content content;
    private final Grouping grouping;
    private final Stories stories;
    private final TermVectors vectors;
    private final Reasons reasons;
    private final boolean floor;

    Selection(Content content, Grouping grouping, Stories stories, TermVectors vectors, Reasons reasons, boolean floor) {
        this.content = content;
        this.grouping = grouping;
        this.stories = stories;
        this.vectors = vectors;
        this.reasons = reasons;
        this.floor = floor;
    }

    private record Scored(int article, double score) {}

    List<Relation> choose(int article, List<Integer> pins, Candidates candidates, int limit) {
        List<Relation> chosen = new ArrayList<>();
        for (int pin : pins.subList(0, Math.min(limit, pins.size()))) {
            chosen.add(new Relation(pin, Slot.PINNED, 1, List.of()));
        }
        Set<Integer> taken = new HashSet<>(pins);
        taken.addAll(stories.copies().get(article));
        int wanted = floor ? CANDIDATES : Math.max(CANDIDATES, limit * 2 + taken.size());
        List<Scored> scored = new ArrayList<>();
        Best.Ranking like = candidates.like(article, wanted);
        for (int rank = 0; rank < like.size(); rank++) {
            int other = like.number(rank);
            if (!taken.contains(other) && !sameStory(article, other)) {
                double score = score(article, other, like.score(rank));
                if (!floor || score >= FLOOR) {
                    scored.add(new Scored(other, score));
                }
            }
        }
        scored.sort(Comparator.comparingDouble((Scored s) -> -s.score).thenComparing(s -> content.articles().get(s.article).id()));
        if (floor && !scored.isEmpty()) {
            double least = scored.get(0).score * LEAST_OF_BEST;
            scored.removeIf(s -> s.score < least);
        }
        for (Scored s : floor ? varied(scored, limit - chosen.size(), pins) : scored.subList(0, Math.min(limit - chosen.size(), scored.size()))) {
            chosen.add(new Relation(s.article, Slot.BACKGROUND, s.score, why(article, s.article)));
        }
        return chosen;
    }

    private boolean sameStory(int a, int b) {
        int story = stories.storyOf().get(a);
        return story >= 0 && story == stories.storyOf().get(b);
    }

    private double score(int article, int other, double likeness) {
        Article a = content.articles().get(article);
        Article b = content.articles().get(other);
        double days = Math.abs(Duration.between(a.published(), b.published()).toHours()) / 24.0;
        double fresh = 1 - AGE_SHARE * (2 - Math.pow(0.5, days / SHORT_HALF_LIFE_DAYS) - Math.pow(0.5, days / LONG_HALF_LIFE_DAYS));
        double place = sharedPlaces(article, other).isEmpty() ? 0 : SAME_PLACE;
        double topic = sharesTopic(article, other) ? SAME_TOPIC : 0;
        return Math.min(1, (likeness + Math.min(likeness, place + topic)) * fresh);
    }

    /** Greedily the best that differs from those already there; one of a story, two of an outlet. */
    private List<Scored> varied(List<Scored> scored, int limit, List<Integer> pins) {
        List<Scored> chosen = new ArrayList<>();
        List<Scored> open = new ArrayList<>(scored);
        Map<String, Integer> perOutlet = new HashMap<>();
        Set<Integer> seenStories = new HashSet<>();
        Set<Integer> seenCopies = new HashSet<>();
        pins.forEach(pin -> seenCopies.addAll(stories.copies().get(pin)));
        double[] likest = new double[scored.size()];
        while (chosen.size() < limit && !open.isEmpty()) {
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < open.size(); i++) {
                double value = open.get(i).score * (1 - VARIETY * likest[i]);
                if (value > most) {
                    most = value;
                    best = i;
                }
            }
            Scored pick = open.remove(best);
            System.arraycopy(likest, best + 1, likest, best, open.size() - best);
            if (admits(pick.article, perOutlet, seenStories, seenCopies)) {
                chosen.add(pick);
                for (int i = 0; i < open.size(); i++) {
                    likest[i] = Math.max(likest[i], vectors.cosine(pick.article, open.get(i).article));
                }
            }
        }
        return chosen;
    }

    private boolean admits(int article, Map<String, Integer> perOutlet, Set<Integer> seenStories, Set<Integer> seenCopies) {
        int story = stories.storyOf().get(article);
        String outlet = content.articles().get(article).outlet().map(o -> o.id()).orElse("");
        boolean ownWriting = outlet.isEmpty();
        if (seenCopies.contains(article) || story >= 0 && seenStories.contains(story) || !ownWriting && perOutlet.getOrDefault(outlet, 0) >= PER_OUTLET) {
            return false;
        }
        seenStories.add(story);
        seenCopies.addAll(stories.copies().get(article));
        perOutlet.merge(outlet, 1, Integer::sum);
        return true;
    }

    private List<String> why(int article, int other) {
        List<String> why = new ArrayList<>(reasons.shared(article, other));
        for (String place : sharedPlaces(article, other)) {
            String name = grouping.regions().find(place).map(Region::name).orElse(place);
            if (why.stream().noneMatch(reason -> reason.contains(name))) {
                why.add(name);
                break;
            }
        }
        return why;
    }

    private List<String> sharedPlaces(int a, int b) {
        List<Assignment> others = grouping.regionsOf().get(b);
        return grouping.regionsOf().get(a).stream().map(Assignment::id).filter(id -> others.stream().anyMatch(o -> o.id().equals(id))).toList();
    }

    private boolean sharesTopic(int a, int b) {
        List<Assignment> others = grouping.topicsOf().get(b);
        return grouping.topicsOf().get(a).stream()
                .anyMatch(t -> t.by() != Assignment.Basis.DEFAULT && others.stream().anyMatch(o -> o.id().equals(t.id())));
    }
}
