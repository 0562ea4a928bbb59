package org.broadsheet.model;

/**
 * Markup that the sanitiser has passed, the only text that reaches a page unescaped. Only the sanitiser of the content stage
 * makes it from sources; an architecture test holds that.
 *
 * @param html a well-formed fragment for the body of a page
 */
public record SafeHtml(String html) {

    public static final SafeHtml EMPTY = new SafeHtml("");

    public boolean isEmpty() {
        return html.isEmpty();
    }
}
