package org.broadsheet.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Makes links of bare {@code http} and {@code https} addresses in running text, as GFM does. Linear in the text. */
final class BareLinks {

    private static final Pattern START = Pattern.compile("(?i)(?<![\\p{L}\\p{N}_/])https?://(?=[\\p{L}\\p{N}\\[])");

    private BareLinks() {}

    static void link(Element body) {
        List<TextNode> texts = new ArrayList<>();
        body.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode text && text.getWholeText().contains("://")) {
                    texts.add(text);
                }
                boolean closed = node.normalName().equals("a") || node.normalName().equals("code") || node.normalName().equals("pre");
                return closed ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
            }
        });
        texts.forEach(BareLinks::link);
    }

    private static void link(TextNode node) {
        String text = node.getWholeText();
        Matcher matcher = START.matcher(text);
        int done = 0;
        for (int from = 0; matcher.find(from); ) {
            int end = end(text, matcher.end());
            from = end;
            if (end > matcher.end()) {
                node.before(new TextNode(text.substring(done, matcher.start())));
                String address = text.substring(matcher.start(), end);
                node.before(new Element("a").attr("href", address).appendText(address));
                done = end;
            }
        }
        if (done > 0) {
            node.text(text.substring(done));
        }
    }

    /** Where an address ends: before a blank or bracket, without the punctuation of the sentence around it. */
    private static int end(String text, int from) {
        int end = from;
        int open = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && !Character.isISOControl(text.charAt(end))
                && "<>\"\u00a0\u201c\u201d\u00bb".indexOf(text.charAt(end)) < 0) {
            open += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
            end++;
        }
        while (end > from) {
            char last = text.charAt(end - 1);
            if (last == ')' && open < 0) {
                open++;
            } else if ("?!.,:;*_~'\u2019\u2026".indexOf(last) < 0) {
                break;
            }
            end--;
        }
        return end;
    }
}
