package org.broadsheet.text;

import java.util.Arrays;
import org.broadsheet.model.AnalysedText;

/** Fingerprints of a text's runs of five words. */
final class Shingles {

    private static final int RUN = 5;

    private Shingles() {}

    /** Distinct, ascending, the smallest only; none for a text shorter than one run. */
    static long[] of(long[] words, int count) {
        if (count < RUN) {
            return new long[0];
        }
        long[] all = new long[count - RUN + 1];
        for (int i = 0; i < all.length; i++) {
            long h = 0;
            for (int k = 0; k < RUN; k++) {
                h = Long.rotateLeft(h, 11) * 0x9E3779B97F4A7C15L + words[i + k];
            }
            all[i] = mix(h) >>> 1;
        }
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < all.length && distinct < AnalysedText.MOST_SHINGLES; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }

    /** Spreads the bits (SplitMix64). */
    static long mix(long h) {
        h = (h ^ h >>> 30) * 0xBF58476D1CE4E5B9L;
        h = (h ^ h >>> 27) * 0x94D049BB133111EBL;
        return h ^ h >>> 31;
    }
}
