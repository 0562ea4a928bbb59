package org.broadsheet.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How languages are written. */
public final class Scripts {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "ps", "sd", "ug", "ur", "yi");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("arab", "hebr", "thaa", "syrc", "nkoo");

    private Scripts() {}

    /** {@code rtl} or {@code ltr}. A script named in the tag counts more than the language. @param language BCP 47 tag */
    public static String direction(String language) {
        List<String> parts = List.of(language.toLowerCase(Locale.ROOT).split("[-_]"));
        for (String part : parts.subList(1, parts.size())) {
            if (part.length() == 4 && Character.isLetter(part.charAt(0))) {
                return RIGHT_TO_LEFT_SCRIPTS.contains(part) ? "rtl" : "ltr";
            }
        }
        return RIGHT_TO_LEFT.contains(parts.get(0)) ? "rtl" : "ltr";
    }
}
