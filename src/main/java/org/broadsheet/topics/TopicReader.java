package org.broadsheet.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.broadsheet.model.Article;
import org.broadsheet.model.Assignment;
import org.broadsheet.model.Assignment.Basis;
import org.broadsheet.model.Content;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.text.TermIndex;

/**
 * What a text itself says about its topics: the vocabulary's words and what was learnt from sorted entries, added up. Not thread-safe.
 */
final class TopicReader {

    static final String DEFAULT = "general";

    private static final int MOST_TOPICS = 3;
    /** Topics, and words for each, that an explanation names. */
    private static final int SHOWN = 6;
    /** Points of a topic that is taken by its words alone: a keyword in the title and once below it. */
    private static final double ENOUGH = 4;
    /** A second topic needs this share of the first one's points. */
    private static final double BESIDE = 0.6;
    /** Below, it is a toss-up between two. */
    private static final double SURE = 0.6;
    /** What a keyword's point is worth beside the classifier's scores, whose best is mostly between 1 and 3. */
    private static final double POINT = 0.35;

    private final List<Topic> topics;
    private final KeywordSpotter keywords;
    private final Optional<TopicClassifier> classifier;
    private final int[] learnt;
    private final boolean allLearnt;
    private final Confidence confidence;

    /** @param labels by article: topic ids that an editor or the source gave it */
    TopicReader(Content content, TermIndex index, Vocabulary<Topic> vocabulary, List<List<String>> labels) {
        this.topics = vocabulary.terms();
        this.classifier = TopicClassifier.train(index, labels);
        List<String> ids = topics.stream().map(Topic::id).toList();
        this.learnt = classifier.map(c -> c.topics().stream().mapToInt(ids::indexOf).toArray()).orElse(new int[0]);
        List<String> known = classifier.map(TopicClassifier::topics).orElse(List.of());
        this.keywords = new KeywordSpotter(vocabulary, known);
        this.allLearnt = ids.stream().allMatch(id -> known.contains(id) || id.equals(DEFAULT));
        this.confidence = classifier.map(c -> confidence(c.trials(), content)).orElse(Confidence.of(List.of()));
    }

    private Confidence confidence(List<TopicClassifier.Trial> trials, Content content) {
        List<Confidence.Trial> seen = new ArrayList<>();
        for (TopicClassifier.Trial trial : trials) {
            Reading reading = reading(trial.scores(), keywords.points(content.articles().get(trial.text())));
            if (reading.best >= 0) {
                seen.add(new Confidence.Trial(reading.margin(), trial.labels().contains(topics.get(reading.best).id())));
            }
        }
        return Confidence.of(seen);
    }

    /**
     * @param learnt by topic: what the classifier says; zero is neither for nor against
     * @param points by topic: of the vocabulary's words
     * @param best the topic that most speaks for, -1 where nothing speaks for any
     * @param second the one after it, -1 where there is none
     */
    record Reading(double[] learnt, double[] points, int best, int second) {

        double score(int topic) {
            return learnt[topic] + POINT * points[topic];
        }

        double margin() {
            return best < 0 ? 0 : second < 0 ? score(best) : score(best) - score(second);
        }

        /** Whether more of what puts the best ahead of the second comes from words of the vocabulary. */
        boolean byWords() {
            double words = POINT * (points[best] - (second < 0 ? 0 : points[second]));
            return words > margin() - words;
        }
    }

    Reading read(int text, Article article) {
        return reading(classifier.map(c -> c.scores(text)).orElse(new double[0]), keywords.points(article));
    }

    private Reading reading(double[] scores, double[] points) {
        double[] all = new double[topics.size()];
        boolean silent = Arrays.stream(points).allMatch(p -> p == 0) && Arrays.stream(scores).allMatch(s -> s == 0);
        for (int i = 0; i < scores.length; i++) {
            all[learnt[i]] = scores[i];
        }
        if (silent) {
            return new Reading(all, points, -1, -1);
        }
        int best = -1;
        int second = -1;
        for (int topic = 0; topic < all.length; topic++) {
            double score = all[topic] + POINT * points[topic];
            if (best < 0 || score > all[best] + POINT * points[best]) {
                second = best;
                best = topic;
            } else if (second < 0 || score > all[second] + POINT * points[second]) {
                second = topic;
            }
        }
        return new Reading(all, points, best, second);
    }

    /**
     * The topics of a text, best first, and how sure they are.
     *
     * @param sure whether they stand by themselves; else a better reason, such as the story's topic, goes first
     */
    record Verdict(List<Assignment> topics, boolean sure) {}

    /** No topics where nothing speaks for any, or too little while the right one may be a topic without examples. */
    Verdict judge(Reading reading) {
        if (classifier.isEmpty() || reading.best < 0) {
            List<Assignment> byWords = byWords(reading, -1);
            return new Verdict(byWords, !byWords.isEmpty());
        }
        double sure = confidence.at(reading.margin());
        boolean words = reading.byWords();
        if (words && reading.points[reading.best] >= ENOUGH) {
            sure = Math.max(sure, byPoints(reading.points[reading.best]));
        }
        boolean isSure = sure >= SURE;
        if (!isSure && !allLearnt) {
            return new Verdict(List.of(), false);
        }
        List<Assignment> found = new ArrayList<>();
        found.add(new Assignment(topics.get(reading.best).id(), words ? Basis.VOCABULARY : Basis.CLASSIFIER, sure));
        found.addAll(byWords(reading, reading.best));
        return new Verdict(found.stream().limit(MOST_TOPICS).toList(), isSure);
    }

    /** The figures behind {@link #judge}. */
    TopicReasons explain(int text, Article article) {
        Reading reading = read(text, article);
        if (reading.best < 0) {
            return new TopicReasons(List.of(), 0, 0, false);
        }
        List<TopicReasons.Candidate> candidates = IntStream.range(0, topics.size()).boxed()
                .filter(topic -> reading.score(topic) > 0)
                .sorted(Comparator.comparingDouble((Integer topic) -> -reading.score(topic)).thenComparing(topic -> topic))
                .limit(SHOWN)
                .map(topic -> new TopicReasons.Candidate(topics.get(topic).id(), reading.score(topic), reading.learnt[topic], POINT * reading.points[topic],
                        terms(text, article, topic)))
                .toList();
        Verdict verdict = judge(reading);
        double sure = verdict.topics.isEmpty() ? classifier.isPresent() ? confidence.at(reading.margin()) : 0 : verdict.topics.get(0).score();
        return new TopicReasons(candidates, reading.margin(), sure, verdict.sure);
    }

    private List<TopicReasons.Term> terms(int text, Article article, int topic) {
        List<TopicReasons.Term> terms = new ArrayList<>();
        String id = topics.get(topic).id();
        if (classifier.isPresent() && classifier.get().topics().contains(id)) {
            double[] parts = classifier.get().parts(text, id);
            for (int i = 0; i < parts.length; i++) {
                terms.add(new TopicReasons.Term(article.text().surfaces()[i], parts[i]));
            }
        }
        keywords.hits(article).stream().filter(hit -> hit.topic() == topic).forEach(hit -> terms.add(new TopicReasons.Term(hit.keyword(), POINT * hit.points())));
        return terms.stream().filter(term -> term.part() > 0)
                .sorted(Comparator.comparingDouble((TopicReasons.Term term) -> -term.part()).thenComparing(TopicReasons.Term::word))
                .limit(SHOWN).toList();
    }

    /** The topics that the vocabulary's words alone speak for clearly. @param except one that is taken already, or -1 */
    private List<Assignment> byWords(Reading reading, int except) {
        double most = Math.max(ENOUGH, BESIDE * Arrays.stream(reading.points).max().orElse(0));
        return IntStream.range(0, topics.size()).boxed()
                .filter(topic -> topic != except && reading.points[topic] >= most)
                .sorted(Comparator.comparingDouble((Integer topic) -> -reading.points[topic]).thenComparing(topic -> topic))
                .limit(MOST_TOPICS)
                .map(topic -> new Assignment(topics.get(topic).id(), Basis.VOCABULARY, byPoints(reading.points[topic])))
                .toList();
    }

    private static double byPoints(double points) {
        return 1 - StrictMath.exp(-points / 6);
    }
}
