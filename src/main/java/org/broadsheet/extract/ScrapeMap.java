package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which lines of a text scrape are the body: the run of lines with the greatest sum of a weight that paragraphs raise and
 * everything else lowers.
 */
final class ScrapeMap {

    private static final int NEAR = 40;
    private static final int REACH = 3;
    private static final int GAP = 4;
    private static final double SURE = 0.7;
    /** The probability from which on a line adds to the body. */
    private static final double EVEN = 0.4;
    private static final int MOST_WORDS = 60;
    private static final Set<String> SOFT = Set.of("share-bar", "advertisement", "read-more", "newsletter", "photo-credit");

    private final List<ScrapeLine> lines;
    /** For each line the rule of the list it stands in, or null. */
    private final String[] listed;
    private final double[] weights;
    private final int judged;
    private int start;
    private int end;

    ScrapeMap(List<ScrapeLine> lines) {
        this.lines = lines;
        this.listed = new String[lines.size()];
        markLists();
        this.weights = weights();
        choose();
        extend();
        this.judged = end;
    }

    /**
     * The same lines with the body where a model of the lines sees it.
     *
     * @param alone for each line the probability that it is the article's by itself
     * @param chances the same in its place
     */
    ScrapeMap(ScrapeMap first, double[] alone, double[] chances) {
        this.lines = first.lines;
        this.listed = first.listed;
        this.weights = new double[chances.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (Math.min(MOST_WORDS, lines.get(i).shape().words()) + 1) * (chances[i] - EVEN);
        }
        Run found = new Run(0, weights.length).heaviest(at -> weights[at]);
        this.start = found.from();
        this.end = found.to();
        this.judged = end;
        rescue(first, alone);
        if (end > judged) {
            extend();
        }
    }

    /** Goes on to the paragraphs behind, where inline noise alone made them improbable, as far as the first guess at the body went. */
    private void rescue(ScrapeMap first, double[] alone) {
        int strangers = 0;
        for (int i = end; i < Math.min(first.end, lines.size()) && strangers <= GAP && start < end; i++) {
            ScrapeLine line = lines.get(i);
            if (line.hit().filter(hit -> hit.kind() == LineRules.Kind.ENDS).isPresent()) {
                return;
            }
            boolean paragraph = line.prose() && listed[i] == null && alone[i] >= SURE;
            strangers = paragraph ? 0 : strangers + 1;
            end = paragraph ? i + 1 : end;
        }
    }

    /** Takes in the last short sentences of an article that a share bar or a promotion cut off from it. */
    private void extend() {
        for (int i = end; i < Math.min(lines.size(), end + REACH) && end > start; i++) {
            ScrapeLine line = lines.get(i);
            boolean soft = line.hit().filter(hit -> SOFT.contains(hit.rule()) && !hit.opensTail()).isPresent();
            if (listed[i] != null || !soft && !(line.hit().isEmpty() && line.shape().sentence())) {
                return;
            }
            if (!soft) {
                end = i + 1;
            }
        }
    }

    /** Behind the last line that the model of the lines put into the body itself. */
    int judged() {
        return judged;
    }

    /** First line of the body. */
    int start() {
        return start;
    }

    /** Behind the last line of the body; equal to {@link #start} when there is none. */
    int end() {
        return end;
    }

    /** For each line the rule of the list of other articles that it stands in, or null. */
    String[] lists() {
        return listed.clone();
    }

    /** The language of the body. */
    String language(Readers readers) {
        StringBuilder sample = new StringBuilder();
        for (int i = start; i < end; i++) {
            sample.append(lines.get(i).text()).append('\n');
        }
        return readers.languages().guess(sample.toString());
    }

    /** The rule of the list of other articles that the line stands in; null outside of lists. */
    String listed(int at) {
        return listed[at];
    }

    /** Marks what follows "Related articles" and the like, up to where an article goes on. */
    private void markLists() {
        for (int i = 0; i < lines.size(); i++) {
            if (listed[i] == null && lines.get(i).hit().isPresent() && lines.get(i).hit().get().kind() == LineRules.Kind.OPENS) {
                String rule = lines.get(i).hit().get().rule();
                int stop = listEnd(i + 1);
                Arrays.fill(listed, i, stop, rule);
                i = stop - 1;
            }
        }
    }

    private int listEnd(int from) {
        boolean titleBefore = false;
        for (int i = from; i < lines.size(); i++) {
            ScrapeLine line = lines.get(i);
            if (line.opensTail()) {
                return i;
            }
            if (articleGoesOn(i, titleBefore)) {
                return i;
            }
            titleBefore = line.hit().isEmpty() && !line.prose() && !line.shape().teaser();
        }
        return lines.size();
    }

    /** Two paragraphs in a row, with or without a subhead before them, or one where an excerpt can't stand. */
    private boolean articleGoesOn(int at, boolean titleBefore) {
        ScrapeLine line = lines.get(at);
        boolean second = at + 1 < lines.size() && lines.get(at + 1).prose();
        boolean third = at + 2 < lines.size() && lines.get(at + 2).prose();
        if (line.prose()) {
            return second || !titleBefore;
        }
        // Behind another title it is the list's last one, not a subhead.
        return !titleBefore && line.hit().isEmpty() && line.shape().titleLike() && second && third;
    }

    private double[] weights() {
        double[] out = new double[lines.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = listed[i] != null ? (lines.get(i).opensTail() ? -25 : -6) : weight(i);
        }
        return out;
    }

    private double weight(int at) {
        ScrapeLine line = lines.get(at);
        LineShape shape = line.shape();
        if (line.hit().isPresent()) {
            LineRules.Hit hit = line.hit().get();
            return hit.kind() == LineRules.Kind.ENDS ? -30 : hit.kind() == LineRules.Kind.LINE ? -3 : -5;
        }
        if (shape.prose()) {
            return Math.min(shape.words(), 80);
        }
        if (shape.teaser()) {
            return at > 0 && lines.get(at - 1).shape().titleLike() ? -4 : shape.words() * 0.3;
        }
        if (line.bullet() > 0) {
            return 2;
        }
        if (shape.sentence()) {
            return Math.max(1, shape.words() * 0.7);
        }
        return shape.words() <= 3 ? -3.5 : -4;
    }

    private void choose() {
        double total = Arrays.stream(weights).filter(w -> w > 0).sum();
        int from = 0;
        double best = 0;
        for (int border : borders()) {
            Run found = new Run(from, border).heaviest(at -> weights[at]);
            double sum = sum(found.from(), found.to());
            // The article comes before its comments, even when these are longer.
            if (sum > best && (best == 0 || best < 0.15 * total)) {
                best = sum;
                start = found.from();
                end = found.to();
            }
            from = border;
        }
    }

    /** Where comment sections begin, and the end of the text. */
    private List<Integer> borders() {
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).hit().isPresent() && lines.get(i).hit().get().kind() == LineRules.Kind.ENDS && beginsComments(i)) {
                out.add(i);
            }
        }
        out.add(lines.size());
        return out;
    }

    private boolean beginsComments(int at) {
        int signs = 0;
        for (int i = at + 1; i < Math.min(lines.size(), at + NEAR); i++) {
            signs += lines.get(i).hit().filter(hit -> hit.rule().equals("comment-form")).isPresent() ? 1 : 0;
        }
        return signs >= 2;
    }

    private double sum(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += weights[i];
        }
        return sum;
    }
}
