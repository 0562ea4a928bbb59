package org.broadsheet.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** How much text each element of a page holds, and how much of it is in paragraphs. Counted once, without recursion. */
final class PageSurvey {

    private static final int LONG_TEXT = 80;
    private static final int[] NONE = {0, 0, 0, 0};

    private final Map<Element, int[]> counts = new IdentityHashMap<>();
    private int links;
    private int inPage;

    PageSurvey(Element root, PartRules parts) {
        Deque<int[]> open = new ArrayDeque<>();
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        if (node instanceof Element element) {
                            if (parts.neverText(element)) {
                                return FilterResult.SKIP_ENTIRELY;
                            }
                            open.push(new int[4]);
                            links += element.normalName().equals("a") ? 1 : 0;
                            inPage += isInPage(element) ? 1 : 0;
                        } else if (node instanceof TextNode text && !text.isBlank() && !open.isEmpty()) {
                            int words = LineShape.countWords(text.getWholeText());
                            open.peek()[0] += words;
                            open.peek()[2] += links > 0 ? words : 0;
                            open.peek()[3] += inPage > 0 ? words : 0;
                            if (text.getWholeText().length() >= LONG_TEXT || inParagraph(text)) {
                                open.peek()[1] += words;
                            }
                        }
                        return FilterResult.CONTINUE;
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        if (node instanceof Element element) {
                            int[] own = open.pop();
                            links -= element.normalName().equals("a") ? 1 : 0;
                            inPage -= isInPage(element) ? 1 : 0;
                            if (own[0] > 0) {
                                counts.put(element, own);
                            }
                            if (!open.isEmpty()) {
                                open.peek()[0] += own[0];
                                open.peek()[1] += own[1];
                                open.peek()[2] += own[2];
                                open.peek()[3] += own[3];
                            }
                        }
                        return FilterResult.CONTINUE;
                    }
                },
                root);
    }

    /** All words of an element. */
    int words(Element element) {
        return counts.getOrDefault(element, NONE)[0];
    }

    /** Words in paragraphs and other long runs of text. */
    int prose(Element element) {
        return counts.getOrDefault(element, NONE)[1];
    }

    /** From 0 to 1: how much of an element's text is links. */
    double linkShare(Element element) {
        int[] own = counts.getOrDefault(element, NONE);
        return own[0] == 0 ? 0 : (double) own[2] / own[0];
    }

    /** From 0 to 1: how much of an element's text leads to other places of the same page. */
    double inPageShare(Element element) {
        int[] own = counts.getOrDefault(element, NONE);
        return own[0] == 0 ? 0 : (double) own[3] / own[0];
    }

    private static boolean isInPage(Element element) {
        String href = element.normalName().equals("a") ? element.attr("href") : "";
        return href.length() > 1 && href.charAt(0) == '#';
    }

    private static boolean inParagraph(TextNode text) {
        Node at = text.parent();
        for (int i = 0; i < 4 && at instanceof Element element; i++) {
            if (element.normalName().equals("p") || element.normalName().equals("blockquote")) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }
}
