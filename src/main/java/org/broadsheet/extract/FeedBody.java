package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The text of a feed's item as blocks, without what feeds hang on to it. */
final class FeedBody {

    private static final int MOST_REMOVED = 100;
    private static final int MOST_CHARS = 300;
    private static final int EXCERPT_WORDS = 300;
    private static final int LONGEST = 4_000_000;

    private final List<PageBlock> kept = new ArrayList<>();
    private final List<Removed> removed = new ArrayList<>();
    private boolean shortened;

    private FeedBody() {}

    static FeedBody empty() {
        return new FeedBody();
    }

    /**
     * @param html hostile
     * @param base where its relative addresses start from
     * @param tail of the item
     */
    static FeedBody read(String html, String base, FeedTail tail, PartRules parts, LineRules rules) {
        FeedBody body = new FeedBody();
        String head = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        Document document = Jsoup.parseBodyFragment(head.indexOf('<') < 0 ? paragraphs(head) : head, base);
        // Word processors leave ids of random letters, which can spell anything.
        document.body().getAllElements().forEach(element -> element.removeAttr("id"));
        PageBlocks page = new PageBlocks(document.body(), parts, rules, new PageSurvey(document.body(), parts), "");
        page.cuts().forEach(cut -> body.cut(ScrapeLines.clean(cut.element().text()), cut.rule()));
        List<PageBlock> blocks = new ArrayList<>(page.blocks());
        body.shortened = tail.cut(blocks, body::cut);
        for (PageBlock block : blocks) {
            Optional<String> rule = rule(block, blocks.size());
            rule.ifPresentOrElse(name -> body.cut(block.text(), name), () -> body.kept.add(block));
        }
        body.trimDividers();
        return body;
    }

    /** A text without markup has its paragraphs in its lines. */
    private static String paragraphs(String text) {
        return "<p>" + text.strip().replace("\r", "").replaceAll("\\n[ \\t]*+\\n\\s*+", "</p><p>").replace("\n", "<br>") + "</p>";
    }

    /** Lines that no article holds. A lone line is the text, whatever it looks like. */
    private static Optional<String> rule(PageBlock block, int all) {
        boolean kept = all == 1 || block.heading() && !block.opensTail();
        return kept ? Optional.empty() : block.hit().map(LineRules.Hit::rule);
    }

    private void cut(String text, String rule) {
        if (!text.isBlank() && removed.size() < MOST_REMOVED) {
            removed.add(new Removed(text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) + "…" : text, rule, 0));
        }
    }

    private void trimDividers() {
        while (!kept.isEmpty() && kept.get(0).block() instanceof Block.Divider) {
            kept.remove(0);
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).block() instanceof Block.Divider) {
            kept.remove(kept.size() - 1);
        }
    }

    List<Block> blocks() {
        return kept.stream().map(PageBlock::block).toList();
    }

    /** Plain text. */
    String text() {
        return PlainText.of(blocks());
    }

    List<Removed> removed() {
        return removed;
    }

    int words() {
        return kept.stream().mapToInt(PageBlock::words).sum();
    }

    /** Blocks of written text. */
    int paragraphs() {
        return (int) kept.stream().filter(block -> block.words() > 0).count();
    }

    /** Whether the text itself says that it goes on elsewhere: by a link to the whole article, or by dots at its end unless it is long for an excerpt. */
    boolean shortened() {
        return shortened || !kept.isEmpty() && kept.get(kept.size() - 1).shape().teaser() && words() < EXCERPT_WORDS;
    }
}
