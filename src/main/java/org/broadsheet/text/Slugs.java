package org.broadsheet.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Titles and names as parts of addresses. */
public final class Slugs {

    private static final int LONGEST = 80;
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"), Map.entry('æ', "ae"), Map.entry('œ', "oe"), Map.entry('ø', "o"), Map.entry('đ', "d"), Map.entry('ð', "d"), Map.entry('þ', "th"),
            Map.entry('ł', "l"), Map.entry('ı', "i"), Map.entry('ħ', "h"), Map.entry('ŋ', "n"),
            Map.entry('а', "a"), Map.entry('б', "b"), Map.entry('в', "v"), Map.entry('г', "g"), Map.entry('ґ', "g"), Map.entry('д', "d"), Map.entry('е', "e"),
            Map.entry('є', "ye"), Map.entry('ж', "zh"), Map.entry('з', "z"), Map.entry('и', "i"), Map.entry('і', "i"), Map.entry('й', "i"), Map.entry('к', "k"),
            Map.entry('л', "l"), Map.entry('м', "m"), Map.entry('н', "n"), Map.entry('о', "o"), Map.entry('п', "p"), Map.entry('р', "r"), Map.entry('с', "s"),
            Map.entry('т', "t"), Map.entry('у', "u"), Map.entry('ф', "f"), Map.entry('х', "kh"), Map.entry('ц', "ts"), Map.entry('ч', "ch"), Map.entry('ш', "sh"),
            Map.entry('щ', "shch"), Map.entry('ъ', ""), Map.entry('ы', "y"), Map.entry('ь', ""), Map.entry('э', "e"), Map.entry('ю', "yu"), Map.entry('я', "ya"),
            Map.entry('ј', "j"), Map.entry('љ', "lj"), Map.entry('њ', "nj"), Map.entry('ћ', "c"), Map.entry('ђ', "dj"), Map.entry('џ', "dz"),
            Map.entry('α', "a"), Map.entry('β', "v"), Map.entry('γ', "g"), Map.entry('δ', "d"), Map.entry('ε', "e"), Map.entry('ζ', "z"), Map.entry('η', "i"),
            Map.entry('θ', "th"), Map.entry('ι', "i"), Map.entry('κ', "k"), Map.entry('λ', "l"), Map.entry('μ', "m"), Map.entry('ν', "n"), Map.entry('ξ', "x"),
            Map.entry('ο', "o"), Map.entry('π', "p"), Map.entry('ρ', "r"), Map.entry('σ', "s"), Map.entry('ς', "s"), Map.entry('τ', "t"), Map.entry('υ', "y"),
            Map.entry('φ', "f"), Map.entry('χ', "ch"), Map.entry('ψ', "ps"), Map.entry('ω', "o"));

    private Slugs() {}

    /**
     * Lower-case ASCII letters, digits and single hyphens, at most 80 characters, cut between words. Accents go, Cyrillic and Greek are
     * transliterated; what has no Latin form leaves nothing, so the result may be empty.
     */
    public static String slug(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '\'' || c == '’' || c == 'ʼ') {
                continue;
            }
            String latin = latin(c);
            if (latin == null) {
                gap = true;
            } else if (!latin.isEmpty()) {
                if (gap && out.length() > 0) {
                    out.append('-');
                }
                gap = false;
                out.append(latin);
            }
        }
        return cut(out.toString(), LONGEST);
    }

    /** A slug cut between words, so that so many more characters make one that is not too long. */
    public static String shortened(String slug, int room) {
        return cut(slug, LONGEST - room);
    }

    /** The letter's Latin form; empty when it is silent, null when it separates words. */
    private static String latin(char c) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
            return String.valueOf(c);
        }
        if (c < 128) {
            return null;
        }
        String known = LETTERS.get(c);
        if (known != null) {
            return known;
        }
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return "";
        }
        String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        char first = base.charAt(0);
        if (first >= 'a' && first <= 'z') {
            return String.valueOf(first);
        }
        return base.length() > 1 && LETTERS.containsKey(first) ? LETTERS.get(first) : null;
    }

    private static String cut(String slug, int longest) {
        if (slug.length() <= longest) {
            return slug;
        }
        int end = slug.lastIndexOf('-', longest);
        return slug.substring(0, end > longest / 2 ? end : longest);
    }
}
