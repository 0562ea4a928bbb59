package org.broadsheet.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant to type. */
public final class Nearest {

    private static final int LONGEST = 64;

    private Nearest() {}

    /**
     * The candidate that is a slip of the finger or two away from the word, letter case aside: one edit for up to four letters, two for
     * longer words, a third for words of ten letters and more. Among equally near ones the first. Empty when none is near.
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        String wanted = word.toLowerCase(Locale.ROOT);
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            String other = candidate.toLowerCase(Locale.ROOT);
            int shorter = Math.min(wanted.length(), other.length());
            int allowed = shorter <= 4 ? 1 : shorter < 10 ? 2 : 3;
            int distance = distance(wanted, other);
            if (distance <= allowed && distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * How many letters to insert, delete, replace or swap with their neighbour to get from one word to the other. Words of more than
     * 64 characters are not compared: they count as entirely different.
     */
    public static int distance(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        int n = one.length();
        int m = other.length();
        if (n > LONGEST || m > LONGEST) {
            return Math.max(n, m);
        }
        int[] beforeLast = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            for (int j = 1; j <= m; j++) {
                char a = one.charAt(i - 1);
                char b = other.charAt(j - 1);
                int cost = Math.min(last[j - 1] + (a == b ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a == other.charAt(j - 2) && one.charAt(i - 2) == b) {
                    cost = Math.min(cost, beforeLast[j - 2] + 1);
                }
                row[j] = cost;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[m];
    }
}
