package org.broadsheet.plan;

import org.broadsheet.model.Article;
import org.broadsheet.model.Rights;
import org.broadsheet.model.SafeHtml;
import org.broadsheet.text.Summaries;

/**
 * What an entry's own page shows of its text. Summary and body together stay within the outlet's budget, since both are its words.
 *
 * @param summary plain text above the body; empty when there is none
 * @param body the whole text, or escaped plain text of it
 */
record Excerpt(String summary, SafeHtml body, boolean partial) {

    /** Fewer words than these are no body worth showing. */
    private static final int FEWEST = 5;

    static Excerpt of(Article article) {
        String own = article.entry().headline().summary().strip();
        if (article.rights() == Rights.FULL) {
            return new Excerpt(own, article.html(), false);
        }
        int budget = article.wordBudget();
        String summary = own.isEmpty() ? "" : Summaries.within(own, "", budget);
        int left = budget - Summaries.words(summary);
        String text = article.plain().strip();
        boolean fits = Summaries.words(text) <= left;
        return new Excerpt(summary, left >= FEWEST || fits && left > 0 ? paragraphs(Summaries.first(text, left)) : SafeHtml.EMPTY, !fits || article.rights() == Rights.LINK);
    }

    /** Safe because nothing of the text is taken for markup. */
    private static SafeHtml paragraphs(String plain) {
        StringBuilder html = new StringBuilder();
        plain.lines().filter(line -> !line.isBlank()).forEach(line -> html.append("<p>").append(escape(line.strip())).append("</p>\n"));
        return html.isEmpty() ? SafeHtml.EMPTY : new SafeHtml(html.toString());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
