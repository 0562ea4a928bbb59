package org.broadsheet.extract;

import java.util.List;
import org.broadsheet.extract.LineFeature.Place;

/** The features that a line's neighbours and its place in the scrape add, from the probability that each line has by itself. Linear in the number of lines. */
final class PlaceFeatures {

    private static final int NEAR = 2;
    private static final int AROUND = 6;
    private static final int FAR = 20;
    private static final int MOST_WORDS = 60;

    private final List<ScrapeLine> lines;
    private final double[][] own;
    private final double[] chance;
    private final int title;
    /** Sums of words, of probable article words, of lines known by a rule, of changes between probable and improbable, up to a line. */
    private final double[] words;
    private final double[] mass;
    private final double[] rules;
    private final double[] changes;
    private final double[] openers;
    private final int[] lastOpener;
    private final int[] lastProse;
    private final int[] nextProse;

    /**
     * @param own the lines' own features
     * @param chance the probability that a line is the article's, by its own features
     */
    PlaceFeatures(List<ScrapeLine> lines, double[][] own, double[] chance, int title) {
        int n = lines.size();
        this.lines = lines;
        this.own = own;
        this.chance = chance;
        this.title = title;
        this.words = new double[n + 1];
        this.mass = new double[n + 1];
        this.rules = new double[n + 1];
        this.changes = new double[n + 1];
        this.openers = new double[n + 1];
        this.lastOpener = new int[n + 1];
        this.lastProse = new int[n + 1];
        this.nextProse = new int[n + 1];
        lastOpener[0] = -1;
        lastProse[0] = -1;
        for (int i = 0; i < n; i++) {
            double size = Math.min(MOST_WORDS, lines.get(i).shape().words() + 1);
            words[i + 1] = words[i] + size;
            mass[i + 1] = mass[i] + size * chance[i];
            rules[i + 1] = rules[i] + (lines.get(i).hit().isPresent() ? 1 : 0);
            changes[i + 1] = changes[i] + (i == 0 ? 0 : Math.abs(chance[i] - chance[i - 1]));
            boolean opens = i > title && lines.get(i).opensTail();
            openers[i + 1] = openers[i] + (opens ? 1 : 0);
            lastOpener[i + 1] = opens ? i : lastOpener[i];
            lastProse[i + 1] = chance[i] > 0.5 && lines.get(i).prose() ? i : lastProse[i];
        }
        nextProse[n] = n;
        for (int i = n - 1; i >= 0; i--) {
            nextProse[i] = chance[i] > 0.5 && lines.get(i).prose() ? i : nextProse[i + 1];
        }
    }

    /** The values of {@link Place}, in its order. */
    double[] of(int at) {
        int n = lines.size();
        double[] out = new double[Place.values().length];
        set(out, Place.BIAS, 1);
        double p = Math.min(0.999, Math.max(0.001, chance[at]));
        set(out, Place.OWN, StrictMath.log(p / (1 - p)) / 4);
        set(out, Place.BEFORE, chance(at - 1));
        set(out, Place.BEHIND, chance(at + 1));
        set(out, Place.SECOND_BEFORE, chance(at - 2));
        set(out, Place.SECOND_BEHIND, chance(at + 2));
        set(out, Place.NEAR, density(at, NEAR));
        set(out, Place.AROUND, density(at, AROUND));
        set(out, Place.FAR, density(at, FAR));
        set(out, Place.RUN, Math.min(10, run(at)) / 10.0);
        double all = Math.max(1, mass[n]);
        double before = mass[at] / all;
        double behind = (mass[n] - mass[at + 1]) / all;
        set(out, Place.MASS_BEFORE, before);
        set(out, Place.MASS_BEHIND, behind);
        set(out, Place.HEAD, before < 0.03 ? 1 : 0);
        set(out, Place.TAIL, behind < 0.03 ? 1 : 0);
        set(out, Place.OPENERS_PASSED, Math.min(1, StrictMath.log(1 + openers[at]) / 2));
        set(out, Place.SINCE_OPENER, lastOpener[at] < 0 ? 0 : 1.0 / (1 + (at - lastOpener[at]) / 4.0));
        set(out, Place.RULES_NEAR, share(rules, at, 4));
        set(out, Place.CHANGES, share(changes, at, AROUND));
        set(out, Place.ABOVE_TITLE, title >= 0 && at < title ? 1 : 0);
        set(out, Place.UNDER_TITLE, title >= 0 && at > title && at <= title + 3 ? 1 : 0);
        set(out, Place.TITLE_DISTANCE, title < 0 ? 0.5 : Math.min(1, Math.abs(at - title) / 200.0));
        boolean between = lastProse[at] >= at - 3 && lastProse[at] >= 0 && nextProse[at + 1] <= at + 3 && nextProse[at + 1] < n;
        boolean outside = (lastProse[at] < 0 || at - lastProse[at] > 8) && (nextProse[at + 1] == n || nextProse[at + 1] - at > 8);
        boolean shortLine = !lines.get(at).shape().prose();
        set(out, Place.SHORT_BETWEEN, shortLine && between ? 1 : 0);
        set(out, Place.SHORT_OUTSIDE, shortLine && outside ? 1 : 0);
        set(out, Place.FEW_WORDS, own[at][LineFeature.FEW_WORDS.ordinal()]);
        set(out, Place.SENTENCE, own[at][LineFeature.SENTENCE.ordinal()]);
        set(out, Place.COMMON_STEMS, own[at][LineFeature.COMMON_STEMS.ordinal()]);
        set(out, Place.PICTURE, own[at][LineFeature.PICTURE.ordinal()]);
        set(out, Place.PROMOTION, own[at][LineFeature.PROMOTION.ordinal()]);
        return out;
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

    /** How many probable paragraphs stand in a row around the line. */
    private int run(int at) {
        int count = 0;
        for (int i = at - 1; i >= Math.max(0, at - 5) && chance[i] > 0.5; i--) {
            count++;
        }
        for (int i = at + 1; i < Math.min(lines.size(), at + 6) && chance[i] > 0.5; i++) {
            count++;
        }
        return count;
    }

    private static void set(double[] out, Place feature, double value) {
        out[feature.ordinal()] = value;
    }
}
