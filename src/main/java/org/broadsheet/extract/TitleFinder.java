package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the headline of a text scrape: the line that a model, fitted as decision 8 tells, thinks the likeliest. Linear in the size of the scrape. */
final class TitleFinder {

    private static final int LEAD_CHARS = 3000;
    private static final int LONGEST_WORDS = 40;
    private static final int FARTHEST = 600;
    private static final double LEAST_SCORE = -4;
    private static final int NEXT = 3;
    private static final int BELOW = 40;
    private static final int NEAR_WORDS = 400;
    private static final Pattern DIVIDER = Pattern.compile("\\s*[>»›|/]\\s*|\\s+[-–—·•]\\s+");

    private final List<ScrapeLine> lines;
    private final ScrapeMap map;
    private final Readers readers;
    private final String language;
    private final Set<String> leadStems;
    private final Set<String> bodyStems;
    private final Map<String, Integer> times = new HashMap<>();
    /** What other lines end or begin with: {@code Home > News > Headline}, {@code Headline | Outlet}. */
    private final Set<String> parts = new HashSet<>();
    private final boolean[] facts;
    private final double[] prose;

    /** @param map a first guess at the body */
    TitleFinder(List<ScrapeLine> lines, ScrapeMap map, Readers readers, String language) {
        this.lines = lines;
        this.map = map;
        this.readers = readers;
        this.language = language;
        this.leadStems = bodyStems(LEAD_CHARS);
        this.bodyStems = bodyStems(Integer.MAX_VALUE);
        this.facts = new boolean[lines.size()];
        this.prose = new double[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            times.merge(key(text), 1, Integer::sum);
            readParts(text);
            boolean near = i < FARTHEST + NEXT && lines.get(i).shape().words() < 25;
            facts[i] = near && (readers.dates().isDateLine(text, language, 4) || readers.bylines().byline(text).isPresent());
            prose[i + 1] = prose[i] + (lines.get(i).prose() && map.listed(i) == null ? Math.min(60, lines.get(i).shape().words()) : 0);
        }
    }

    private Set<String> bodyStems(int chars) {
        Set<String> out = new HashSet<>();
        int read = 0;
        for (int i = map.start(); i < map.end() && read < chars; i++) {
            out.addAll(Stems.of(lines.get(i).text()));
            read += lines.get(i).text().length();
        }
        return out;
    }

    private void readParts(String text) {
        String[] pieces = text.length() > 300 ? new String[0] : DIVIDER.split(text);
        for (int i = 0; i < pieces.length && pieces.length > 1; i++) {
            if (LineShape.countWords(pieces[i]) > 2) {
                parts.add(key(pieces[i]));
            }
        }
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }

    /** The line that is the headline; -1 when no line can be one. */
    int find(LinearModel model) {
        int best = -1;
        double most = 0;
        for (int at : candidates()) {
            double score = model.score(features(at));
            if (best < 0 || score > most) {
                most = score;
                best = at;
            }
        }
        return most > LEAST_SCORE ? best : -1;
    }

    /** The lines that could be a headline by their looks. */
    List<Integer> candidates() {
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < Math.min(FARTHEST, lines.size()); i++) {
            ScrapeLine line = lines.get(i);
            LineShape shape = line.shape();
            boolean known = line.hit().filter(hit -> hit.kind() != LineRules.Kind.LABEL && hit.kind() != LineRules.Kind.START).isPresent();
            boolean sized = shape.words() >= 1 && shape.words() <= LONGEST_WORDS && line.text().length() >= 4;
            if (!known && sized && !facts[i] && line.text().chars().anyMatch(Character::isLetter)) {
                out.add(i);
            }
        }
        return out;
    }

    /** The values of {@link TitleFeature}, in its order. */
    double[] features(int at) {
        ScrapeLine line = lines.get(at);
        String text = line.text();
        int words = line.shape().words();
        Set<String> stems = Stems.of(text);
        double[] out = new double[TitleFeature.values().length];
        set(out, TitleFeature.BIAS, 1);
        set(out, TitleFeature.TWO_WORDS, words <= 2);
        set(out, TitleFeature.FEW_WORDS, words > 2 && words <= 4);
        set(out, TitleFeature.MANY_WORDS, words > 14 && words <= 20);
        set(out, TitleFeature.TOO_MANY_WORDS, words > 20);
        set(out, TitleFeature.FULL_STOP, text.endsWith(".") || text.endsWith("。"));
        set(out, TitleFeature.QUESTION, text.endsWith("?") || text.endsWith("!"));
        set(out, TitleFeature.COLON, text.endsWith(":") || text.endsWith("…"));
        set(out, TitleFeature.DIVIDERS, text.chars().anyMatch(c -> ">»›|/•·@".indexOf(c) >= 0));
        set(out, TitleFeature.SMALL_START, Character.isLowerCase(text.charAt(0)));
        set(out, TitleFeature.ALL_CAPITALS, text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT)));
        set(out, TitleFeature.RULE, line.hit().isPresent());
        set(out, TitleFeature.LISTED, map.listed(at) != null);
        set(out, TitleFeature.SECTION, words < 4 && readers.labels().split(text).stream().allMatch(readers.labels()::known));
        set(out, TitleFeature.REPEATED, times.get(key(text)) > 1);
        set(out, TitleFeature.IN_OTHER_LINES, parts.contains(key(text)));
        set(out, TitleFeature.FIRST_LINE, at == 0);
        set(out, TitleFeature.LINES_ABOVE, StrictMath.log(1 + at) / 6);
        set(out, TitleFeature.LEAD_STEMS, Stems.shared(stems, leadStems));
        set(out, TitleFeature.BODY_STEMS, Stems.shared(stems, bodyStems));
        set(out, TitleFeature.NEXT_STEMS, Stems.shared(stems, nextStems(at)));
        place(out, at);
        around(out, at);
        return out;
    }

    private void place(double[] out, int at) {
        int distance = map.start() - at;
        double all = Math.max(1, prose[lines.size()]);
        int near = Math.min(lines.size(), at + BELOW);
        set(out, TitleFeature.DISTANCE_TO_BODY, distance < 0 ? 0 : Math.min(1, distance / 20.0));
        set(out, TitleFeature.FAR_FROM_BODY, distance > 40);
        set(out, TitleFeature.IN_BODY, distance <= 0);
        set(out, TitleFeature.DEEP_IN_BODY, distance <= 0 && at < map.end() ? Math.min(1, -distance / 20.0) : distance <= 0 ? 1 : 0);
        set(out, TitleFeature.PROSE_ABOVE, prose[at] / all);
        set(out, TitleFeature.PROSE_BELOW, Math.min(1, (prose[near] - prose[at + 1]) / NEAR_WORDS));
        set(out, TitleFeature.PROSE_NEXT, at + 1 < lines.size() && lines.get(at + 1).prose());
    }

    private void around(double[] out, int at) {
        boolean below = false;
        boolean share = false;
        for (int i = at + 1; i <= Math.min(lines.size() - 1, at + NEXT + 1); i++) {
            below |= facts[i];
            share |= lines.get(i).hit().filter(hit -> hit.rule().equals("share-bar") || hit.rule().equals("reading-time")).isPresent();
        }
        boolean above = at > 0 && facts[at - 1] || at > 1 && facts[at - 2];
        set(out, TitleFeature.FACTS_BELOW, below);
        set(out, TitleFeature.FACTS_RIGHT_BELOW, at + 1 < lines.size() && facts[at + 1]);
        set(out, TitleFeature.FACTS_ABOVE, above);
        set(out, TitleFeature.SHARE_BELOW, share);
        set(out, TitleFeature.TITLE_BELOW, at + 1 < lines.size() && !facts[at + 1] && lines.get(at + 1).hit().isEmpty()
                && lines.get(at + 1).shape().titleLike() && lines.get(at + 1).shape().words() > lines.get(at).shape().words());
    }

    /** The words of the first paragraphs below the line. */
    private Set<String> nextStems(int at) {
        Set<String> out = new HashSet<>();
        int read = 0;
        for (int i = at + 1; i < Math.min(lines.size(), at + 15) && read < NEXT; i++) {
            if (lines.get(i).prose() || lines.get(i).shape().words() > 10) {
                out.addAll(Stems.of(lines.get(i).text()));
                read++;
            }
        }
        return out;
    }

    private static void set(double[] out, TitleFeature feature, double value) {
        out[feature.ordinal()] = value;
    }

    private static void set(double[] out, TitleFeature feature, boolean value) {
        out[feature.ordinal()] = value ? 1 : 0;
    }
}
