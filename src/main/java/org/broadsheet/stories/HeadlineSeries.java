package org.broadsheet.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.model.Article;

/**
 * Knows headlines of a series, which look alike because they are made alike: Monday's weather and Tuesday's, Day 2 and Day 21, an
 * outlet's news in brief. Thread-safe once made.
 */
final class HeadlineSeries {

    /** So many words must stay the same for headlines to be made after one pattern. */
    private static final int FEWEST_FIXED = 2;
    private static final double NEXT_ISSUE_HOURS = 12;
    private static final int LONGEST_TITLE = 300;
    private static final String SLOT = "#";

    private final Set<String> calendar = new HashSet<>();
    private final Set<String> counted = new HashSet<>();
    private final List<String> roundUps = new ArrayList<>();
    private final List<Headline> headlines;

    /**
     * A headline taken apart.
     *
     * @param pattern its words with figures and days left open
     * @param fixed how many words are not left open
     * @param days the names of days and months, in their order
     * @param counts by what is counted: the figure that stands beside it
     */
    private record Headline(String pattern, int fixed, String days, Map<String, String> counts, boolean roundUp) {}

    HeadlineSeries(List<Article> articles) {
        String section = "";
        for (String line : WordTable.lines("series-words.txt")) {
            section = line.startsWith("@") ? line : section;
            switch (section) {
                case "@calendar" -> calendar.addAll(List.of(line.split(" ")));
                case "@counted" -> counted.addAll(List.of(line.split(" ")));
                default -> roundUps.add(" " + line + " ");
            }
        }
        this.headlines = articles.stream().map(article -> parse(article.title())).toList();
    }

    private Headline parse(String title) {
        String lower = title.substring(0, Math.min(LONGEST_TITLE, title.length())).toLowerCase(Locale.ROOT);
        String[] words = lower.strip().split("[^\\p{L}\\p{M}\\p{N}'ʼ-]+");
        List<String> pattern = new ArrayList<>();
        List<String> days = new ArrayList<>();
        Map<String, String> counts = new HashMap<>();
        int fixed = 0;
        for (int i = 0; i < words.length; i++) {
            String word = words[i].replaceFirst("['ʼ]s$", "");
            boolean figure = !word.isEmpty() && Character.isDigit(word.codePointAt(0));
            boolean day = calendar.contains(word);
            if (day) {
                days.add(word);
            }
            if (figure && i > 0 && counted.contains(words[i - 1])) {
                counts.put(words[i - 1], digits(word));
            } else if (figure && i + 1 < words.length && counted.contains(words[i + 1])) {
                counts.putIfAbsent(words[i + 1], digits(word));
            }
            fixed += figure || day || word.isEmpty() ? 0 : 1;
            pattern.add(figure || day ? SLOT : word);
        }
        String spaced = " " + String.join(" ", words) + " ";
        return new Headline(String.join(" ", pattern), fixed, String.join(" ", days), counts, roundUps.stream().anyMatch(spaced::contains));
    }

    private static String digits(String word) {
        return word.replaceAll("[^\\p{N}]", "");
    }

    /** Whether the article gathers short news on many things, so that it tells no event in common with others. */
    boolean isRoundUp(int article) {
        return headlines.get(article).roundUp;
    }

    /** Whether both are pieces of a series, each about its own day or number. */
    boolean apart(int a, int b, boolean sameVoice, double hours) {
        Headline left = headlines.get(a);
        Headline right = headlines.get(b);
        for (Map.Entry<String, String> count : left.counts.entrySet()) {
            String other = right.counts.get(count.getKey());
            if (other != null && !other.equals(count.getValue())) {
                return true;
            }
        }
        if (left.fixed < FEWEST_FIXED || !left.pattern.equals(right.pattern)) {
            return false;
        }
        return !left.days.equals(right.days) || sameVoice && hours >= NEXT_ISSUE_HOURS;
    }
}
