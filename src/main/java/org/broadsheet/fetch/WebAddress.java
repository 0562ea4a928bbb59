package org.broadsheet.fetch;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that can be asked, in the form that goes over the line: ASCII, without fragment. Reads what stands in pages and headers as browsers do
 * (the WHATWG URL standard), and refuses what can be read in two ways.
 *
 * @param scheme {@code http} or {@code https}
 * @param host lower case, Punycode, without a final dot; an IPv6 address in brackets
 * @param target path and query; begins with a slash
 */
record WebAddress(String scheme, String host, int port, String target) {

    private static final int LONGEST = 4000;
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]{0,30}):");
    private static final Pattern AUTHORITY = Pattern.compile("^(\\[[0-9A-Fa-f:.]{2,45}]|[^\\[\\]:]+)(?::(\\d{0,5}))?$");
    /** As RFC 1123 has it: others exist, with underscores, but the client can't ask them. */
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + "){0,126}");
    private static final Pattern NUMBER_AT_END = Pattern.compile("(^|\\.)([0-9]+|0x[0-9a-f]*)$");
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

    /** @throws Ended refused, when this is no whole address of the web */
    static WebAddress parse(String written) throws Ended {
        String text = tidy(written);
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.find()) {
            throw Ended.refused("it is not a whole address");
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        if (!name.equals("http") && !name.equals("https")) {
            throw Ended.refused("only http and https are asked, not " + name);
        }
        String rest = text.substring(scheme.end());
        if (!rest.startsWith("//")) {
            throw Ended.refused("it is not a whole address");
        }
        int end = 2;
        while (end < rest.length() && "/?".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return of(name, rest.substring(2, end), rest.substring(end));
    }

    /** Where a {@code Location} header leads from here. @throws Ended refused, as for {@link #parse} */
    WebAddress resolve(String written) throws Ended {
        String text = tidy(utf8(written));
        if (SCHEME.matcher(text).find()) {
            return parse(text);
        }
        if (text.startsWith("//")) {
            return parse(scheme + ":" + text);
        }
        String path = target.indexOf('?') < 0 ? target : target.substring(0, target.indexOf('?'));
        String whole;
        if (text.isEmpty()) {
            whole = target;
        } else if (text.startsWith("?")) {
            whole = path + text;
        } else if (text.startsWith("/")) {
            whole = text;
        } else {
            whole = path.substring(0, path.lastIndexOf('/') + 1) + text;
        }
        return new WebAddress(scheme, host, port, Targets.clean(whole));
    }

    /** Without the fragment and what browsers drop or turn round: space at the ends, line breaks, backslashes in the path. */
    private static String tidy(String written) throws Ended {
        if (written.length() > LONGEST) {
            throw Ended.refused("its address is longer than " + LONGEST + " characters");
        }
        String text = written.strip().replaceAll("[\\t\\r\\n]", "");
        text = text.indexOf('#') < 0 ? text : text.substring(0, text.indexOf('#'));
        int query = text.indexOf('?');
        return query < 0 ? text.replace('\\', '/') : text.substring(0, query).replace('\\', '/') + text.substring(query);
    }

    /** Headers arrive with a character for each byte; servers that don't escape mean UTF-8. */
    private static String utf8(String text) {
        if (text.chars().allMatch(c -> c < 128) || text.chars().anyMatch(c -> c > 255)) {
            return text;
        }
        String read = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return read.indexOf('\uFFFD') < 0 ? read : text;
    }

    private static WebAddress of(String scheme, String authority, String target) throws Ended {
        if (authority.indexOf('@') >= 0) {
            throw Ended.refused("an address with a user name is not asked");
        }
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.find()) {
            throw Ended.refused("its host can't be read");
        }
        int standard = scheme.equals("http") ? 80 : 443;
        String port = parts.group(2) == null ? "" : parts.group(2);
        int number = port.isEmpty() ? standard : Integer.parseInt(port);
        if (number < 1 || number > 65535) {
            throw Ended.refused("it names a port that does not exist");
        }
        return new WebAddress(scheme, host(parts.group(1)), number, Targets.clean(target));
    }

    /** A host as it is written, in the form in which two are compared. @throws Ended refused, when it is none or can be read in two ways */
    static String host(String written) throws Ended {
        if (written.startsWith("[")) {
            return written.toLowerCase(Locale.ROOT);
        }
        String name;
        try {
            name = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAName) {
            throw Ended.refused("its host can't be read");
        }
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (name.length() > 253 || !NAME.matcher(name).matches()) {
            throw Ended.refused("its host can't be read");
        }
        if (NUMBER_AT_END.matcher(name).find() && !IPV4.matcher(name).matches()) {
            throw Ended.refused("its host is a number that can be read in more than one way");
        }
        return name;
    }

    /** Scheme, host and port: what one robots.txt speaks for. */
    String origin() {
        boolean usual = port == (scheme.equals("http") ? 80 : 443);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }

    /** The machine that bears the load: http and https at their own ports are one. */
    String machine() {
        return port == 80 || port == 443 ? host : host + ":" + port;
    }

    String text() {
        return origin() + target;
    }
}
