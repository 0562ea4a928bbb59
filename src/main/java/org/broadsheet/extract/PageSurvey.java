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
    private static final int CARD_LEAST = 3;
    private static final int CARD_MOST = 70;
    private static final int WORDS = 0;
    private static final int PROSE = 1;
    private static final int LINKED = 2;
    private static final int IN_PAGE = 3;
    /** Links to other pages. */
    private static final int LEADS = 4;
    /** Images and headings. */
    private static final int MARKS = 5;
    private static final int COUNTS = 6;
    private static final int[] NONE = new int[COUNTS];

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
                            open.push(counted(element));
                            links += element.normalName().equals("a") ? 1 : 0;
                            inPage += isInPage(element) ? 1 : 0;
                        } else if (node instanceof TextNode text && !text.isBlank() && !open.isEmpty()) {
                            int words = LineShape.countWords(text.getWholeText());
                            open.peek()[WORDS] += words;
                            open.peek()[LINKED] += links > 0 ? words : 0;
                            open.peek()[IN_PAGE] += inPage > 0 ? words : 0;
                            if (text.getWholeText().length() >= LONG_TEXT || inParagraph(text)) {
                                open.peek()[PROSE] += words;
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
                            if (own[WORDS] > 0) {
                                counts.put(element, own);
                            }
                            if (!open.isEmpty()) {
                                for (int i = 0; i < COUNTS; i++) {
                                    open.peek()[i] += own[i];
                                }
                            }
                        }
                        return FilterResult.CONTINUE;
                    }
                },
                root);
    }

    /** All words of an element. */
    int words(Element element) {
        return counts.getOrDefault(element, NONE)[WORDS];
    }

    /** Words in paragraphs and other long runs of text. */
    int prose(Element element) {
        return counts.getOrDefault(element, NONE)[PROSE];
    }

    /** From 0 to 1: how much of an element's text is links. */
    double linkShare(Element element) {
        int[] own = counts.getOrDefault(element, NONE);
        return own[WORDS] == 0 ? 0 : (double) own[LINKED] / own[WORDS];
    }

    /** From 0 to 1: how much of an element's text leads to other places of the same page. */
    double inPageShare(Element element) {
        int[] own = counts.getOrDefault(element, NONE);
        return own[WORDS] == 0 ? 0 : (double) own[IN_PAGE] / own[WORDS];
    }

    /** Whether an element is a small part with an image or heading and a link to another page, as lists of other articles have them. */
    boolean isCard(Element element) {
        int[] own = counts.getOrDefault(element, NONE);
        return own[WORDS] >= CARD_LEAST && own[WORDS] <= CARD_MOST && own[LEADS] > 0 && own[MARKS] > 0;
    }

    private static int[] counted(Element element) {
        int[] out = new int[COUNTS];
        String tag = element.normalName();
        String href = tag.equals("a") ? element.attr("href") : "";
        out[LEADS] = href.length() > 1 && href.charAt(0) != '#' ? 1 : 0;
        out[MARKS] = tag.equals("img") || tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1)) ? 1 : 0;
        return out;
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
