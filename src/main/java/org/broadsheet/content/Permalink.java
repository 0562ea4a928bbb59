package org.broadsheet.content;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.model.Entry;
import org.broadsheet.text.Hashes;
import org.broadsheet.text.Nearest;
import org.broadsheet.text.Slugs;

/** The pattern of entry addresses, such as {@code /:year/:month/:slug/}. */
final class Permalink {

    private static final List<String> NAMES = List.of("year", "month", "day", "slug", "filename", "id");
    private static final Pattern TOKEN = Pattern.compile(":([A-Za-z_]*)");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._~-]*");

    private final String pattern;

    Permalink(String pattern) {
        this.pattern = pattern;
    }

    /** @param at where in the pattern; @param length 0 when the whole is meant */
    record Fault(int at, int length, String message, String help) {}

    static Optional<Fault> check(String pattern) {
        boolean unique = false;
        Matcher matcher = TOKEN.matcher(pattern);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (!NAMES.contains(name)) {
                String help = Nearest.to(name, NAMES).map(near -> "did you mean \":" + near + "\"?").orElse("known are :" + String.join(" :", NAMES));
                return Optional.of(new Fault(matcher.start(), matcher.end() - matcher.start(), "a permalink can't have \"" + matcher.group() + "\"", help));
            }
            unique |= name.equals("slug") || name.equals("filename") || name.equals("id");
        }
        if (!unique) {
            return Optional.of(new Fault(0, 0, "the permalink \"" + pattern + "\" gives many entries one address", "use :slug, :filename or :id in it"));
        }
        String rest = TOKEN.matcher(pattern).replaceAll("x");
        if (!PLAIN.matcher(rest).matches() || SafePath.of(rest).isEmpty()) {
            return Optional.of(new Fault(0, 0, "the permalink \"" + pattern + "\" is not a path",
                    "write letters, digits, hyphens and slashes, for example /:year/:month/:slug/"));
        }
        return Optional.empty();
    }

    /** With a slash before it, and one behind it unless it names a file. */
    static String complete(String pattern) {
        String path = pattern.startsWith("/") ? pattern : "/" + pattern;
        boolean file = path.endsWith("/") || path.substring(path.lastIndexOf('/')).matches(".*\\.[a-z]{2,5}");
        return file ? path : path + "/";
    }

    /** An entry's address, below the site's root. @param date in the site's zone */
    String address(Entry entry, ZonedDateTime date) {
        return TOKEN.matcher(pattern.substring(1)).replaceAll(token -> Matcher.quoteReplacement(value(token, entry, date)));
    }

    private static String value(MatchResult token, Entry entry, ZonedDateTime date) {
        String file = fileName(entry.id());
        return switch (token.group(1)) {
            case "year" -> String.format(Locale.ROOT, "%04d", date.getYear());
            case "month" -> String.format(Locale.ROOT, "%02d", date.getMonthValue());
            case "day" -> String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
            case "slug" -> slug(entry.placement().slug().isBlank() ? file : entry.placement().slug(), entry.id());
            case "filename" -> slug(file, entry.id());
            default -> folders(entry.id());
        };
    }

    /** The last part of an id; of a folder's {@code index} it is the folder's name. */
    private static String fileName(String id) {
        String path = id.endsWith("/index") ? id.substring(0, id.length() - 6) : id;
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A path with each part fit for an address. */
    static String folders(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            parts.add(slug(part, path));
        }
        return String.join("/", parts);
    }

    private static String slug(String text, String id) {
        String slug = Slugs.slug(text);
        return slug.isEmpty() ? Hashes.sha256(id).substring(0, 8) : slug;
    }
}
