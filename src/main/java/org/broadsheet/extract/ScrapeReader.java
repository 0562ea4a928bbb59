package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.model.Entry;

/** Reads an article from a text scrape: everything a browser showed, as lines without markup. */
final class ScrapeReader {

    private static final int LEAST_WORDS = 10;
    /** The probability below which a line within the body leaves it. */
    private static final double LEAST_CHANCE = 0.3;
    private static final int LONGEST_TITLE = 90;
    /** Rules whose lines are ordinary words too: between two paragraphs of an article they are a subhead. */
    private static final Set<String> WEAK = Set.of("navigation", "cookie-notice", "rating", "latest-list", "social-counter", "newsletter", "comment-form",
            "photo-credit");

    private final Readers readers;

    private final LineScorer scorer;

    ScrapeReader(Readers readers, LineScorer scorer) {
        this.readers = readers;
        this.scorer = scorer;
    }

    /** The article; empty when the lines hold none. @param recurring what other scrapes of the outlet have too */
    Optional<Draft> read(String text, Optional<String> address, RecurringLines recurring) {
        List<ScrapeLine> lines = ScrapeTemplate.mark(ScrapeLines.read(text, readers.rules()), recurring);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        ScrapeMap first = new ScrapeMap(lines);
        if (first.start() == first.end()) {
            return Optional.empty();
        }
        String language = first.language(readers);
        int title = new TitleFinder(lines, first, readers, language).find(scorer.title());
        LineScorer.Chances chances = scorer.chances(lines, new LineFeatures(lines, readers, language, title, first.lists()), title);
        ScrapeMap map = new ScrapeMap(first, chances.alone(), chances.inPlace());
        if (map.start() == map.end()) {
            return Optional.empty();
        }
        return new Sheet(lines, map, chances.inPlace(), title, language, address).draft();
    }

    /** One scrape on the way to its article. */
    private final class Sheet {

        private final List<ScrapeLine> lines;
        private final ScrapeMap map;
        private final Optional<String> address;
        private final String language;
        private final double[] chances;
        private final ScrapeFacts facts;
        private final List<ScrapeLine> body = new ArrayList<>();
        private final List<Removed> removed = new ArrayList<>();

        Sheet(List<ScrapeLine> lines, ScrapeMap map, double[] chances, int title, String language, Optional<String> address) {
            this.lines = lines;
            this.map = map;
            this.address = address;
            this.language = language;
            this.chances = chances;
            this.facts = new ScrapeFacts(lines, map, title, readers, language);
        }

        Optional<Draft> draft() {
            for (int i = 0; i < lines.size(); i++) {
                String rule = rule(i);
                if (rule == null) {
                    body.add(lines.get(i));
                } else if (i != facts.titleLine()) {
                    removed.add(lines.get(i).removed(rule));
                }
            }
            List<Block> blocks = ScrapeBlocks.of(body);
            int words = LineShape.countWords(PlainText.of(blocks));
            if (words < LEAST_WORDS) {
                return Optional.empty();
            }
            return Optional.of(new Draft(facts.facts(fallbackTitle(), address), blocks, mentions(), confidence(words), removed));
        }

        /** Why a line is not part of the body; null for the lines that are. */
        private String rule(int at) {
            ScrapeLine line = lines.get(at);
            if (at == facts.titleLine()) {
                return "title";
            }
            if (facts.rule(at) != null) {
                return facts.rule(at);
            }
            boolean inside = at >= map.start() && at < map.end();
            if (line.hit().isPresent()) {
                return inside && isSubhead(at) ? null : line.hit().get().rule();
            }
            if (map.listed(at) != null && !(inside && line.prose() && chances[at] >= 0.5)) {
                return map.listed(at);
            }
            if (line.text().equals(title()) && at < map.start() + 2) {
                return "repeated-title";
            }
            if (inside && at < map.judged() && chances[at] < LEAST_CHANCE) {
                return "stray-line";
            }
            if (inside || isStandfirst(at) || isLastLine(at)) {
                return null;
            }
            return at < map.start() ? "page-head" : "page-foot";
        }

        private String title() {
            return facts.titleLine() < 0 ? "" : lines.get(facts.titleLine()).text();
        }

        /** A line of a weak rule that stands alone between paragraphs. */
        private boolean isSubhead(int at) {
            LineRules.Hit hit = lines.get(at).hit().orElseThrow();
            boolean alone = at > map.start() && at + 1 < map.end() && lines.get(at - 1).prose() && lines.get(at + 1).prose();
            return alone && hit.kind() == LineRules.Kind.LINE && WEAK.contains(hit.rule()) && lines.get(at).shape().words() > 0
                    && Character.isLetter(lines.get(at).text().charAt(0));
        }

        /** Text between headline and body, when there is little of it. */
        private boolean isStandfirst(int at) {
            if (facts.titleLine() < 0 || at < facts.titleLine() || at >= map.start()) {
                return false;
            }
            int own = 0;
            for (int i = facts.titleLine() + 1; i < map.start(); i++) {
                own += lines.get(i).hit().isEmpty() && facts.rule(i) == null ? 1 : 0;
            }
            LineShape shape = lines.get(at).shape();
            return shape.sentence() || own <= 3 && shape.words() >= 6;
        }

        /** In a scrape with hardly anything around the article, its last short lines belong to it. */
        private boolean isLastLine(int at) {
            if (at < map.end()) {
                return false;
            }
            int strangers = 0;
            boolean cut = false;
            for (int i = 0; i < lines.size(); i++) {
                boolean outside = i < map.start() - 2 || i >= map.end();
                boolean known = lines.get(i).hit().isPresent() || map.listed(i) != null || facts.rule(i) != null;
                strangers += outside && !known ? 1 : 0;
                cut |= i >= map.end() && i <= at && known;
            }
            return !cut && strangers <= 2;
        }

        private List<Entry.Mention> mentions() {
            List<ScrapeLine> listed = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if ("related-list".equals(map.listed(i))) {
                    listed.add(lines.get(i));
                }
            }
            return new RelatedList(readers, language).read(listed);
        }

        /** The first words of the text, for a scrape without a headline. */
        private String fallbackTitle() {
            String first = body.get(0).text();
            int stop = first.indexOf(". ");
            String sentence = stop > 20 && stop < LONGEST_TITLE ? first.substring(0, stop) : first;
            if (sentence.length() <= LONGEST_TITLE) {
                return sentence;
            }
            return sentence.substring(0, Math.max(20, sentence.lastIndexOf(' ', LONGEST_TITLE))) + "…";
        }

        private double confidence(int words) {
            double size = Math.min(1, words / 200.0);
            long prose = body.stream().filter(ScrapeLine::prose).count();
            double share = (double) prose / body.size();
            double headline = facts.titleLine() < 0 ? 0 : 0.15;
            return 0.2 + 0.35 * size + 0.3 * share + headline;
        }
    }
}
