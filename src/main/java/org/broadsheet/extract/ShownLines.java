package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The lines that a page shows, in order, with what a reader of facts needs of their markup. One pass over the page, bounded in memory. */
final class ShownLines {

    /**
     * One line.
     *
     * @param at its place among the lines
     * @param text at most {@value #LONGEST} characters of it
     * @param words of all of it
     * @param holder the element in which it ends
     * @param marks the elements in it that carry a machine-readable date or a link
     */
    record Line(int at, String text, int words, Element holder, List<Element> marks) {

        /** Whether it looks like a paragraph rather than a label. */
        boolean prose() {
            return words >= PROSE;
        }
    }

    private static final int LONGEST = 400;
    private static final int PROSE = 15;
    private static final int MOST_LINES = 6000;
    private static final int MOST_MARKS = 12;
    private static final int BEFORE = 6;
    private static final int AFTER = 30;
    private static final int WORDS_BEFORE = 60;
    private static final int WORDS_AFTER = 90;
    private static final Set<String> SKIPPED = Set.of("script", "style", "noscript", "template", "svg", "iframe", "select", "nav", "textarea",
            "head", "video", "audio", "object");
    private static final Set<String> WITHIN_WORDS = Set.of("b", "strong", "i", "em", "font", "u", "sup", "sub", "mark", "bdi", "wbr", "abbr");
    private static final Set<String> MARKS = Set.of("time", "a", "abbr", "meta", "data");

    private final List<Line> lines = new ArrayList<>();
    private final int headline;
    private final boolean sure;
    private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param heading the element that shows the headline; null where none does @param title the headline, empty for none */
    ShownLines(Element root, Element heading, String title) {
        for (Element at = heading == null ? null : heading.parent(); at != null; at = at.parent()) {
            around.add(at);
        }
        Pass pass = new Pass(heading);
        NodeTraversor.filter(pass, root);
        pass.flush(root);
        int same = pass.found >= 0 ? Math.min(pass.found, lines.size() - 1) : same(title);
        sure = same >= 0;
        headline = sure ? same : firstProse() - 1;
    }

    /** All lines. */
    List<Line> all() {
        return lines;
    }

    /** The headline's place, or that of the line before the text; may be -1. */
    int headline() {
        return headline;
    }

    /** Whether the headline stands in an element. */
    boolean holdsHeadline(Element element) {
        return around.contains(element);
    }

    /** Whether the headline is shown. */
    boolean sure() {
        return sure;
    }

    /** The lines below the headline down to the text proper, then those above it, the nearest first. */
    List<Line> near() {
        List<Line> out = new ArrayList<>();
        int words = 0;
        int paragraphs = 0;
        for (int i = Math.max(0, headline); i < lines.size() && i <= headline + AFTER && words < WORDS_AFTER && paragraphs < 2; i++) {
            Line line = lines.get(i);
            words += i == headline ? 0 : Math.min(line.words(), WORDS_AFTER / 2);
            paragraphs += i > headline && line.prose() ? 1 : 0;
            out.add(line);
        }
        words = 0;
        for (int i = headline - 1; i >= Math.max(0, headline - BEFORE) && words < WORDS_BEFORE && !lines.get(i).prose(); i--) {
            words += lines.get(i).words();
            out.add(lines.get(i));
        }
        return out;
    }

    /** The short line right before another one. */
    Optional<Line> before(Line line) {
        return line.at() > 0 ? Optional.of(lines.get(line.at() - 1)) : Optional.empty();
    }

    private int same(String title) {
        for (int i = 0; i < lines.size() && !title.isEmpty(); i++) {
            if (PageTitle.same(lines.get(i).text(), title)) {
                return i;
            }
        }
        return -1;
    }

    private int firstProse() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).prose()) {
                return i;
            }
        }
        return 0;
    }

    private final class Pass implements NodeFilter {

        private final Element heading;
        private final StringBuilder text = new StringBuilder();
        private final List<Element> marks = new ArrayList<>();
        private int words;
        private int found = -1;

        Pass(Element heading) {
            this.heading = heading;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (lines.size() >= MOST_LINES) {
                return FilterResult.STOP;
            }
            if (node instanceof TextNode run) {
                if (!run.isBlank()) {
                    words += LineShape.countWords(run.getWholeText());
                    append(run.getWholeText());
                } else {
                    append(" ");
                }
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String name = element.normalName();
            if (SKIPPED.contains(name) || hidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            boundary(element, element.parent());
            if (element == heading) {
                flush(element.parent());
                found = lines.size();
            }
            if (marks.size() < MOST_MARKS && (MARKS.contains(name) || element.hasAttr("datetime"))) {
                marks.add(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                boundary(element, element.normalName().equals("br") ? element.parent() : element);
            }
            return FilterResult.CONTINUE;
        }

        private void boundary(Element element, Element holder) {
            String name = element.normalName();
            if (element.isBlock() && !name.equals("time") || name.equals("br") || name.equals("td")) {
                flush(holder);
            } else if (!WITHIN_WORDS.contains(name)) {
                append(" ");
            }
        }

        private void append(String run) {
            if (text.length() < LONGEST) {
                text.append(run, 0, Math.min(run.length(), LONGEST));
            }
        }

        private void flush(Element holder) {
            String line = ScrapeLines.clean(text.length() > LONGEST ? text.substring(0, LONGEST) : text.toString());
            if (!line.isEmpty() || marks.stream().anyMatch(mark -> mark.hasAttr("datetime"))) {
                lines.add(new Line(lines.size(), line, words, holder, List.copyOf(marks)));
            }
            marks.clear();
            text.setLength(0);
            words = 0;
        }

        private static boolean hidden(Element element) {
            if (element.hasAttr("hidden")) {
                return true;
            }
            String style = element.attr("style");
            return !style.isEmpty() && style.length() < 500 && style.replace(" ", "").contains("display:none");
        }
    }
}
