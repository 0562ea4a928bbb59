package org.broadsheet.plan;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Makes the links of a sanitised fragment full, since a feed's reader is not on the site. Only values of attributes that hold
 * addresses change; everything else stays as it is to the byte.
 */
final class FullLinks {

    private static final Set<String> ADDRESSES = Set.of("href", "src", "poster", "cite");

    private final URI page;
    private final String html;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private FullLinks(String html, String page) {
        this.page = URI.create(page);
        this.html = html;
    }

    /** @param page full address of the page that the fragment stands on */
    static String in(String html, String page) {
        return new FullLinks(html, page).rewrite();
    }

    private String rewrite() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            if (tag < 0 || tag + 1 == html.length()) {
                break;
            }
            if (html.startsWith("<!--", tag)) {
                int end = html.indexOf("-->", tag);
                copyTo(end < 0 ? html.length() : end + 3);
            } else if (Character.isLetter(html.charAt(tag + 1))) {
                copyTo(tag + 1);
                tag();
            } else {
                copyTo(tag + 1);
            }
        }
        copyTo(html.length());
        return out.toString();
    }

    private void copyTo(int end) {
        out.append(html, at, end);
        at = end;
    }

    /** From behind the opening bracket to behind the closing one; a bracket within quotes does not close it. */
    private void tag() {
        String name = "";
        int word = at;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '>') {
                copyTo(at + 1);
                return;
            }
            if (c == '"' || c == '\'') {
                int end = html.indexOf(c, at + 1);
                if (end < 0) {
                    copyTo(html.length());
                    return;
                }
                copyTo(at + 1);
                value(name, html.substring(at, end));
                at = end;
                copyTo(end + 1);
                word = at;
            } else {
                if (c == '=') {
                    name = html.substring(word, at).strip().toLowerCase(Locale.ROOT);
                } else if (Character.isWhitespace(c) && (at + 1 == html.length() || html.charAt(at + 1) != '=')) {
                    word = at + 1;
                }
                copyTo(at + 1);
            }
        }
    }

    private void value(String name, String value) {
        if (ADDRESSES.contains(name)) {
            out.append(full(value));
        } else if (name.equals("srcset")) {
            out.append(sources(value));
        } else {
            out.append(value);
        }
    }

    private String sources(String value) {
        StringBuilder all = new StringBuilder();
        for (String part : value.split(",\\s+")) {
            String[] words = part.strip().split("\\s+", 2);
            all.append(all.isEmpty() ? "" : ", ").append(full(words[0])).append(words.length > 1 ? " " + words[1] : "");
        }
        return all.toString();
    }

    /** Resolves an address as written. Its entities may stay: none of their signs has a meaning for resolving that could be mistaken. */
    private String full(String written) {
        String value = written.strip();
        if (value.isEmpty() || value.startsWith("#") || value.startsWith("?")) {
            return page + value;
        }
        try {
            return page.resolve(new URI(value)).toString();
        } catch (URISyntaxException odd) {
            return written;
        }
    }
}
