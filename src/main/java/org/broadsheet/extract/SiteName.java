package org.broadsheet.extract;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a page's outlet, as far as it helps to take it off headlines and bylines.
 *
 * @param name as the page tells it; empty when unknown
 * @param host of the page, without {@code www.}; empty when unknown
 */
record SiteName(String name, String host) {

    private static final Pattern JOINT = Pattern.compile("\\s+[|•·»›—–│-]\\s+|\\s*[|│]\\s*|\\s+::\\s+|\\s+/\\s+|\\s+[«»]\\s+");
    private static final Pattern OPENING = Pattern.compile("^\\s*[|│•·»›—–:/-]+\\s*");
    private static final Pattern CLOSING = Pattern.compile("\\s*[|│•·»«›—–:/-]+\\s*$");
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.(?:com|org|net|info|[a-z]{2})",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 600;
    private static final int MOST_WORDS = 4;
    private static final int ROUNDS = 3;

    /** Takes the outlet's name off either end of a title. */
    String strip(String title) {
        if (title.length() > LONGEST) {
            return "";
        }
        String text = name.length() > 2 && title.startsWith(name + ": ") ? title.substring(name.length() + 2) : title;
        for (int round = 0; round < ROUNDS; round++) {
            String[] parts = JOINT.split(text);
            if (parts.length < 2) {
                break;
            }
            String last = parts[parts.length - 1];
            String first = parts[0];
            boolean bar = text.matches(".*[|│][^|│]*");
            if ((isName(last) || bar && resembles(last)) && text.length() - last.length() > 8) {
                text = CLOSING.matcher(text.substring(0, text.lastIndexOf(last))).replaceFirst("").strip();
            } else if (isName(first) && text.length() - first.length() > 8) {
                text = OPENING.matcher(text.substring(first.length())).replaceFirst("");
            } else {
                break;
            }
        }
        return text.strip();
    }

    /** As {@link #strip}, for a title that no reader sees, in which a bar sets the outlet off even if its name is unknown. */
    String stripTold(String title) {
        String text = strip(title);
        int bar = Math.max(text.lastIndexOf(" | "), text.lastIndexOf(" │ "));
        boolean outlet = bar > 0 && LineShape.countWords(text.substring(bar)) <= MOST_WORDS && LineShape.countWords(text.substring(0, bar)) > 2;
        return outlet ? text.substring(0, bar).strip() : text;
    }

    /** Whether a text is the outlet's name or its host, and nothing else. */
    boolean is(String text) {
        String own = key(text);
        return !own.isEmpty() && (own.equals(key(name)) || own.equals(key(host)) || host.contains(".") && own.equals(key(host.substring(0,
                host.lastIndexOf('.')))));
    }

    /** Whether a text of a few words is the outlet's name, or part of it, or holds it. */
    boolean isName(String text) {
        if (text.length() > 80) {
            return false;
        }
        String own = key(text);
        String outlet = key(name);
        String hosted = key(host.contains(".") ? host.substring(0, host.lastIndexOf('.')) : host);
        return within(own, outlet) || within(own, hosted);
    }

    private static boolean within(String own, String name) {
        boolean enough = own.length() > 3 && name.length() > 3;
        return !name.isEmpty() && own.equals(name) || enough && (name.contains(own) || own.contains(name) && name.length() * 2 > own.length());
    }

    /** Whether a few words behind a bar share one with the host, or are its initials, or an address themselves. */
    private boolean resembles(String text) {
        String[] words = text.strip().split("\\s+");
        if (words.length > MOST_WORDS) {
            return false;
        }
        String own = key(host);
        for (String word : words) {
            if (word.length() > 3 && own.contains(key(word)) || DOMAIN.matcher(word).matches()) {
                return true;
            }
        }
        return words.length == 1 && text.equals(text.toUpperCase(Locale.ROOT)) && text.length() >= 2 && text.length() <= 5
                && initials(key(text), own);
    }

    private static boolean initials(String letters, String host) {
        int at = 0;
        for (int i = 0; i < host.length() && at < letters.length(); i++) {
            at += host.charAt(i) == letters.charAt(at) ? 1 : 0;
        }
        return at == letters.length() && host.startsWith(letters.substring(0, 1));
    }

    /** Letters and figures alone. */
    static String key(String text) {
        return LineKey.of(text).replace(" ", "");
    }
}
