package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes out of the chosen run of blocks what is not the article's own: lists of others, share bars, link lines, the page's head and foot. */
final class BodyTrimmer {

    /** Rules whose words are ordinary words too: alone between two paragraphs they are a subhead. */
    private static final Set<String> WEAK = Set.of("navigation", "cookie-notice", "rating", "social-counter", "newsletter", "comment-form");

    private static final int STANDFIRST_REACH = 12;
    private static final int MOST_STANDFIRST = 3;
    private static final int STANDFIRST_WORDS = 14;
    private static final int LEADING_WORDS = 8;
    private static final int HEADED_WORDS = 30;
    private static final int CAPTION_LEAST = 3;
    private static final int CAPTION_MOST = 25;
    /** Of the weight, what must stand before a foot. */
    private static final double LEAST_BEFORE = 0.4;
    private static final int LEAST_TEASERS = 4;
    private static final int TEASER_WORDS = 50;
    private static final int TEASER_BLOCKS = 5;
    private static final double MOST_LINKS = 0.6;

    private static final Pattern ADDRESS = Pattern.compile("^(?:https?://|www\\.)\\S+$");

    private final List<PageBlock> blocks;
    private final BlockWeights weights;
    private final int from;
    private final int to;
    /** For each block the rule under which it leaves; null for the article's own. */
    private final String[] rules;

    /**
     * @param title index of the headline's block; -1 when unknown
     * @param standfirst whether the beginning of the text may stand above the run
     */
    BodyTrimmer(List<PageBlock> blocks, BlockWeights weights, Run run, int title, boolean standfirst) {
        this.blocks = blocks;
        this.weights = weights;
        this.from = title >= run.from() && title < run.to() ? title + 1 : run.from();
        this.to = run.to();
        this.rules = new String[blocks.size()];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = i < from || i >= to ? "outside" : null;
        }
        if (title >= 0) {
            rules[title] = "title";
        }
        markFoot();
        markTeasers();
        markLists();
        markLines();
        markEdges();
        if (standfirst) {
            keepStandfirst(run, title);
        }
    }

    /** A standfirst often stands beside the headline, outside of the element that holds the text. */
    private void keepStandfirst(Run run, int title) {
        int first = Math.max(0, run.from() - STANDFIRST_REACH);
        int kept = 0;
        for (int i = Math.max(first, title + 1); i < run.from() && kept < MOST_STANDFIRST; i++) {
            PageBlock block = blocks.get(i);
            boolean below = title >= first && block.shape().prose() && block.block() instanceof Block.Paragraph;
            // A single short sentence is a line for the front page; longer ones are the beginning of the text.
            boolean text = block.words() >= STANDFIRST_WORDS || block.text().indexOf(". ") > 0;
            if (text && block.hit().isEmpty() && block.linkShare() < 0.3 && below && !repeated(block)) {
                rules[i] = null;
                kept++;
            }
        }
    }

    /** The rule under which a block leaves; null for the article's own. */
    String rule(int at) {
        return rules[at];
    }

    /** Comments and what follows them, when most of the text stands before. */
    private void markFoot() {
        double before = 0;
        double all = positive(from, to);
        for (int i = from; i < to; i++) {
            boolean ends = blocks.get(i).hit().filter(hit -> hit.kind() == LineRules.Kind.ENDS).isPresent();
            if (ends && before > all * LEAST_BEFORE) {
                for (int k = i; k < to; k++) {
                    rules[k] = blocks.get(i).hit().get().rule();
                }
                return;
            }
            before += Math.max(0, weights.of(i));
        }
    }

    /** A foot of other articles without a heading of its own: linked titles one after the other, each with an excerpt at most. */
    private void markTeasers() {
        int found = 0;
        int first = to;
        int words = 0;
        for (int i = to - 1; i > from && words <= TEASER_WORDS && first - i <= TEASER_BLOCKS + (found == 0 ? TEASER_BLOCKS : 0); i--) {
            if (rules[i] == null && linked(blocks.get(i))) {
                found++;
                first = i;
                words = 0;
            } else {
                words += blocks.get(i).words();
            }
        }
        if (found >= LEAST_TEASERS && positive(from, first) > LEAST_BEFORE * positive(from, to)) {
            for (int i = first; i < to; i++) {
                rules[i] = rules[i] == null ? "related-list" : rules[i];
            }
        }
    }

    private double positive(int first, int end) {
        double sum = 0;
        for (int i = first; i < end; i++) {
            sum += Math.max(0, weights.of(i));
        }
        return sum;
    }

    private void markLists() {
        for (int i = from; i < to; i++) {
            PageBlock block = blocks.get(i);
            if (rules[i] == null && block.hit().filter(hit -> hit.kind() == LineRules.Kind.OPENS).isPresent()) {
                String rule = block.hit().get().rule();
                rules[i] = rule;
                int k = i + 1;
                while (k < to && rules[k] == null && belongsToList(k, i)) {
                    rules[k++] = rule;
                }
                i = k - 1;
            }
        }
    }

    private boolean belongsToList(int at, int opener) {
        PageBlock block = blocks.get(at);
        if (block.block() instanceof Block.Listing) {
            return block.linkShare() > 0.5 || at == opener + 1 && block.words() < 60;
        }
        if (block.block() instanceof Block.Picture || block.block() instanceof Block.Divider || block.hit().isPresent() && !block.opensTail()) {
            return true;
        }
        boolean linked = block.linkShare() > 0.6;
        boolean excerpt = at > opener + 1 && blocks.get(at - 1).linkShare() > 0.6 && block.words() < 50 && (at + 1 >= to || !blocks.get(at + 1).prose());
        boolean heading = block.heading() && !linked;
        return !block.opensTail() && !heading && (linked || block.shape().teaser() || excerpt || block.shape().titleLike() && !block.heading()
                && block.words() < 20 && at + 1 < to && blocks.get(at + 1).linkShare() > 0.6);
    }

    private void markLines() {
        Set<String> seen = new HashSet<>();
        for (int i = from; i < to; i++) {
            PageBlock block = blocks.get(i);
            if (rules[i] != null) {
                continue;
            }
            if (block.hit().isPresent() && !isSubhead(i)) {
                rules[i] = block.hit().get().rule();
            } else if (block.words() > 12 && !seen.add(block.text())) {
                rules[i] = "repeated";
            } else if (linkLine(block) && !headsText(i)) {
                rules[i] = "link-line";
            } else if (caption(i)) {
                rules[i] = "photo-credit";
            } else if (block.block() instanceof Block.Listing listing && block.linkShare() > (last(i) ? MOST_LINKS : 0.8)
                    && listing.items().size() > 1 && !introduced(i)) {
                rules[i] = "link-list";
            }
        }
    }

    /** A heading that is a link, with its own text below it. */
    private boolean headsText(int at) {
        return blocks.get(at).heading() && at + 1 < to && blocks.get(at + 1).prose() && blocks.get(at + 1).words() >= HEADED_WORDS
                && blocks.get(at + 1).linkShare() < 0.3;
    }

    /** A line below an image that is neither a sentence nor set off as a subhead, before the text goes on. */
    private boolean caption(int at) {
        PageBlock block = blocks.get(at);
        boolean below = at > from && at + 1 < to && blocks.get(at - 1).block() instanceof Block.Picture picture && picture.caption().isEmpty();
        return below && blocks.get(at + 1).prose() && block.block() instanceof Block.Paragraph paragraph && !block.shape().sentence()
                && block.words() >= CAPTION_LEAST && block.words() <= CAPTION_MOST && paragraph.spans().stream().noneMatch(Span::strong)
                && !block.text().endsWith(":");
    }

    /** Whether nothing but what leaves anyway stands below. */
    private boolean last(int at) {
        for (int i = at + 1; i < to; i++) {
            PageBlock block = blocks.get(i);
            if (rules[i] == null && block.words() > 0 && block.hit().isEmpty() && !linkLine(block)) {
                return false;
            }
        }
        return true;
    }

    private boolean introduced(int at) {
        return at > from && blocks.get(at - 1).text().endsWith(":") && blocks.get(at - 1).linkShare() < 0.5;
    }

    /** A whole line that is nothing but one link, and no sentence. An address that is written out is the text's own. */
    private static boolean linkLine(PageBlock block) {
        boolean capitals = block.text().equals(block.text().toUpperCase(Locale.ROOT)) && block.words() > 2;
        return linked(block) && (!block.shape().sentence() || capitals);
    }

    private static boolean linked(PageBlock block) {
        boolean link = block.words() > 0 && block.words() <= 30 && block.linkShare() > 0.85;
        return link && (block.block() instanceof Block.Paragraph || block.heading()) && !isAddress(block);
    }

    private static boolean isAddress(PageBlock block) {
        return ADDRESS.matcher(block.text()).find();
    }

    private boolean isSubhead(int at) {
        LineRules.Hit hit = blocks.get(at).hit().orElseThrow();
        boolean alone = at > from && at + 1 < to && blocks.get(at - 1).prose() && blocks.get(at + 1).prose();
        return alone && blocks.get(at).heading() && hit.kind() == LineRules.Kind.LINE && WEAK.contains(hit.rule());
    }

    /** Cuts both ends back to where the article's weight begins and ends, and to the plain lines that go with it. */
    private void markEdges() {
        Run core = core();
        int start = core.from();
        while (start > from && rules[start - 1] == null && leads(blocks.get(start - 1))) {
            start--;
        }
        int end = core.to();
        for (int i = end; i < to && rules[i] == null && trails(blocks.get(i)); i++) {
            end = blocks.get(i).heading() ? end : i + 1;
        }
        for (int i = from; i < to; i++) {
            if (rules[i] == null && (i < start || i >= end)) {
                rules[i] = i < start ? "page-head" : "page-foot";
            }
        }
    }

    private Run core() {
        double best = 0;
        double sum = 0;
        int begin = from;
        Run core = new Run(from, to);
        for (int i = from; i < to; i++) {
            if (sum < 0) {
                sum = 0;
                begin = i;
            }
            sum += rules[i] != null ? 0 : weights.of(i);
            if (sum > best) {
                best = sum;
                core = new Run(begin, i + 1);
            }
        }
        return core;
    }

    /** Whether a block above the text may be its beginning: no byline, date or label, which are shorter. */
    private static boolean leads(PageBlock block) {
        boolean sentence = block.shape().sentence() && block.words() >= LEADING_WORDS || block.words() > 2 * LEADING_WORDS;
        boolean label = block.block() instanceof Block.Paragraph && !sentence && !block.text().endsWith(":");
        return plain(block) && (block.words() == 0 || !label);
    }

    /** Whether a block below the text may be its end: a greeting, a source, the last points of a list. */
    private static boolean trails(PageBlock block) {
        return plain(block);
    }

    private static boolean plain(PageBlock block) {
        return block.hit().isEmpty() && (block.linkShare() <= MOST_LINKS || isAddress(block)) && !block.shape().teaser();
    }

    private boolean repeated(PageBlock block) {
        for (int i = 0; i < blocks.size(); i++) {
            if (rules[i] == null && blocks.get(i).text().startsWith(block.text())) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return Arrays.stream(rules).allMatch(Objects::nonNull);
    }

    /** The same, with some more of its blocks left out. */
    BodyTrimmer without(Set<Integer> more, String rule) {
        return more.isEmpty() ? this : new BodyTrimmer(this, more, rule);
    }

    private BodyTrimmer(BodyTrimmer trimmer, Set<Integer> more, String rule) {
        this.blocks = trimmer.blocks;
        this.weights = trimmer.weights;
        this.from = trimmer.from;
        this.to = trimmer.to;
        this.rules = trimmer.rules.clone();
        more.forEach(at -> rules[at] = rule);
    }

    /** The article's blocks. */
    List<PageBlock> kept() {
        List<PageBlock> out = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (rules[i] == null) {
                out.add(blocks.get(i));
            }
        }
        return out;
    }
}
