package org.broadsheet.coverage;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.broadsheet.coverage.Officers.Officer;

/** Tells whether two outlets name one person differently, or give one person different offices. */
final class NameComparison {

    private NameComparison() {}

    /** The same office, and names so alike that one must be a slip: "Jan Brandt" and "Ian Brand". */
    static boolean namesDiffer(Officer a, Officer b) {
        if (!a.office().equals(b.office()) || a.parts().size() < 2 || b.parts().size() < 2) {
            return false;
        }
        String firstA = folded(a.parts().get(0));
        String firstB = folded(b.parts().get(0));
        String lastA = folded(last(a.parts()));
        String lastB = folded(last(b.parts()));
        if (firstA.equals(firstB) && lastA.equals(lastB)) {
            return false;
        }
        boolean likeFirst = near(firstA, firstB);
        boolean likeLast = near(lastA, lastB);
        boolean sameLast = lastA.equals(lastB);
        boolean shortForm = firstA.startsWith(firstB) || firstB.startsWith(firstA);
        return sameLast && !shortForm || likeLast && !sameLast && (firstA.equals(firstB) || likeFirst);
    }

    /** The same name in two offices. */
    static boolean officesDiffer(Officer a, Officer b) {
        return !a.office().equals(b.office()) && sameName(a, b);
    }

    static boolean sameName(Officer a, Officer b) {
        return folded(a.parts().get(0)).equals(folded(b.parts().get(0))) && folded(last(a.parts())).equals(folded(last(b.parts())));
    }

    private static String last(List<String> parts) {
        return parts.get(parts.size() - 1);
    }

    /** Lower case, without accents, double letters and the ways to spell a Slavic ending, so that spelling alone is no difference. */
    static String folded(String word) {
        String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean twice = !kept.isEmpty() && kept.charAt(kept.length() - 1) == c;
            if (Character.isLetter(c) && !twice) {
                kept.append(c);
            }
        }
        int end = kept.length();
        while (end > 3 && "yij".indexOf(kept.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == kept.length() ? kept.toString() : kept.substring(0, end) + "i";
    }

    /** One or two letters apart, of words long enough to be told apart by more. */
    private static boolean near(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        int allowed = longer >= 7 ? 2 : longer >= 3 ? 1 : 0;
        return distance(a, b) <= allowed;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int k = 0; k <= b.length(); k++) {
            row[k] = k;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int k = 1; k <= b.length(); k++) {
                int above = row[k];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1);
                row[k] = Math.min(change, Math.min(above, row[k - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
