package org.broadsheet.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.broadsheet.text.TermIndex;

/**
 * Learns from the entries that editors have sorted how to sort the others. How sure it may be is learnt too: from a half of the examples whose
 * topics it was not shown. Immutable.
 */
final class TopicClassifier {

    private static final int FEWEST_EXAMPLES = 4;
    private static final int MOST_TOPICS = 40;
    /** More texts of unknown topic teach little more, but cost time. */
    private static final int MOST_OTHERS = 4_000;
    private static final int MOST_TRIALS = 4_000;

    private final String[] topics;
    private final TopicModel model;
    private final List<Trial> trials;

    private TopicClassifier(String[] topics, TopicModel model, List<Trial> trials) {
        this.topics = topics;
        this.model = model;
        this.trials = trials;
    }

    /** A text whose topics were hidden: what would have been said of it, and what editors say. */
    record Trial(int text, double[] scores, List<String> labels) {}

    /** @param labels by text: topic ids an editor gave it, none for texts to sort; empty result where there is nothing to choose between */
    static Optional<TopicClassifier> train(TermIndex index, List<List<String>> labels) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        labels.forEach(ids -> ids.forEach(id -> counts.merge(id, 1, Integer::sum)));
        String[] topics = counts.entrySet().stream()
                .filter(e -> e.getValue() >= FEWEST_EXAMPLES)
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue()).thenComparing(Map.Entry::getKey))
                .limit(MOST_TOPICS).map(Map.Entry::getKey).sorted().toArray(String[]::new);
        if (topics.length < 2) {
            return Optional.empty();
        }
        List<TopicModel.Example> examples = examples(labels, topics);
        int[] unlabelled = IntStream.range(0, labels.size()).filter(text -> labels.get(text).isEmpty()).toArray();
        LearningVectors vectors = new LearningVectors(index, topics.length);
        Half half = Half.of(vectors, topics.length, examples, unlabelled);
        TopicModel model = TopicModel.learn(vectors, topics.length, examples, some(unlabelled, MOST_OTHERS), half.model);
        return Optional.of(new TopicClassifier(topics, model, half.trials(labels)));
    }

    private static List<TopicModel.Example> examples(List<List<String>> labels, String[] topics) {
        List<TopicModel.Example> examples = new ArrayList<>();
        for (int text = 0; text < labels.size(); text++) {
            int[] known = labels.get(text).stream().mapToInt(label -> Arrays.binarySearch(topics, label)).filter(topic -> topic >= 0).toArray();
            if (known.length > 0) {
                examples.add(new TopicModel.Example(text, known));
            }
        }
        return examples;
    }

    /** Every second example is hidden, and sorted by what the others teach. */
    private record Half(TopicModel model, int[] hidden) {

        static Half of(LearningVectors vectors, int topics, List<TopicModel.Example> examples, int[] unlabelled) {
            List<TopicModel.Example> shown = IntStream.range(0, examples.size()).filter(i -> i % 2 == 0).mapToObj(examples::get).toList();
            int[] hidden = some(IntStream.range(0, examples.size()).filter(i -> i % 2 == 1).map(i -> examples.get(i).text()).toArray(), MOST_TRIALS);
            int[] others = IntStream.concat(Arrays.stream(hidden), Arrays.stream(unlabelled)).sorted().toArray();
            return new Half(TopicModel.learn(vectors, topics, shown, some(others, MOST_OTHERS), null), hidden);
        }

        List<Trial> trials(List<List<String>> labels) {
            return Arrays.stream(hidden).mapToObj(text -> new Trial(text, model.scores(text), labels.get(text))).toList();
        }
    }

    /** So many at most, evenly spread. */
    private static int[] some(int[] texts, int most) {
        return texts.length <= most ? texts : IntStream.range(0, most).map(i -> texts[(int) ((long) i * texts.length / most)]).toArray();
    }

    /** The topics that it can tell, in the order of its scores. */
    List<String> topics() {
        return List.of(topics);
    }

    List<Trial> trials() {
        return trials;
    }

    /** By topic; in units of their usual spread around zero. */
    double[] scores(int text) {
        return model.scores(text);
    }

    /** What each term of a text adds to a topic's score. */
    double[] parts(int text, String topic) {
        return model.parts(text, Arrays.binarySearch(topics, topic));
    }
}
