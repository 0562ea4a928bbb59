package org.broadsheet.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows, in many languages, the lines that pages put around their articles. Read once from {@code lines.txt}; immutable. */
final class LineRules {

    /** How a line was recognised. */
    enum Kind { LINE, START, PROSE, LABEL, WITHIN, OPENS, ENDS }

    /** @param rule the lasting name of the rule */
    record Hit(String rule, Kind kind) {

        /** Whether other articles or the page's foot follow. */
        boolean opensTail() {
            return kind == Kind.OPENS || kind == Kind.ENDS;
        }
    }

    private static final int START_WORDS = 16;
    private static final int LABEL_WORDS = 40;
    private static final int PHRASE_WORDS = 10;
    private static final Kind[] WHOLE = {Kind.OPENS, Kind.ENDS, Kind.LINE};
    private static final String LABEL_MARKS = ":：–—|»›→>";
    private static final int WITHIN_WORDS = 70;
    private static final int CREDIT_WORDS = 9;
    /** An agency and a photographer, in either order. */
    private static final Pattern CREDIT = Pattern.compile("^[(\\[]?(?:AFP|AP|AP Photo|dpa|DPA|EPA|APA|ANSA|EFE|PAP|TASS|Reuters|REUTERS|Getty|Getty Images|iStock|Shutterstock"
            + "|Keystone|KEYSTONE|imago|IMAGO|picture alliance|Alamy|Unsplash|Pexels)\\s*[/|–-]\\s*[^.?!]{2,60}$"
            + "|^[^.?!:]{2,60}\\s*[/|]\\s*(?:AFP|AP|AP Photo|dpa|EPA|APA|ANSA|EFE|PAP|Reuters|REUTERS|Getty|Getty Images|iStock|Shutterstock|Keystone|KEYSTONE"
            + "|picture alliance|Alamy|Unsplash)[)\\]]?$");

    private final Map<Kind, Map<String, Hit>> phrases = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> firstWords = new EnumMap<>(Kind.class);
    private final Set<String> shareWords = new HashSet<>();
    private final Set<String> firstShareWords = new HashSet<>(Set.of("#"));

    private LineRules() {
        for (Kind kind : Kind.values()) {
            phrases.put(kind, new HashMap<>());
            firstWords.put(kind, new HashSet<>());
        }
    }

    /** The rules that travel with the program. */
    static LineRules load() {
        LineRules rules = new LineRules();
        try (InputStream in = LineRules.class.getResourceAsStream("lines.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            rules.read(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rules;
    }

    private void read(BufferedReader reader) throws IOException {
        String rule = "";
        Kind kind = Kind.LINE;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("@")) {
                String[] head = line.substring(1).split(" ");
                rule = head[0];
                kind = Kind.valueOf(head[1].toUpperCase(Locale.ROOT));
            } else if (!line.isBlank() && !line.startsWith(";")) {
                phrases.get(kind).putIfAbsent(line.strip(), new Hit(rule, kind));
                firstWords.get(kind).add(firstWord(line.strip()));
                if (rule.equals("share-bar") && kind == Kind.LINE) {
                    shareWords.add(line.strip());
                    firstShareWords.add(firstWord(line.strip()));
                }
            }
        }
    }

    /** The rule that knows this line, if any does. */
    Optional<Hit> match(String line) {
        String key = LineKey.of(line);
        if (line.startsWith("©") && line.length() < 300 && (words(key) <= 12 || key.startsWith("# "))) {
            return Optional.of(new Hit("copyright", Kind.START));
        }
        if (key.isEmpty()) {
            return line.isBlank() ? Optional.empty() : Optional.of(new Hit("symbols", Kind.LINE));
        }
        Hit whole = whole(key);
        if (whole == null && line.length() < 120) {
            String split = LineKey.split(line);
            whole = split.equals(key) ? null : whole(split);
            if (whole == null && onlyShareWords(split)) {
                whole = new Hit("share-bar", Kind.LINE);
            }
        }
        if (whole == null && key.startsWith("# ")) {
            // "34 responses to" and the headline again.
            Hit counted = beginning(key, Kind.ENDS);
            whole = counted != null && words(key) > 3 && phrases.get(Kind.ENDS).containsKey(firstWords(key, 3)) ? counted : null;
        }
        if (whole != null) {
            return Optional.of(whole);
        }
        int words = words(key);
        if (words <= CREDIT_WORDS && CREDIT.matcher(line).find()) {
            return Optional.of(new Hit("photo-credit", Kind.LINE));
        }
        Hit prose = beginning(key, Kind.PROSE);
        if (prose == null && words <= START_WORDS) {
            prose = beginning(key, Kind.START);
            // "More on that tomorrow." is the article's own.
            prose = prose != null && prose.rule().equals("related-list") && LineShape.of(line).sentence() ? null : prose;
        }
        if (prose == null && words <= LABEL_WORDS) {
            prose = label(line);
        }
        return Optional.ofNullable(prose == null && words <= WITHIN_WORDS ? within(key) : prose);
    }

    /** A phrase anywhere in the line. */
    private Hit within(String key) {
        Hit hit = null;
        for (int at = 0; at >= 0 && hit == null; at = key.indexOf(' ', at + 1)) {
            int begin = at == 0 ? 0 : at + 1;
            int end = key.indexOf(' ', begin);
            if (firstWords.get(Kind.WITHIN).contains(key.substring(begin, end < 0 ? key.length() : end))) {
                hit = beginning(key.substring(begin), Kind.WITHIN);
            }
        }
        return hit;
    }

    private Hit whole(String key) {
        for (Kind kind : WHOLE) {
            Hit hit = phrases.get(kind).get(key);
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }

    private Hit beginning(String key, Kind kind) {
        Map<String, Hit> known = phrases.get(kind);
        if (!firstWords.get(kind).contains(firstWord(key))) {
            return null;
        }
        int end = 0;
        for (int n = 0; n < PHRASE_WORDS && end < key.length(); n++) {
            int next = key.indexOf(' ', end + 1);
            end = next < 0 ? key.length() : next;
            Hit hit = known.get(key.substring(0, end));
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }

    private Hit label(String line) {
        for (int i = 0; i < Math.min(line.length(), 60); i++) {
            if (LABEL_MARKS.indexOf(line.charAt(i)) >= 0) {
                return phrases.get(Kind.LABEL).get(LineKey.of(line.substring(0, i)));
            }
        }
        return null;
    }

    /** Several names of networks and share words in a row: {@code Facebook Twitter WhatsApp Copy link}. */
    private boolean onlyShareWords(String key) {
        if (!firstShareWords.contains(firstWord(key))) {
            return false;
        }
        String[] words = key.split(" ");
        if (words.length > 24) {
            return false;
        }
        int at = 0;
        int found = 0;
        while (at < words.length) {
            int took = 0;
            for (int n = Math.min(4, words.length - at); n > 0 && took == 0; n--) {
                took = shareWords.contains(String.join(" ", Arrays.copyOfRange(words, at, at + n))) || n == 1 && words[at].equals("#") ? n : 0;
            }
            if (took == 0) {
                return false;
            }
            at += took;
            found++;
        }
        return found > 1 && key.chars().anyMatch(Character::isLetter);
    }

    private static String firstWord(String key) {
        int end = key.indexOf(' ');
        return end < 0 ? key : key.substring(0, end);
    }

    private static String firstWords(String key, int count) {
        String[] words = key.split(" ");
        return String.join(" ", Arrays.copyOf(words, Math.min(count, words.length)));
    }

    private static int words(String key) {
        int words = 1;
        for (int at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) {
            words++;
        }
        return words;
    }
}
