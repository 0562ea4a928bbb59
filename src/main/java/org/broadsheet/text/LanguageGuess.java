package org.broadsheet.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells the language of a text by its script and its most frequent small words. Immutable and thread-safe. */
public final class LanguageGuess {

    private static final int LONGEST = 20_000;
    private static final int FEWEST_WORDS = 8;
    private static final double LEAST_SHARE = 0.12;
    /** What the reading of a whole site can afford to look at in each text. */
    private static final int SAMPLE = 1_500;
    private static final int FEWEST_FOR_CHANGE = 12;
    private static final double STRONG_SHARE = 0.18;
    /** So many times the small words of the usual language must be there to leave it. */
    private static final int TIMES = 3;
    private static final Set<String> CYRILLIC = Set.of("ru", "uk", "bg", "sr", "be", "mk", "kk", "ky", "mn", "tg", "tt");
    private static final Set<String> ARABIC = Set.of("ar", "fa", "ur", "ps", "ckb", "ug", "sd");
    private static final Set<String> OTHER_SCRIPTS = Set.of("zh", "el", "he", "ko", "th", "hi");
    /** The first letter of a script that is not Latin. */
    private static final char FIRST_OTHER = 0x370;
    private static final int[] NONE = {};

    private final Map<String, Set<String>> words = new LinkedHashMap<>();
    /** The same by word: the places of the languages that have it. */
    private final Map<String, int[]> languagesOf = new HashMap<>();
    /** Of the longest small word. */
    private final int longest;

    private LanguageGuess() {
        for (String line : lines()) {
            List<String> parts = List.of(line.split(" "));
            words.put(parts.get(0), new HashSet<>(parts.subList(1, parts.size())));
        }
        int place = 0;
        for (Set<String> known : words.values()) {
            for (String word : known) {
                int[] places = languagesOf.getOrDefault(word, new int[0]);
                int[] more = Arrays.copyOf(places, places.length + 1);
                more[places.length] = place;
                languagesOf.put(word, more);
            }
            place++;
        }
        this.longest = languagesOf.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private static List<String> lines() {
        try (InputStream in = LanguageGuess.class.getResourceAsStream("languages.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith(";"))
                    .toList();
        } catch (IOException damaged) {
            throw new UncheckedIOException("a word list inside the program can't be read", damaged);
        }
    }

    /** With the word lists that travel with the program. */
    public static LanguageGuess load() {
        return new LanguageGuess();
    }

    /**
     * The language in which a text that says nothing of it is to be read: another one than the usual only where the beginning of the text leaves
     * no doubt, so that names, quotes and headlines change nothing.
     *
     * @param usual BCP 47 tag of the language that such texts mostly have
     * @return the usual tag, or an ISO 639 code
     */
    public String reading(String text, String usual) {
        String own = usual.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        String head = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        String script = byScript(head);
        if (script.isEmpty() || !script.equals("latin") && !family(script).equals(family(own))) {
            return script.isEmpty() ? usual : script;
        }
        if (!script.equals("latin")) {
            boolean told = script.equals("uk") && own.equals("ru") || script.equals("ru") && own.equals("uk");
            return told ? script : usual;
        }
        boolean comparable = words.containsKey(own) || !family(own).equals("latin");
        return comparable ? bySmallWords(head, own).orElse(usual) : usual;
    }

    private Optional<String> bySmallWords(String head, String own) {
        int[] known = new int[words.size()];
        int tokens = count(head.toLowerCase(Locale.ROOT), known);
        int most = 0;
        int ours = 0;
        String best = own;
        int place = 0;
        for (String language : words.keySet()) {
            ours = language.equals(own) ? known[place] : ours;
            best = known[place] > most ? language : best;
            most = Math.max(most, known[place++]);
        }
        boolean strong = tokens >= FEWEST_FOR_CHANGE && most >= STRONG_SHARE * tokens && most >= TIMES * Math.max(1, ours);
        return strong ? Optional.of(best) : Optional.empty();
    }

    /** Languages that only their words or letters tell apart share a name here. */
    private static String family(String code) {
        return CYRILLIC.contains(code) ? "cyrillic" : ARABIC.contains(code) ? "arabic" : code.equals("ja") ? "zh" : OTHER_SCRIPTS.contains(code) ? code : "latin";
    }

    /** An ISO 639 code; empty when the text does not tell. */
    public String guess(String text) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String script = byScript(head);
        if (!script.equals("latin")) {
            return script;
        }
        int[] known = new int[words.size()];
        int tokens = count(head.toLowerCase(Locale.ROOT), known);
        if (tokens < FEWEST_WORDS) {
            return "";
        }
        String best = "";
        int most = 0;
        int place = 0;
        for (String language : words.keySet()) {
            if (known[place] > most) {
                most = known[place];
                best = language;
            }
            place++;
        }
        return (double) most / tokens >= LEAST_SHARE ? best : "";
    }

    /** Counts for each language how many words of the text are its small words. Returns how many words there are. */
    private int count(String text, int[] known) {
        int tokens = text.isEmpty() || !Character.isLetter(text.codePointAt(0)) ? 1 : 0;
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && Character.isLetter(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            if (at > start) {
                tokens++;
                for (int place : at - start > longest ? NONE : languagesOf.getOrDefault(text.substring(start, at), NONE)) {
                    known[place]++;
                }
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return tokens;
    }

    /** The share of the language's small words among these; -1 for a language whose small words are not known. @param tokens in small letters */
    public double smallWords(List<String> tokens, String language) {
        Set<String> known = words.get(language);
        if (known == null) {
            return -1;
        }
        return tokens.isEmpty() ? 0 : (double) tokens.stream().filter(known::contains).count() / tokens.size();
    }

    private static String byScript(String text) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        int letters = 0;
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (c < FIRST_OTHER) {
                    latin++;
                } else {
                    seen.merge(script(c), 1, Integer::sum);
                }
            }
        }
        if (latin > 0) {
            seen.merge("latin", latin, Integer::sum);
        }
        int most = letters / 2;
        if (seen.getOrDefault("ja", 0) * 10 > letters) {
            return "ja";
        }
        for (Map.Entry<String, Integer> entry : seen.entrySet()) {
            if (entry.getValue() > most) {
                return switch (entry.getKey()) {
                    case "cyrillic" -> cyrillic(text);
                    case "arabic" -> arabic(text);
                    default -> entry.getKey();
                };
            }
        }
        return letters == 0 ? "" : "latin";
    }

    /** By the letters that one of them has alone; a foreign name among a thousand letters tells nothing. */
    private static String cyrillic(String text) {
        int ukrainian = 0;
        int russian = 0;
        int serbian = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case 'і', 'ї', 'є', 'ґ', 'І', 'Ї', 'Є', 'Ґ' -> ukrainian++;
                case 'ы', 'э', 'ё', 'Э', 'Ё' -> russian++;
                case 'ј', 'ђ', 'ћ', 'љ', 'њ', 'џ', 'Ј', 'Ђ' -> serbian++;
                default -> { }
            }
        }
        if (Math.max(ukrainian, Math.max(russian, serbian)) == 0) {
            return text.length() > 200 ? "bg" : "ru";
        }
        return ukrainian > russian && ukrainian >= serbian ? "uk" : serbian > russian ? "sr" : "ru";
    }

    private static String arabic(String text) {
        int persian = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            persian += c == 'پ' || c == 'چ' || c == 'ژ' || c == 'گ' || c == 'ی' ? 1 : 0;
        }
        return persian * 100 > text.length() ? "fa" : "ar";
    }

    private static String script(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case CYRILLIC -> "cyrillic";
            case GREEK -> "el";
            case ARABIC -> "arabic";
            case HEBREW -> "he";
            case HAN -> "zh";
            case HIRAGANA, KATAKANA -> "ja";
            case HANGUL -> "ko";
            case THAI -> "th";
            case DEVANAGARI -> "hi";
            default -> "latin";
        };
    }
}
