package org.broadsheet.stories;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.model.Article;
import org.broadsheet.model.Entry;

/**
 * Tells which news agency a text credits: in its dateline ("TOLVER (Reuters) -"), in its byline, in brackets at its end, or in a line
 * "Source: AP" near it. Agencies that the list does not know are taken from datelines and ends by their form: a short name in capitals.
 * Immutable and thread-safe.
 */
final class AgencyCredits {

    /** So much of a text's beginning can be a dateline, so much of its end a credit. */
    private static final int HEAD = 120;
    private static final int TAIL = 160;
    /** Names no longer than this are common words or initials in another case. */
    private static final int SHORT = 5;
    private static final Pattern DATELINE = Pattern.compile("^([^\\n()]{0,70})\\(([^()\\n]{2,40})\\) {0,2}(?:[-–—:]|--)");
    private static final Pattern SLASHED = Pattern.compile("^([^\\n()/]{2,30})/([^\\n()/]{2,30})/? {0,2}[-–—]");
    private static final Pattern LAST = Pattern.compile("(?:^|[.!?…»”\"'’。])[ \\n]{0,3}[(\\[（]([^()\\[\\]（）\\n]{2,40})[)\\]）][ .]{0,2}$");
    private static final Pattern NAMED = Pattern.compile("(?:^|[\\n(.] {0,2})(\\p{L}{2,10}) {0,1}[:：] {0,2}([^\\n:()]{2,40}?)[ .)]{0,3}$");
    /** A place in a dateline: what stands before a bracket in running text seldom has such a word. */
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{3}");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,5}");

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    AgencyCredits() {
        for (String line : WordTable.lines("agencies.txt")) {
            String[] sides = line.split(" = ", 2);
            for (String alias : sides[1].split("\\|")) {
                names.put(key(alias.strip()), sides[0]);
            }
        }
        WordTable.lines("credit-words.txt").forEach(line -> words.addAll(List.of(line.split(" "))));
    }

    private static String key(String name) {
        return name.length() <= SHORT ? name : name.toLowerCase(Locale.ROOT);
    }

    /** The agency's name as readers know it; empty where none is credited. */
    Optional<String> of(Article article) {
        String plain = article.plain().strip();
        String head = plain.substring(0, Math.min(HEAD, plain.length()));
        String tail = plain.substring(Math.max(0, plain.length() - TAIL));
        return dateline(head).or(() -> last(tail)).or(() -> named(tail)).or(() -> byline(article));
    }

    private Optional<String> dateline(String head) {
        Matcher matcher = DATELINE.matcher(head);
        if (matcher.find()) {
            return credited(matcher.group(2), CAPITALS.matcher(matcher.group(1)).find());
        }
        Matcher slashed = SLASHED.matcher(head);
        return slashed.find() ? known(slashed.group(2)).or(() -> known(slashed.group(1))) : Optional.empty();
    }

    private Optional<String> last(String tail) {
        Matcher matcher = LAST.matcher(tail);
        return matcher.find() ? credited(matcher.group(1), true) : Optional.empty();
    }

    private Optional<String> named(String tail) {
        Matcher matcher = NAMED.matcher(tail);
        return matcher.find() && words.contains(matcher.group(1).toLowerCase(Locale.ROOT)) ? credited(matcher.group(2), false) : Optional.empty();
    }

    private Optional<String> byline(Article article) {
        return article.entry().source().map(Entry.SourceNote::authors).orElse(List.of()).stream()
                .map(author -> credited(author, false)).flatMap(Optional::stream).findFirst();
    }

    /** One of several names, such as "dpa/AFP" or "Jane Roe, Reuters". */
    private Optional<String> credited(String text, boolean unknownToo) {
        Optional<String> whole = known(text);
        if (whole.isPresent()) {
            return whole;
        }
        for (String part : text.split("[/,;+&]| und | and | y | et | e | и | i ")) {
            Optional<String> one = known(part);
            if (one.isPresent()) {
                return one;
            }
        }
        return unknownToo && INITIALS.matcher(text.strip()).matches() ? Optional.of(text.strip()) : Optional.empty();
    }

    private Optional<String> known(String text) {
        String bare = text.strip();
        return Optional.ofNullable(names.get(key(bare)));
    }
}
