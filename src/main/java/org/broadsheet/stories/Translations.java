package org.broadsheet.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.broadsheet.model.Article;
import org.broadsheet.model.Places;
import org.broadsheet.text.Best;

/**
 * Finds reports of one event in different languages by what needs no translation: names, figures and places. Only strong evidence
 * counts; for each article at most its best partner in each other language is named, and only where the choice is mutual.
 */
final class Translations {

    private static final char NAME = 'n';
    private static final double MOST_HOURS = 48;
    private static final int FEWEST_NAMES = 2;
    private static final int NAMES_ALONE = 4;
    private static final double LEAST_LIKENESS = 0.35;
    private static final float BELIEF = 0.9f;
    private static final double BACKGROUND = 100;
    private static final int COMMON = 30;
    private static final double COMMON_SHARE = 0.05;
    private static final int CANDIDATES = 40;

    private final List<Article> articles;
    private final TimeWindow window;
    private final int[] language;
    private final int languages;
    /** By article: its anchors, ascending. */
    private final int[][] anchors;
    /** By anchor: where its articles begin among those of all anchors. */
    private int[] start = new int[1];
    private int[] having = new int[0];
    private final BitSet names = new BitSet();
    private final double[] length;

    /**
     * @param articles newest first
     * @param focus by article: the places it is about
     */
    Translations(List<Article> articles, List<List<Places.FocusPlace>> focus, TimeWindow window) {
        this.articles = articles;
        this.window = window;
        Map<String, Integer> codes = new HashMap<>();
        this.language = articles.stream().mapToInt(a -> codes.computeIfAbsent(a.text().language(), code -> codes.size())).toArray();
        this.languages = codes.size();
        this.anchors = new int[articles.size()][];
        this.length = new double[articles.size()];
        if (languages > 1) {
            anchor(focus);
        }
    }

    /** @param belief that both tell one event */
    record Pair(int a, int b, float belief) {}

    private void anchor(List<List<Places.FocusPlace>> focus) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, String> keyOfWord = new HashMap<>();
        for (int i = 0; i < anchors.length; i++) {
            TreeSet<Integer> own = new TreeSet<>();
            for (String key : keys(articles.get(i), focus.get(i), keyOfWord)) {
                int number = numbers.computeIfAbsent(key, k -> numbers.size());
                names.set(number, key.charAt(0) == NAME);
                own.add(number);
            }
            anchors[i] = own.stream().mapToInt(Integer::intValue).toArray();
        }
        index(numbers.size());
        for (int i = 0; i < anchors.length; i++) {
            length[i] = Math.sqrt(Arrays.stream(anchors[i]).mapToDouble(anchor -> rarity(anchor) * rarity(anchor)).sum());
        }
    }

    private void index(int count) {
        start = new int[count + 1];
        for (int[] own : anchors) {
            for (int anchor : own) {
                start[anchor + 1]++;
            }
        }
        for (int k = 0; k < count; k++) {
            start[k + 1] += start[k];
        }
        having = new int[start[count]];
        int[] fill = Arrays.copyOf(start, count);
        for (int i = 0; i < anchors.length; i++) {
            for (int anchor : anchors[i]) {
                having[fill[anchor]++] = i;
            }
        }
    }

    /** Names, figures and places as keys that tell their kind by the first letter. */
    private static TreeSet<String> keys(Article article, List<Places.FocusPlace> focus, Map<String, String> keyOfWord) {
        TreeSet<String> keys = new TreeSet<>();
        for (String name : article.text().names()) {
            for (String word : name.split(" ")) {
                String key = keyOfWord.computeIfAbsent(word, NameKeys::of);
                if (!key.isEmpty()) {
                    keys.add(NAME + key);
                }
            }
        }
        for (String term : article.text().terms()) {
            if (term.length() > 1 && term.length() < 12 && term.chars().allMatch(Character::isDigit) && !isYear(term)) {
                keys.add("f" + term);
            }
        }
        focus.forEach(place -> keys.add("p" + place.place().key()));
        return keys;
    }

    private static boolean isYear(String figure) {
        return figure.length() == 4 && (figure.startsWith("19") || figure.startsWith("20"));
    }

    private int frequency(int anchor) {
        return start[anchor + 1] - start[anchor];
    }

    private double rarity(int anchor) {
        return StrictMath.log((articles.size() + BACKGROUND) / (frequency(anchor) + 1));
    }

    /** Each pair once, in ascending order. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        if (languages < 2) {
            return pairs;
        }
        List<Map<Integer, Integer>> best = IntStream.range(0, anchors.length).mapToObj(this::bestByLanguage).toList();
        for (int a = 0; a < best.size(); a++) {
            for (int b : new TreeSet<>(best.get(a).values())) {
                if (b > a && best.get(b).getOrDefault(language[a], -1) == a) {
                    pairs.add(new Pair(a, b, BELIEF));
                }
            }
        }
        return pairs;
    }

    /** By language: the article's best partner there, where there is a good one. */
    private Map<Integer, Integer> bestByLanguage(int article) {
        Map<Integer, Double> likeness = new HashMap<>();
        double common = Math.max(COMMON, articles.size() * COMMON_SHARE);
        for (int anchor : anchors[article]) {
            if (frequency(anchor) <= common) {
                for (int p = first(anchor, window.from(article)); p < start[anchor + 1] && having[p] < window.until(article); p++) {
                    int other = having[p];
                    if (language[other] != language[article] && window.hours(article, other) <= MOST_HOURS) {
                        likeness.merge(other, rarity(anchor) * rarity(anchor), Double::sum);
                    }
                }
            }
        }
        Best candidates = new Best(CANDIDATES);
        likeness.forEach((other, sum) -> candidates.add((float) (sum / (length[article] * length[other])), other));
        Best.Ranking ranking = candidates.take();
        Map<Integer, Integer> best = new HashMap<>();
        for (int rank = 0; rank < ranking.size() && ranking.score(rank) >= LEAST_LIKENESS; rank++) {
            int other = ranking.number(rank);
            if (isEvident(article, other)) {
                best.putIfAbsent(language[other], other);
            }
        }
        return best;
    }

    /** Where the articles of an anchor reach a number: only those near in time are looked at, however long the archive. */
    private int first(int anchor, int article) {
        int at = Arrays.binarySearch(having, start[anchor], start[anchor + 1], article);
        return at < 0 ? -at - 1 : at;
    }

    private boolean isEvident(int a, int b) {
        int sharedNames = 0;
        int others = 0;
        for (int anchor : anchors[a]) {
            boolean shared = Arrays.binarySearch(anchors[b], anchor) >= 0;
            sharedNames += shared && names.get(anchor) ? 1 : 0;
            others += shared && !names.get(anchor) ? 1 : 0;
        }
        return sharedNames >= NAMES_ALONE || sharedNames >= FEWEST_NAMES && others > 0;
    }
}
