package org.broadsheet.extract;

import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.broadsheet.extract.LineFeature.Place;

/** The features that a line's neighbours and its place in the scrape add, from the probability that each line has so far. Linear in the number of lines. */
final class PlaceFeatures {

    private static final Set<String> INLINE = Set.of("read-more", "advertisement", "photo-credit");
    private static final int NEAR = 2;
    private static final int AROUND = 6;
    private static final int FAR = 20;
    private static final int MOST_WORDS = 60;
    private static final int UNDER = 5;
    private static final int LONGEST_RUN = 6;

    private final List<ScrapeLine> lines;
    private final double[][] own;
    private final double[] chance;
    private final int title;
    private final double[] words;
    private final double[] mass;
    private final double[] rules;
    private final double[] dates;
    private final double[] titles;
    private final double[] teasers;
    private final double[] repeated;
    private final double[] listed;
    private final double[] changes;
    private final double[] ends;
    /** For each line the ones above and below it that are no inline noise. */
    private final int[] before;
    private final int[] behind;
    /** For each line the last one above it that opens a list of other articles, and the nearest probable ones above and below. */
    private final int[] opener;
    private final int[] above;
    private final int[] below;
    private final int[] runs;

    /**
     * @param own the lines' own features
     * @param chance the probability that a line is the article's, so far
     */
    PlaceFeatures(List<ScrapeLine> lines, double[][] own, double[] chance, int title) {
        int n = lines.size();
        this.lines = lines;
        this.own = own;
        this.chance = chance;
        this.title = title;
        this.words = sums(this::size);
        this.mass = sums(i -> size(i) * chance[i]);
        this.rules = sums(i -> lines.get(i).hit().isPresent() && !inline(i) ? 1 : 0);
        this.dates = sums(i -> own(i, LineFeature.DATE));
        this.titles = sums(i -> titleLike(i) ? 1 : 0);
        this.teasers = sums(i -> own(i, LineFeature.TEASER));
        this.repeated = sums(i -> own(i, LineFeature.REPEATED));
        this.listed = sums(i -> own(i, LineFeature.LISTED));
        this.changes = sums(i -> i == 0 ? 0 : Math.abs(chance[i] - chance[i - 1]));
        this.ends = sums(i -> i > title ? own(i, LineFeature.RULE_ENDS) : 0);
        this.before = new int[n];
        this.behind = new int[n];
        this.opener = new int[n + 1];
        this.above = new int[n + 1];
        this.below = new int[n + 1];
        this.runs = new int[n];
        opener[0] = -1;
        above[0] = -1;
        below[n] = n;
        for (int i = 1; i < n; i++) {
            before[i] = inline(i - 1) ? before[i - 1] : i - 1;
        }
        before[0] = -1;
        for (int i = n - 1; i >= 0; i--) {
            behind[i] = i + 1 < n && inline(i + 1) ? behind[i + 1] : i + 1;
        }
        for (int i = 0; i < n; i++) {
            opener[i + 1] = i > title && lines.get(i).opensTail() ? i : opener[i];
            above[i + 1] = chance[i] > 0.5 ? i : above[i];
            runs[i] = chance[i] > 0.5 ? 1 + (i > 0 ? runs[i - 1] : 0) : 0;
        }
        for (int i = n - 1; i >= 0; i--) {
            below[i] = chance[i] > 0.5 ? i : below[i + 1];
            runs[i] = runs[i] > 0 && i + 1 < n && runs[i + 1] > 0 ? runs[i + 1] : runs[i];
        }
    }

    private double[] sums(IntToDoubleFunction value) {
        double[] out = new double[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            out[i + 1] = out[i] + value.applyAsDouble(i);
        }
        return out;
    }

    /** Whether a line is one of those that stand between the paragraphs of an article. */
    private boolean inline(int at) {
        return lines.get(at).hit().filter(hit -> INLINE.contains(hit.rule()) && !hit.opensTail()).isPresent();
    }

    private double size(int at) {
        return Math.min(MOST_WORDS, lines.get(at).shape().words() + 1);
    }

    private double own(int at, LineFeature feature) {
        return own[at][feature.ordinal()];
    }

    private boolean titleLike(int at) {
        LineShape shape = lines.get(at).shape();
        return lines.get(at).hit().isEmpty() && shape.titleLike() && shape.words() > 3;
    }

    /** How many lines there are. */
    int size() {
        return lines.size();
    }

    /** The values of {@link Place}, in its order. */
    double[] of(int at) {
        double[] out = new double[Place.values().length];
        set(out, Place.BIAS, 1);
        double p = Math.min(0.999, Math.max(0.001, chance[at]));
        set(out, Place.OWN, StrictMath.log(p / (1 - p)) / 4);
        set(out, Place.FEW_WORDS, own(at, LineFeature.FEW_WORDS));
        set(out, Place.TITLE_LIKE, titleLike(at) ? 1 : 0);
        set(out, Place.SENTENCE, own(at, LineFeature.SENTENCE));
        set(out, Place.COMMON_STEMS, own(at, LineFeature.COMMON_STEMS));
        set(out, Place.PICTURE, own(at, LineFeature.PICTURE));
        set(out, Place.PROMOTION, own(at, LineFeature.PROMOTION));
        neighbours(out, at);
        place(out, at);
        return out;
    }

    private void neighbours(double[] out, int at) {
        set(out, Place.BEFORE, chance(before[at]));
        set(out, Place.BEHIND, chance(behind[at]));
        set(out, Place.SECOND_BEFORE, chance(before[at] < 0 ? -1 : before[before[at]]));
        set(out, Place.SECOND_BEHIND, chance(behind[at] >= lines.size() ? -1 : behind[behind[at]]));
        set(out, Place.NEAR, density(at, NEAR));
        set(out, Place.AROUND, density(at, AROUND));
        set(out, Place.FAR, density(at, FAR));
        set(out, Place.RUN, Math.min(LONGEST_RUN, runs[at]) / (double) LONGEST_RUN);
        set(out, Place.GAP_BEFORE, above[at] < 0 ? 1 : gap(at - above[at]));
        set(out, Place.GAP_BEHIND, below[at + 1] == lines.size() ? 1 : gap(below[at + 1] - at));
        boolean between = above[at] >= at - 2 && above[at] >= 0 && below[at + 1] <= at + 2 && below[at + 1] < lines.size();
        set(out, Place.BETWEEN, between ? 1 : 0);
        set(out, Place.SHORT_BETWEEN, between && !lines.get(at).shape().sentence() ? 1 : 0);
        boolean number = own(at, LineFeature.NUMBERS_ONLY) > 0 && !number(at - 1) && !number(at + 1);
        set(out, Place.NUMBER_BETWEEN, number ? 1 : 0);
        set(out, Place.RULES_NEAR, share(rules, at, 4));
        set(out, Place.DATES_NEAR, share(dates, at, AROUND));
        set(out, Place.TITLES_NEAR, share(titles, at, AROUND));
        set(out, Place.TEASERS_NEAR, share(teasers, at, AROUND));
        set(out, Place.REPEATED_NEAR, share(repeated, at, AROUND));
        set(out, Place.LISTED_NEAR, share(listed, at, AROUND));
        set(out, Place.CHANGES, share(changes, at, AROUND));
    }

    private void place(double[] out, int at) {
        int n = lines.size();
        double all = Math.max(1, mass[n]);
        set(out, Place.HEAD, mass[at] / all < 0.02 ? 1 : 0);
        set(out, Place.TAIL, (mass[n] - mass[at + 1]) / all < 0.02 ? 1 : 0);
        set(out, Place.FIRST_HALF, mass[at] / all < 0.5 ? 1 : 0);
        set(out, Place.AFTER_OPENER, opener[at] < 0 ? 0 : 60 / (60 + mass[at] - mass[opener[at]]));
        set(out, Place.AFTER_END, ends[at] > 0 ? 1 : 0);
        set(out, Place.ABOVE_TITLE, title >= 0 && at < title ? 1 : 0);
        set(out, Place.UNDER_TITLE, title >= 0 && at > title && at <= title + 3 ? 1 : 0);
        double passed = title >= 0 && at > title ? rules[at] - rules[Math.min(at, title + UNDER)] : at < title ? 10 : 3;
        set(out, Place.RULES_PASSED, Math.min(1, StrictMath.log(1 + passed) / 3));
        set(out, Place.FIRST_BLOCK, title >= 0 && passed < 2 ? 1 : 0);
        set(out, Place.SHORT_IN_FIRST_BLOCK, title >= 0 && passed < 2 && !lines.get(at).shape().sentence() ? 1 : 0);
        set(out, Place.SINCE_TITLE, title < 0 || at < title ? 0 : 10.0 / (10 + at - title));
    }

    private boolean number(int at) {
        return at >= 0 && at < lines.size() && own(at, LineFeature.NUMBERS_ONLY) > 0;
    }

    private static double gap(int distance) {
        return Math.min(1, StrictMath.log(distance) / 3);
    }

    private double chance(int at) {
        return at < 0 || at >= chance.length ? 0 : chance[at];
    }

    /** How much of the text within reach, by words, is probably the article's; the line itself apart. */
    private double density(int at, int reach) {
        int from = Math.max(0, at - reach);
        int to = Math.min(lines.size(), at + reach + 1);
        double size = words[to] - words[from] - (words[at + 1] - words[at]);
        return size <= 0 ? 0 : (mass[to] - mass[from] - (mass[at + 1] - mass[at])) / size;
    }

    private double share(double[] sums, int at, int reach) {
        int from = Math.max(0, at - reach);
        int to = Math.min(lines.size(), at + reach + 1);
        return (sums[to] - sums[from]) / (to - from);
    }

    private static void set(double[] out, Place feature, double value) {
        out[feature.ordinal()] = value;
    }
}
