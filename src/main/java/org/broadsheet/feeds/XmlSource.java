package org.broadsheet.feeds;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** XML as the web has it, made a tree: junk before the root, whole feeds that were escaped once too often, texts that never close. */
final class XmlSource {

    private static final int DEEPEST = 256;
    private static final String CDATA = "<![CDATA[";
    private static final String END = "]]>";

    private XmlSource() {}

    /** The root element; empty when the text is of another kind. */
    static Optional<Element> root(String text, FeedMarkup.Root kind) {
        String xml = FeedMarkup.unescaped(text);
        int at = FeedMarkup.rootAt(xml);
        if (at < 0 || FeedMarkup.root(xml).filter(kind::equals).isEmpty()) {
            return Optional.empty();
        }
        String body = InnerEntities.of(xml.substring(0, at)).expand(xml.substring(at));
        return Optional.ofNullable(Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(closed(body), "").firstElementChild());
    }

    /** Closes CDATA sections that would swallow the rest of the feed: those that hold the end tag of their element, and the next section behind it. */
    private static String closed(String xml) {
        int at = xml.indexOf(CDATA);
        if (at < 0) {
            return xml;
        }
        StringBuilder out = new StringBuilder(xml.length() + 64);
        Set<String> neverClosed = new HashSet<>();
        int copied = 0;
        int end = at;
        while (at >= 0) {
            // Once there is none, there is none further on either.
            end = end < 0 ? -1 : xml.indexOf(END, at);
            int next = xml.indexOf(CDATA, at + CDATA.length());
            int stop = end;
            if (end < 0 || next >= 0 && next < end) {
                String tag = neverClosed.size() > 100 ? "" : "</" + nameBefore(xml, at);
                int close = tag.length() == 2 || tag.isEmpty() || neverClosed.contains(tag) ? -1 : xml.indexOf(tag, at);
                if (close < 0) {
                    neverClosed.add(tag);
                } else if (end < 0 || close < next) {
                    out.append(xml, copied, close).append(END);
                    copied = close;
                    stop = close;
                }
            }
            at = stop < 0 ? -1 : xml.indexOf(CDATA, stop);
        }
        return out.append(xml, copied, xml.length()).toString();
    }

    /** The name of the tag right before; empty when there is none. */
    private static String nameBefore(String xml, int at) {
        int open = xml.lastIndexOf('<', at - 1);
        int stop = open + 1;
        if (open < 0 || at - open > 200) {
            return "";
        }
        while (stop < at && !Character.isWhitespace(xml.charAt(stop)) && xml.charAt(stop) != '>' && xml.charAt(stop) != '/') {
            stop++;
        }
        return xml.substring(open + 1, stop);
    }
}
