package org.broadsheet.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A source's bytes as text, and what kind of source the text is. Neither trusts the file's name. */
record SourceText(String text, Kind kind) {

    enum Kind { PAGE, SCRAPE, FEED, JSON, BINARY }

    private static final int HEAD = 4096;
    /** What a decoder puts for bytes that are none of its charset. */
    private static final char REPLACED = 0xfffd;
    private static final Pattern DECLARED = Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED = Pattern.compile("\\A(?:\\s++|<!--.*?-->|<\\?[^>]*+>|<!DOCTYPE (?:rss|feed)[^>]*+>)*+<(?:[a-z0-9]+:)?(?:rss|feed|"
            + "rdf)[\\s>:]", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile("<(?:!doctype html|html|head|body|article|main|div|section|p|h[1-6]|span|meta|title|table|ul|ol|"
            + "header|blockquote|figure|a\\s)[^<]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern START = Pattern.compile("\\A(?:\\s++|<!--.*?-->|<\\?xml[^>]*+>)*+<(?:!doctype|html|head|body|article|main|div|section|meta|"
            + "title)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static SourceText of(byte[] bytes) {
        String text = decode(bytes);
        return new SourceText(text, kind(text));
    }

    private static Kind kind(String text) {
        String head = text.length() > HEAD ? text.substring(0, HEAD) : text;
        int broken = 0;
        for (int i = 0; i < head.length(); i++) {
            broken += head.charAt(i) == REPLACED || head.charAt(i) < '\t' ? 1 : 0;
        }
        if (broken * 20 > head.length() && !head.isEmpty()) {
            return Kind.BINARY;
        }
        if (FEED.matcher(head).find()) {
            return Kind.FEED;
        }
        String stripped = head.stripLeading();
        if (stripped.startsWith("{") && stripped.contains("\"version\"") && stripped.contains("jsonfeed.org")) {
            return Kind.JSON;
        }
        if (START.matcher(head).find()) {
            return Kind.PAGE;
        }
        Matcher tags = MARKUP.matcher(text.length() > HEAD * 16 ? text.substring(0, HEAD * 16) : text);
        int count = 0;
        while (count < 3 && tags.find()) {
            count++;
        }
        return count == 3 ? Kind.PAGE : Kind.SCRAPE;
    }

    private static String decode(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xff, 0xfe)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        String quick = new String(bytes, StandardCharsets.UTF_8);
        if (quick.indexOf(REPLACED) < 0) {
            return quick;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, declared(bytes));
        }
    }

    /** The charset that the source names itself. UTF-8 with a few broken bytes stays UTF-8. */
    private static Charset declared(byte[] bytes) {
        Matcher m = DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
        Charset named = null;
        if (m.find()) {
            String name = m.group(1).toLowerCase(Locale.ROOT);
            // What calls itself Latin-1 on the web is windows-1252.
            named = name.equals("iso-8859-1") || name.equals("latin1") || name.equals("us-ascii") ? Charset.forName("windows-1252") : known(name);
        }
        if (named != null && !named.equals(StandardCharsets.UTF_8)) {
            return named;
        }
        String asUtf8 = new String(bytes, StandardCharsets.UTF_8);
        long broken = asUtf8.chars().filter(c -> c == REPLACED).count();
        long good = asUtf8.chars().filter(c -> c > 0x7f && c != REPLACED).count();
        return named != null || good > broken * 4 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    private static Charset known(String name) {
        try {
            return Charset.isSupported(name) && !name.startsWith("utf-16") && !name.startsWith("utf-32") ? Charset.forName(name) : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
