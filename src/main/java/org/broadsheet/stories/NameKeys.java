package org.broadsheet.stories;

import org.broadsheet.text.Slugs;

/**
 * Names as keys that their spellings in different languages and scripts share: the consonants of the Latin form, written as they
 * sound. Zelensky, Selenskyj and Зеленського are one.
 */
final class NameKeys {

    private static final String[][] SOUNDS = {
            {"tsch", "c"}, {"tch", "c"}, {"cz", "c"}, {"sch", "s"}, {"ch", "c"}, {"sh", "s"}, {"sz", "s"}, {"zh", "s"}, {"kh", "h"}, {"ph", "f"}, {"th", "t"},
            {"ck", "k"}, {"qu", "kv"}, {"x", "ks"}, {"w", "v"}, {"z", "s"}, {"q", "k"}};
    private static final String SILENT = "aeiouyj-";
    private static final int FEWEST = 3;
    private static final int MOST = 5;

    private NameKeys() {}

    /** The key of one word of a name; empty where too little of it is left to tell it from others. */
    static String of(String word) {
        String latin = Slugs.slug(word);
        for (String[] sound : SOUNDS) {
            latin = latin.replace(sound[0], sound[1]);
        }
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < latin.length() && key.length() < MOST; i++) {
            char c = latin.charAt(i);
            boolean silent = SILENT.indexOf(c) >= 0 && (i > 0 || c == '-');
            boolean repeated = key.length() > 0 && key.charAt(key.length() - 1) == c;
            if (!silent && !repeated && Character.isLetter(c)) {
                key.append(c == 'c' && (i + 1 >= latin.length() || "aou".indexOf(latin.charAt(i + 1)) >= 0) ? 'k' : c);
            }
        }
        return key.length() < FEWEST ? "" : key.toString();
    }
}
