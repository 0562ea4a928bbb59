package org.broadsheet.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;
import org.broadsheet.model.AnalysedText;

/** Turns an article's text into the value that everyone compares. Thread-safe. */
public final class TextAnalyser {

    /**
     * @param language BCP 47 tag
     * @param plain the body's plain text, a line feed between blocks
     */
    public AnalysedText analyse(String language, String title, String plain) {
        TreeMap<String, int[]> counts = new TreeMap<>();
        count(title, counts, 0);
        count(plain, counts, 2);
        String[] terms = counts.keySet().toArray(new String[0]);
        int[][] columns = new int[3][terms.length];
        for (int i = 0; i < terms.length; i++) {
            for (int k = 0; k < 3; k++) {
                columns[k][i] = counts.get(terms[i])[k];
            }
        }
        return new AnalysedText(language, terms, columns[0], columns[1], columns[2], new String[0], Arrays.stream(columns[2]).sum(), new long[0]);
    }

    private static void count(String text, TreeMap<String, int[]> counts, int column) {
        for (String word : text.toLowerCase(Locale.ROOT).split("\\P{L}+")) {
            if (word.length() > 2) {
                counts.computeIfAbsent(word, w -> new int[3])[column]++;
            }
        }
    }
}
