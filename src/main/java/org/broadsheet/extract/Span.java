package org.broadsheet.extract;

/**
 * A run of text in one style. Spans are flat: a paragraph is a list of them, so no writer recurses into nested markup.
 *
 * @param text a lone line feed is a forced line break
 * @param href where it links to; empty for plain text
 */
record Span(String text, boolean strong, boolean emphasis, boolean code, String href) {

    /** A forced line break. */
    static final Span BREAK = new Span("\n", false, false, false, "");

    static Span of(String text) {
        return new Span(text, false, false, false, "");
    }

    boolean isBreak() {
        return text.equals("\n");
    }

    boolean sameStyle(Span other) {
        return strong == other.strong && emphasis == other.emphasis && code == other.code && href.equals(other.href);
    }

    Span with(String newText) {
        return new Span(newText, strong, emphasis, code, href);
    }
}
