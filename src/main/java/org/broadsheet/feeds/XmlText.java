package org.broadsheet.feeds;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What the text of a feed's element means: plain text or HTML, by the rules of its dialect and of habit. */
final class XmlText {

    private static final int LONGEST_TITLE = 2000;
    private static final int LONGEST_HTML = 8 << 20;
    private static final Set<String> MARKUP_TYPES = Set.of("html", "xhtml", "text/html", "application/xhtml+xml", "application/xml", "text/xml");

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta", "area", "base", "col", "embed", "source", "track", "wbr");
    /** Tags that are only in a text without any other because it was escaped twice. */
    private static final Pattern PARAGRAPHS = Pattern.compile("&lt;(?:/p|br ?/?)&gt;", Pattern.CASE_INSENSITIVE);
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private XmlText() {}

    /** All text within, as the XML says it. */
    static String raw(Element element) {
        StringBuilder out = new StringBuilder();
        NodeTraversor.traverse((node, depth) -> {
            if (node instanceof TextNode text && out.length() < LONGEST_HTML) {
                out.append(text.getWholeText());
            }
        }, element);
        return printable(out.toString());
    }

    /** Control characters that stand for typographic ones since the days of windows-1252. */
    private static String printable(String text) {
        if (text.chars().noneMatch(c -> c >= 0x80 && c <= 0x9f)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= 0x80 && c <= 0x9f) {
                char meant = new String(new byte[] {(byte) c}, WESTERN).charAt(0);
                out.setCharAt(i, meant == 0xfffd ? c : meant);
            }
        }
        return out.toString();
    }

    /** Blanks folded, characters that are none left out. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), 4096));
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = out.length() > 0;
            } else if (c >= 0x20 && c != 0x7f && c != '\u200b' && c != '\ufeff') {
                if (blank) {
                    out.append(' ');
                    blank = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A title or name as plain text. */
    static String plain(Element element) {
        boolean markup = !element.children().isEmpty() && isMarkup(element);
        String text = markup ? PlainTitle.of(inner(element)) : isPlain(element) ? PlainTitle.unescaped(decoded(element)) : PlainTitle.of(decoded(element));
        String clean = clean(text);
        return clean.length() > LONGEST_TITLE ? clean.substring(0, clean.offsetByCodePoints(0, clean.codePointCount(0, LONGEST_TITLE))) : clean;
    }

    /** A text of the article as HTML. */
    static String html(Element element) {
        if (!element.children().isEmpty()) {
            return inner(element);
        }
        String text = decoded(element);
        boolean twice = text.indexOf('<') < 0 && PARAGRAPHS.matcher(text).find();
        return twice ? PlainTitle.unescaped(text) : isPlain(element) && !PlainTitle.hasMarkup(text) ? Entities.escape(text) : text;
    }

    /** Whether the element's own attributes say that no markup is in it. */
    private static boolean isPlain(Element element) {
        if (!isAtom(element)) {
            return false;
        }
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.equals("text") || type.equals("plain") || type.equals("text/plain");
    }

    private static boolean isMarkup(Element element) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() || MARKUP_TYPES.contains(type) || type.endsWith("+xml");
    }

    private static boolean isAtom(Element element) {
        return element.tag().namespace() != null && element.tag().namespace().toLowerCase(Locale.ROOT).contains("atom");
    }

    /** The text, unpacked where it is packed; empty for files of other kinds. */
    private static String decoded(Element element) {
        String text = raw(element);
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        boolean packed = type.equals("application/octet-stream");
        boolean written = type.isEmpty() || !type.contains("/") || type.startsWith("text/") || type.endsWith("xml") || type.contains("html");
        if (!written && !packed) {
            return "";
        }
        if (!packed && !element.attr("mode").equalsIgnoreCase("base64")) {
            return text;
        }
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return packed ? "" : text;
        }
    }

    /** The markup within, with its text escaped; CDATA among it is markup too, unless the feed promises XHTML. */
    private static String inner(Element element) {
        boolean xhtml = element.attr("type").contains("xhtml");
        StringBuilder out = new StringBuilder();
        NodeTraversor.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (out.length() > LONGEST_HTML || node == element) {
                    return;
                }
                if (node instanceof CDataNode data && !xhtml) {
                    out.append(data.getWholeText());
                } else if (node instanceof TextNode text) {
                    out.append(Entities.escape(text.getWholeText()));
                } else if (node instanceof Element inner) {
                    open(inner);
                }
            }

            private void open(Element inner) {
                out.append('<').append(XmlNames.local(inner));
                inner.attributes().forEach(attribute -> out.append(' ').append(attribute.getKey()).append("=\"")
                        .append(Entities.escape(attribute.getValue()).replace("\"", "&quot;")).append('"'));
                out.append('>');
            }

            @Override
            public void tail(Node node, int depth) {
                if (out.length() <= LONGEST_HTML && node != element && node instanceof Element inner) {
                    String name = XmlNames.local(inner);
                    out.append(VOID.contains(name) ? "" : "</" + name + ">");
                }
            }
        }, element);
        return out.toString();
    }

}
