package org.broadsheet.content;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Gives the markup of a body the shape that pages want: headings below the page's own, lazy images, tables that scroll, links that lead. */
final class BodyShaper {

    private static final Evaluator IMAGE = QueryParser.parse("img");
    private static final Evaluator HEADING = QueryParser.parse("h1, h2, h3, h4, h5, h6");
    private static final Evaluator WITH_ID = QueryParser.parse("[id]");
    private static final Evaluator WITH_CLASS = QueryParser.parse("[class]");
    private static final Evaluator NOTES = QueryParser.parse("div.footnotes");
    private static final Evaluator NOTE_MARK = QueryParser.parse("a.footnote-ref");
    private static final Evaluator NOTE_BACK = QueryParser.parse("a.footnote-backref");
    private static final Evaluator TITLE = QueryParser.parse("h1");
    private static final Evaluator LINK = QueryParser.parse("a");
    private static final Evaluator ALIGNED = QueryParser.parse("td[align], th[align]");
    private static final Evaluator TABLE = QueryParser.parse("table");
    private static final Evaluator PREFORMATTED = QueryParser.parse("pre");
    private static final Evaluator ITEM = QueryParser.parse("li");

    private final Element body;
    private final BodyLinks links;

    private BodyShaper(Element body, BodyLinks links) {
        this.body = body;
        this.links = links;
    }

    /** An entry's or page's body. */
    static void shapeArticle(Element body, BodyLinks links) {
        BodyShaper shaper = new BodyShaper(body, links);
        BareLinks.link(body);
        shaper.notes();
        shaper.headings();
        shaper.anchors("noopener", false);
        new BodyIds().assign(body);
        shaper.images();
        shaper.tables();
        shaper.tasks();
    }

    /** A comment's body: no headings, images or anchors, and links that carry no weight. */
    static void shapeComment(Element body, BodyLinks links) {
        BodyShaper shaper = new BodyShaper(body, links);
        BareLinks.link(body);
        body.select(IMAGE).remove();
        for (Element heading : body.select(HEADING)) {
            heading.tagName("p");
        }
        body.select(WITH_ID).removeAttr("id");
        body.select(WITH_CLASS).removeAttr("class");
        shaper.anchors("nofollow ugc noopener", true);
    }

    private void notes() {
        for (Element notes : body.select(NOTES)) {
            notes.tagName("section").attr("role", "doc-endnotes");
            notes.children().stream().filter(child -> child.normalName().equals("hr")).toList().forEach(Element::remove);
        }
        body.select(NOTE_MARK).attr("role", "doc-noteref");
        for (Element back : body.select(NOTE_BACK)) {
            String number = back.attr("href").replaceFirst("^#fnref-", "");
            back.attr("role", "doc-backlink").attr("aria-label", "Back to reference " + number);
            Element before = back.previousElementSibling();
            if (before != null && before.normalName().equals("p")) {
                before.appendText(" ").appendChild(back);
            }
        }
    }

    /** The page's title is the only h1; where a body has one, all its headings step down. */
    /** The page's title is its h1: a body's headings start at h2 and go down one step at a time, as outlines are read aloud. */
    private void headings() {
        boolean shift = body.selectFirst(TITLE) != null;
        int previous = 1;
        for (Element heading : body.select(HEADING)) {
            int level = heading.normalName().charAt(1) - '0';
            if (heading.text().isBlank() && heading.selectFirst(IMAGE) == null) {
                heading.remove();
            } else {
                previous = Math.min(Math.min(6, previous + 1), shift ? level + 1 : level);
                heading.tagName("h" + previous);
            }
        }
    }

    private void anchors(String rel, boolean relEverywhere) {
        for (Element link : body.select(LINK)) {
            link.removeAttr("rel").removeAttr("target");
            if (!link.hasAttr("href")) {
                continue;
            }
            Optional<String> href = Href.ofLink(link.attr("href"));
            if (href.isEmpty()) {
                link.removeAttr("href");
                continue;
            }
            boolean external = Href.isExternal(href.get());
            link.attr("href", external || href.get().startsWith("#") ? href.get() : links.resolve(href.get()));
            if (external || relEverywhere) {
                link.attr("rel", rel);
            }
        }
    }

    private void images() {
        boolean first = true;
        for (Element image : body.select(IMAGE)) {
            Optional<String> src = Href.ofImage(image.attr("src"));
            if (src.isEmpty()) {
                image.remove();
                continue;
            }
            image.attr("src", Href.isExternal(src.get()) ? src.get() : links.resolve(src.get()));
            image.attr("alt", image.attr("alt"));
            if (first) {
                image.removeAttr("loading");
            } else {
                image.attr("loading", "lazy");
            }
            first = false;
            figure(image);
        }
    }

    /** An image with a title that stands alone in its paragraph becomes a figure, its title the caption. */
    private static void figure(Element image) {
        Element paragraph = image.parent();
        String title = image.attr("title");
        if (!title.isBlank() && paragraph != null && paragraph.normalName().equals("p") && paragraph.childrenSize() == 1 && paragraph.ownText().isBlank()) {
            image.removeAttr("title");
            paragraph.tagName("figure").appendElement("figcaption").text(title);
        }
    }

    /** A wide table, or a long line of code, scrolls by itself, also by keyboard, instead of widening the page. */
    private void tables() {
        for (Element cell : body.select(ALIGNED)) {
            String align = cell.attr("align");
            cell.removeAttr("align").removeAttr("class");
            if (align.equals("right") || align.equals("center")) {
                cell.addClass("align-" + align);
            }
        }
        for (Element table : body.select(TABLE)) {
            if (table.parents().stream().noneMatch(outer -> outer.normalName().equals("table"))) {
                Element frame = new Element("div").addClass("table-scroll").attr("tabindex", "0");
                table.replaceWith(frame);
                frame.appendChild(table);
            }
        }
        for (Element block : body.select(PREFORMATTED)) {
            block.attr("tabindex", "0");
        }
    }

    /** GFM's task items: a box that nobody can tick is a character. */
    private void tasks() {
        for (Element item : body.select(ITEM)) {
            Node first = item.childNodes().stream().filter(node -> !(node instanceof TextNode text && text.isBlank())).findFirst().orElse(null);
            Node inner = first instanceof Element paragraph && paragraph.normalName().equals("p") && paragraph.childNodeSize() > 0 ? paragraph.childNode(0)
                    : first;
            if (inner instanceof TextNode text) {
                String words = text.getWholeText().stripLeading();
                for (String mark : List.of("[ ] ", "[x] ", "[X] ")) {
                    if (words.startsWith(mark)) {
                        text.text((mark.equals("[ ] ") ? "\u2610 " : "\u2611 ") + words.substring(mark.length()));
                    }
                }
            }
        }
    }
}
