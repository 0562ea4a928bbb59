package org.broadsheet.content;

import java.util.List;
import org.broadsheet.model.SafeHtml;
import org.jsoup.nodes.Element;

/** From Markdown to safe markup and plain text. Thread-safe; wants a large stack. */
final class BodyRenderer {

    private final Markdown markdown;
    private final Sanitiser sanitiser;
    private final boolean comments;

    /** @param faults blocks shown as plain text; @param bareImages lines, from 1, with an image without a text */
    record Rendered(SafeHtml html, String plain, List<Markdown.Fault> faults, List<Integer> bareImages) {}

    private BodyRenderer(Markdown markdown, Sanitiser sanitiser, boolean comments) {
        this.markdown = markdown;
        this.sanitiser = sanitiser;
        this.comments = comments;
    }

    static BodyRenderer forArticles() {
        return new BodyRenderer(Markdown.forArticles(), Sanitiser.forArticles(), false);
    }

    /** Harder: no images, headings, tables or anchors. */
    static BodyRenderer forComments() {
        return new BodyRenderer(Markdown.forComments(), Sanitiser.forComments(), true);
    }

    Rendered render(String text, BodyLinks links) {
        Markdown.Markup markup = markdown.render(text);
        Element body = Sanitiser.open(markup.html());
        Markdown.restore(body, markup.guarded());
        if (comments) {
            BodyShaper.shapeComment(body, links);
        } else {
            BodyShaper.shapeArticle(body, links);
        }
        Sanitiser.Sealed sealed = sanitiser.seal(body);
        return new Rendered(sealed.html(), PlainText.of(sealed.body()), markup.faults(), markup.bareImages());
    }
}
