package org.broadsheet.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the headline of a text scrape among the lines above its body. */
final class TitleFinder {

    private static final int FARTHEST = 80;
    private static final int LEAD_CHARS = 3000;
    private static final int LONGEST_WORDS = 30;

    private final List<ScrapeLine> lines;
    private final Readers readers;
    private final String language;
    private final Set<String> bodyWords;
    private final Map<String, Integer> times = new HashMap<>();

    TitleFinder(List<ScrapeLine> lines, ScrapeMap map, Readers readers, String language) {
        this.lines = lines;
        this.readers = readers;
        this.language = language;
        StringBuilder lead = new StringBuilder();
        for (int i = map.start(); i < map.end() && lead.length() < LEAD_CHARS; i++) {
            lead.append(lines.get(i).text()).append(' ');
        }
        this.bodyWords = words(lead.toString());
        lines.forEach(line -> times.merge(line.text(), 1, Integer::sum));
    }

    /** The line that is the headline; -1 when no line can be one. */
    int find(int bodyStart, int bodyEnd) {
        int best = -1;
        double most = 0;
        for (int i = Math.max(0, bodyStart - FARTHEST); i < bodyStart; i++) {
            double score = score(i, bodyStart);
            // A standfirst below the headline often repeats more of the body: it must be clearly better to win.
            if (score > most + (best >= 0 && i - best <= 4 ? 1.5 : 0)) {
                most = score;
                best = i;
            }
        }
        return best >= 0 ? best : firstOfBody(bodyStart, bodyEnd);
    }

    /** A headline that ends like a sentence may have been taken for the first line of the body. */
    private int firstOfBody(int bodyStart, int bodyEnd) {
        ScrapeLine first = lines.get(bodyStart);
        boolean shorter = bodyStart + 1 < bodyEnd && lines.get(bodyStart + 1).shape().words() > first.shape().words();
        return first.shape().words() <= 18 && shorter && bodyEnd - bodyStart > 2 && score(bodyStart, bodyStart + 1) > 0 && (bodyStart == 0
                || !first.text().endsWith(".")) ? bodyStart : -1;
    }

    private double score(int at, int bodyStart) {
        ScrapeLine line = lines.get(at);
        LineShape shape = line.shape();
        boolean labelled = line.hit().filter(hit -> hit.kind() != LineRules.Kind.LABEL).isPresent();
        if (labelled || shape.words() < 2 || shape.words() > LONGEST_WORDS || shape.teaser() || line.text().length() < 8) {
            return 0;
        }
        if (readers.dates().isDateLine(line.text(), language, 2) || readers.bylines().byline(line.text()).isPresent() || isLabels(line)
                && line.shape().words() < 4) {
            return 0;
        }
        double score = 1 + 6 * overlap(line.text());
        score += shape.words() >= 5 && shape.words() <= 18 ? 2 : shape.words() > 20 ? -1 : 0;
        score += times.get(line.text()) > 1 ? 1 : 0;
        score += at == 0 ? 1.5 : 0;
        score += factsFollow(at) ? 1.5 : 0;
        score -= Math.min(bodyStart - at, 40) * 0.1;
        score -= line.text().endsWith(".") ? 1.5 : 0;
        score -= line.text().matches(".*[>»›|].*") ? 2 : 0;
        score -= line.hit().isPresent() ? 2 : 0;
        return score;
    }

    private boolean isLabels(ScrapeLine line) {
        return readers.labels().split(line.text()).stream().allMatch(readers.labels()::known);
    }

    private boolean factsFollow(int at) {
        for (int i = at + 1; i < Math.min(lines.size(), at + 4); i++) {
            String text = lines.get(i).text();
            if (readers.dates().isDateLine(text, language, 3) || readers.bylines().byline(text).isPresent()
                    || lines.get(i).hit().filter(hit -> hit.rule().equals("share-bar")).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The share of the line's longer words that the body begins with. */
    double overlap(String text) {
        Set<String> own = words(text);
        long shared = own.stream().filter(bodyWords::contains).count();
        return own.isEmpty() ? 0 : (double) shared / own.size();
    }

    private static Set<String> words(String text) {
        Set<String> out = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")) {
            if (word.length() > 3) {
                // Endings differ between a headline and its text.
                out.add(word.length() > 6 ? word.substring(0, 6) : word);
            }
        }
        return out;
    }
}
