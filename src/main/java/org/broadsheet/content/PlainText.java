package org.broadsheet.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of a body as a reader would read it out: a line for each block, list item and table row, cells joined by {@code " | "}, numbers of
 * ordered lists kept; no captions, alternative texts, note marks or addresses. Does not recurse.
 */
final class PlainText implements NodeFilter {

    private static final Set<String> BLOCKS = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody",
            "tfoot", "tr", "figure", "details", "summary", "div", "section", "hr", "body");
    private static final Set<String> SKIPPED = Set.of("figcaption", "caption", "rt", "rp", "img");

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    /** The next number of each open list; 0 for one without numbers. */
    private final Deque<int[]> lists = new ArrayDeque<>();
    private boolean broken;
    private int cells;
    private int verbatim;

    private PlainText() {}

    static String of(Element body) {
        PlainText text = new PlainText();
        body.filter(text);
        text.endLine();
        return text.out.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        String name = node.normalName();
        if (SKIPPED.contains(name) || node instanceof Element element && isNoteMark(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (name) {
            case "br" -> lineBreak();
            case "td", "th" -> {
                if (cells++ > 0) {
                    line.append(" | ");
                }
            }
            default -> {
                if (BLOCKS.contains(name)) {
                    open(name, node);
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    private void open(String name, Node node) {
        // A paragraph that opens an item goes on behind the item's number, one in a cell behind the cell's mark.
        if (cells == 0 && !(line.length() > 0 && line.charAt(line.length() - 1) == NUMBER_END)) {
            endLine();
        }
        switch (name) {
            case "ol" -> lists.push(new int[] {number(node.attr("start"), 1), 1});
            case "ul" -> lists.push(new int[] {0, 0});
            case "li" -> item(node);
            case "pre" -> verbatim++;
            case "tr" -> cells = 0;
            default -> { }
        }
    }

    private static final char NUMBER_END = '\uE000';

    private void item(Node node) {
        int[] list = lists.peek();
        if (list != null && list[1] == 1) {
            list[0] = number(node.attr("value"), list[0]);
            line.append(list[0]++).append(". ").append(NUMBER_END);
        }
    }

    private static int number(String written, int otherwise) {
        return written.matches("[0-9]{1,9}") ? Integer.parseInt(written) : otherwise;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        String name = node.normalName();
        if (name.equals("tr")) {
            cells = 0;
        }
        if (BLOCKS.contains(name) && cells == 0) {
            endLine();
        } else if (BLOCKS.contains(name)) {
            gap();
        }
        if (name.equals("ol") || name.equals("ul")) {
            lists.poll();
        }
        if (name.equals("pre")) {
            verbatim--;
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isNoteMark(Element element) {
        return element.hasClass("footnote-backref") || element.normalName().equals("sup") && element.childrenSize() == 1 && element.child(0)
                .hasClass("footnote-ref");
    }

    private void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (verbatim > 0 && c == '\n' && cells == 0) {
                endLine();
            } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\u00a0') {
                gap();
            } else if (c != NUMBER_END) {
                line.append(c);
                broken = false;
            }
        }
    }

    /** One blank between words, none at the beginning of a line. */
    private void gap() {
        if (line.length() > 0 && line.charAt(line.length() - 1) != ' ' && line.charAt(line.length() - 1) != NUMBER_END) {
            line.append(' ');
        }
    }

    /** One line break is a blank, two begin a new line. */
    private void lineBreak() {
        if (broken && cells == 0) {
            endLine();
        } else {
            gap();
        }
        broken = !broken;
    }

    private void endLine() {
        String text = line.toString().replace(String.valueOf(NUMBER_END), "").strip();
        line.setLength(0);
        broken = false;
        if (!text.isEmpty()) {
            out.append(out.length() == 0 ? "" : "\n").append(text);
        }
    }
}
