package org.broadsheet.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Marks single blocks of a run that are not the article's own: lines that a rule knows, repeated ones, captions, bare links and lists of them. */
final class ForeignLines {

    /** Rules whose words are ordinary words too: alone between two paragraphs they are a subhead. */
    private static final Set<String> WEAK = Set.of("navigation", "cookie-notice", "rating", "social-counter", "newsletter", "comment-form");

    private static final int HEADED_WORDS = 30;
    private static final int CAPTION_LEAST = 3;
    private static final int CAPTION_MOST = 25;
    private static final double LINKED_LIST = 0.8;
    private static final double LINKED_LAST_LIST = 0.6;

    private final List<PageBlock> blocks;
    private final int from;
    private final int to;
    private final String[] rules;

    /** @param rules for each block the rule under which it leaves, null for none yet; it is written to */
    ForeignLines(List<PageBlock> blocks, Run run, String[] rules) {
        this.blocks = blocks;
        this.from = run.from();
        this.to = run.to();
        this.rules = rules;
    }

    void mark() {
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
            } else if (block.linkLine() && !headsText(i)) {
                rules[i] = "link-line";
            } else if (caption(i)) {
                rules[i] = "photo-credit";
            } else if (block.block() instanceof Block.Listing listing && block.linkShare() > (last(i) ? LINKED_LAST_LIST : LINKED_LIST)
                    && listing.items().size() > 1 && !introduced(i)) {
                rules[i] = "link-list";
            }
        }
    }

    private boolean isSubhead(int at) {
        LineRules.Hit hit = blocks.get(at).hit().orElseThrow();
        boolean alone = at > from && at + 1 < to && blocks.get(at - 1).prose() && blocks.get(at + 1).prose();
        return alone && blocks.get(at).heading() && hit.kind() == LineRules.Kind.LINE && WEAK.contains(hit.rule());
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
            if (rules[i] == null && block.words() > 0 && block.hit().isEmpty() && !block.linkLine()) {
                return false;
            }
        }
        return true;
    }

    private boolean introduced(int at) {
        return at > from && blocks.get(at - 1).text().endsWith(":") && blocks.get(at - 1).linkShare() < 0.5;
    }
}
