package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Marks the lines of a scrape that belong to its outlet's template, which other scrapes of the outlet have too. */
final class ScrapeTemplate {

    private static final LineRules.Hit TEMPLATE = new LineRules.Hit("template", LineRules.Kind.LINE);
    /** How far from its ends, in lines, a scrape may hold long template lines: a notice on cookies, the outlet's own praise. */
    private static final int EDGE = 40;
    private static final double EDGE_SHARE = 0.15;

    private ScrapeTemplate() {}

    /** The same lines; those of the template carry the rule {@code template} unless another rule knows them already. */
    static List<ScrapeLine> mark(List<ScrapeLine> lines, RecurringLines recurring) {
        boolean[] recurs = new boolean[lines.size()];
        for (int i = 0; i < recurs.length; i++) {
            recurs[i] = recurring.contains(lines.get(i).text());
        }
        long prose = lines.stream().filter(ScrapeLine::prose).count();
        long recurringProse = IntStream.range(0, recurs.length).filter(i -> recurs[i] && lines.get(i).prose()).count();
        // Scrapes of one article, or of a series that repeats itself, are no witnesses against its text.
        boolean copies = recurringProse * 2 > prose;
        int edge = (int) Math.max(EDGE, lines.size() * EDGE_SHARE);
        List<ScrapeLine> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ScrapeLine line = lines.get(i);
            boolean outer = i < Math.min(edge, lines.size() / 3) || i >= lines.size() - Math.min(edge, lines.size() / 3);
            boolean text = line.prose() && (copies || !outer) || line.shape().words() == 0;
            boolean template = line.hit().isEmpty() && !text && recurs[i] && (around(lines, recurs, i - 1) || around(lines, recurs, i + 1));
            out.add(template ? line.with(Optional.of(TEMPLATE)) : line);
        }
        return List.copyOf(out);
    }

    /** Whether a neighbour bears it out: a template comes in runs, a subhead that other articles have too stands among their paragraphs. */
    private static boolean around(List<ScrapeLine> lines, boolean[] recurs, int at) {
        return at < 0 || at >= lines.size() || recurs[at] || lines.get(at).hit().isPresent();
    }
}
