package org.broadsheet.plan;

import org.broadsheet.model.Article;
import org.broadsheet.model.Rights;
import org.broadsheet.model.SafeHtml;
import org.broadsheet.text.Summaries;

/**
 * What an entry's own page shows of its text. For an outlet that grants an excerpt only, body, summary and description together are the
 * first words of the body and nothing else, so that what is shown in all stays within the budget.
 *
 * @param summary plain text above the body; empty when there is none
 * @param body the whole text, or escaped plain text of it
 * @param description for the page's head
 */
record Excerpt(String summary, SafeHtml body, String description, boolean partial) {

    private static final int DESCRIPTION_WORDS = 40;

    /** @param made the summary that stands on the article's card */
    static Excerpt of(Article article, String made) {
        String own = article.entry().headline().summary().strip();
        if (article.rights() == Rights.FULL) {
            return new Excerpt(own, article.html(), made, false);
        }
        int budget = article.wordBudget();
        String text = article.plain().isBlank() ? own : article.plain().strip();
        String description = Summaries.oneLine(Summaries.first(text, Math.min(budget, DESCRIPTION_WORDS)));
        boolean partial = article.rights() == Rights.LINK || Summaries.exceeds(text, budget);
        return new Excerpt("", paragraphs(Summaries.first(text, budget)), description, partial);
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
