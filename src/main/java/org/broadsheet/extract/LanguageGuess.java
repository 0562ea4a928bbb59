package org.broadsheet.extract;

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

    private final Map<String, Set<String>> words = new LinkedHashMap<>();

    private LanguageGuess() {
        for (String line : WordLists.lines("languages.txt")) {
            List<String> parts = List.of(line.split(" "));
            words.put(parts.get(0), new HashSet<>(parts.subList(1, parts.size())));
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
        Map<String, Double> share = new HashMap<>();
        String[] tokens = head.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        if (tokens.length < FEWEST_WORDS) {
            return "";
        }
        String best = "";
        for (Map.Entry<String, Set<String>> language : words.entrySet()) {
            int known = 0;
            for (String token : tokens) {
                known += language.getValue().contains(token) ? 1 : 0;
            }
            share.put(language.getKey(), (double) known / tokens.length);
            if (share.get(language.getKey()) > share.getOrDefault(best, 0.0)) {
                best = language.getKey();
            }
        }
        return share.getOrDefault(best, 0.0) >= LEAST_SHARE ? best : "";
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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                seen.merge(script(c), 1, Integer::sum);
            }
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
