package org.broadsheet.ingest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.model.DateValue;

/**
 * What a post's file name tells: {@code 2026-03-01-bridge-opens.md}.
 *
 * @param slug percent signs resolved; empty when the name has none
 */
record PostName(Optional<DateValue> date, String slug) {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})[-_ ](.*)", Pattern.DOTALL);

    static PostName of(String path) {
        String[] steps = path.split("/");
        String name = steps.length == 0 ? "" : steps[steps.length - 1].replaceFirst("(?i)(\\.(md|markdown))+$", "");
        if (name.matches("_?index(\\.[a-z-]{2,7})?") && steps.length > 1) {
            // Hugo's bundles: the folder is the post.
            name = steps[steps.length - 2];
        }
        Matcher form = FORM.matcher(name);
        Optional<DateValue> date = form.matches() ? DateValue.parse(form.group(1)) : Optional.empty();
        return new PostName(date, decoded(date.isPresent() ? form.group(2) : name));
    }

    /** Percent signs resolved where they make sense. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** The name as a title. */
    String title() {
        String words = slug.replaceAll("[-_]+", " ").strip();
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
