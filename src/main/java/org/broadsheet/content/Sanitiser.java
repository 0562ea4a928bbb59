package org.broadsheet.content;

import org.broadsheet.model.SafeHtml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * The one door to {@link SafeHtml}. What comes out is built anew from the allow-list: no script, style, handler, form, frame or foreign
 * markup of a source passes. Thread-safe.
 */
final class Sanitiser {

    /** Relative links need some base to be judged by; it never shows. */
    private static final String BASE = "https://site.invalid/";
    private static final int DEEPEST = 200;

    /** What goes together with its content, which is not meant for readers or is read differently by different parsers. */
    private static final Evaluator REMOVED = QueryParser.parse("script, style, template, noscript, noembed, noframes, object, embed, applet, param, svg, math,"
            + " canvas, select, datalist, button, textarea, input, title, head, link, meta, base, frameset, frame, xmp, plaintext, listing, map, area, dialog");
    /** What becomes a link to what it would have loaded. */
    private static final Evaluator FRAMES = QueryParser.parse("iframe, video, audio");
    private static final Evaluator DEAD_LINKS = QueryParser.parse("a:not([href])");

    private final Safelist allowed;

    private Sanitiser(Safelist allowed) {
        this.allowed = allowed;
    }

    static Sanitiser forArticles() {
        return new Sanitiser(AllowList.forArticles());
    }

    static Sanitiser forComments() {
        return new Sanitiser(AllowList.forComments());
    }

    /** Parses markup and takes out what is never shown. The result may be shaped, but is not safe yet. */
    static Element open(String html) {
        var parser = org.jsoup.parser.Parser.htmlParser().setMaxDepth(DEEPEST);
        Element body = Jsoup.parse("<body>" + html, BASE, parser).body();
        for (Element frame : body.select(FRAMES)) {
            replaceByLink(frame);
        }
        body.select(REMOVED).remove();
        return body;
    }

    private static void replaceByLink(Element frame) {
        Element sourced = frame.hasAttr("src") ? frame : frame.selectFirst("source[src]");
        String target = sourced == null ? "" : Href.ofImage(sourced.attr("src")).orElse("");
        if (!target.isEmpty()) {
            String name = frame.attr("title").isBlank() ? target : frame.attr("title").strip();
            Element link = new Element("a").attr("href", target).appendText(name);
            boolean block = frame.parent() == null || !frame.parent().normalName().equals("p");
            frame.before(block ? new Element("p").appendChild(link) : link);
        }
        frame.remove();
    }

    /** The only place where a source's markup becomes safe markup: everything that the allow-list does not name goes. */
    Sealed seal(Element body) {
        Document dirty = Document.createShell(BASE);
        dirty.body().appendChildren(body.childNodesCopy());
        Document clean = new Cleaner(allowed).clean(dirty);
        for (Element link : clean.select(DEAD_LINKS)) {
            if (link.id().isEmpty()) {
                link.unwrap();
            }
        }
        clean.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml).charset("UTF-8");
        return new Sealed(new SafeHtml(clean.body().html().strip()), clean.body());
    }


    /** Safe markup, and its tree for those who want the text. */
    record Sealed(SafeHtml html, Element body) {}
}
