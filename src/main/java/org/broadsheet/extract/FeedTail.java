package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Knows the ends that feeds put to their texts: where the article appeared first, the link to its whole text, links to share it. */
final class FeedTail {

    private static final int MOST_WORDS = 70;
    private static final int LINK_WORDS = 8;
    private final List<String> phrases;
    private final String url;
    private final String host;
    private final String title;

    /**
     * @param phrases that tell where an article appeared first, by {@link LineKey}
     * @param url the item's own address
     * @param title the item's own
     */
    FeedTail(List<String> phrases, String url, String title) {
        this.phrases = phrases;
        this.url = key(url);
        this.host = WebAddress.host(url);
        this.title = LineKey.of(title);
    }

    /** Takes the tails off a list of blocks, telling each with its rule; true when one of them leads on to the whole article. */
    boolean cut(List<PageBlock> blocks, BiConsumer<String, String> cuts) {
        boolean leads = false;
        for (int at = blocks.size() - 1; at >= 0; at--) {
            PageBlock block = blocks.get(at);
            if (block.words() == 0) {
                continue;
            }
            String rule = rule(block);
            if (rule.isEmpty()) {
                return trimmed(blocks, at, cuts) || leads;
            }
            leads |= rule.equals("read-more") && links(block.block()).stream().allMatch(link -> key(link.href()).equals(url));
            cuts.accept(block.text(), rule);
            blocks.remove(at);
        }
        return leads;
    }

    private String rule(PageBlock block) {
        List<Span> links = links(block.block());
        boolean paragraph = block.block() instanceof Block.Paragraph || block.heading();
        if (!paragraph || block.words() > MOST_WORDS) {
            return "";
        }
        boolean own = links.stream().anyMatch(link -> key(link.href()).equals(url));
        boolean home = links.stream().anyMatch(link -> WebAddress.host(link.href()).equals(host) && WebAddress.isHome(link.href()));
        if (own && home && links.size() <= 3 || appeared(block, own)) {
            return "feed-tail";
        }
        boolean only = block.linkShare() > 0.8;
        if (own && only && (block.words() <= LINK_WORDS || block.hit().isPresent())) {
            return "read-more";
        }
        if (only && links.stream().allMatch(link -> WebAddress.shares(link.href()))) {
            return "share-bar";
        }
        return block.hit().filter(hit -> hit.rule().equals("read-more")).map(LineRules.Hit::rule).orElse("");
    }

    /** Whether the block names the item and says where it appeared first. */
    private boolean appeared(PageBlock block, boolean own) {
        String text = LineKey.of(block.text());
        boolean named = own || !title.isEmpty() && text.contains(title);
        return named && phrases.stream().anyMatch(text::contains);
    }

    /** Takes a link to the whole article off the end of a paragraph. */
    private boolean trimmed(List<PageBlock> blocks, int at, BiConsumer<String, String> cuts) {
        PageBlock block = blocks.get(at);
        if (!(block.block() instanceof Block.Paragraph paragraph)) {
            return false;
        }
        List<Span> spans = new ArrayList<>(paragraph.spans());
        int last = spans.size() - 1;
        while (last >= 0 && spans.get(last).text().chars().noneMatch(Character::isLetterOrDigit) && spans.get(last).href().isEmpty()) {
            last--;
        }
        if (last < 1) {
            return false;
        }
        Span link = spans.get(last);
        boolean onward = !link.href().isEmpty() && key(link.href()).equals(url) && LineShape.countWords(link.text()) <= LINK_WORDS;
        if (!onward || !stops(spans.get(last - 1).text())) {
            return false;
        }
        cuts.accept(link.text(), "read-more");
        List<Span> rest = new ArrayList<>(spans.subList(0, last));
        Span before = rest.get(rest.size() - 1);
        rest.set(rest.size() - 1, before.with(before.text().stripTrailing()));
        Block.Paragraph shorter = new Block.Paragraph(rest, paragraph.line());
        String text = PlainText.of(List.of(shorter));
        blocks.set(at, new PageBlock(shorter, text, LineShape.countWords(text), LinkWords.of(shorter), LineShape.of(text), block.hit()));
        return true;
    }

    /** Whether a text ends as a sentence or an excerpt does, so that the link behind it is no part of it. */
    private static boolean stops(String text) {
        LineShape shape = LineShape.of(text);
        String line = text.stripTrailing();
        return line.isEmpty() || shape.sentence() || shape.teaser() || line.endsWith("(") || line.endsWith("[");
    }

    private static List<Span> links(Block block) {
        List<Span> spans = block instanceof Block.Paragraph paragraph ? paragraph.spans()
                : block instanceof Block.Heading heading ? heading.spans() : List.of();
        return spans.stream().filter(span -> !span.href().isEmpty()).toList();
    }

    /** What two addresses of the same page share. */
    private static String key(String address) {
        String plain = address.split("[?#]", 2)[0].toLowerCase(Locale.ROOT).replaceFirst("^https?://(?:www\\.)?", "");
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
