package org.broadsheet.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells the language of a text by its script and its most frequent small words. Immutable. */
final class LanguageGuess {

    private static final int LONGEST = 20_000;
    private static final int FEWEST_WORDS = 8;
    private static final double LEAST_SHARE = 0.12;
    /** The first letter of a script that is not Latin. */
    private static final char FIRST_OTHER = 0x370;
    private static final int[] NONE = {};

    private final Map<String, Set<String>> words = new LinkedHashMap<>();
    /** The same by word: the places of the languages that have it. */
    private final Map<String, int[]> languagesOf = new HashMap<>();

    private LanguageGuess() {
        for (String line : WordLists.lines("languages.txt")) {
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
    }

    static LanguageGuess load() {
        return new LanguageGuess();
    }

    /** An ISO 639 code; empty when the text does not tell. */
    String guess(String text) {
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
                for (int place : languagesOf.getOrDefault(text.substring(start, at), NONE)) {
                    known[place]++;
                }
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return tokens;
    }

    /** The share of the language's small words among these; -1 for a language whose small words are not known. @param tokens in small letters */
    double smallWords(List<String> tokens, String language) {
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
                return entry.getKey().equals("cyrillic") ? cyrillic(text) : entry.getKey();
            }
        }
        return letters == 0 ? "" : "latin";
    }

    private static String cyrillic(String text) {
        return text.indexOf('і') >= 0 || text.indexOf('ї') >= 0 ? "uk" : text.indexOf('ы') >= 0
                || text.indexOf('э') >= 0 ? "ru" : text.indexOf('ј') >= 0 ? "sr" : text.length() > 200 ? "bg" : "ru";
    }

    private static String script(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case CYRILLIC -> "cyrillic";
            case GREEK -> "el";
            case ARABIC -> "ar";
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
