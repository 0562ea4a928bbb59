package org.broadsheet.quantities;

import java.util.List;
import org.broadsheet.text.WordReader.Token;

/** A sentence with its words and what stands between them. */
record Line(String text, List<Token> tokens) {

    int size() {
        return tokens.size();
    }

    Token at(int i) {
        return tokens.get(i);
    }

    /** A word in lower case; empty outside of the sentence. */
    String word(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).lower() : "";
    }

    /** What stands before a word, behind the word before it. */
    String gap(int i) {
        int from = i == 0 ? 0 : tokens.get(i - 1).end();
        int to = i < tokens.size() ? tokens.get(i).start() : text.length();
        return from < to ? text.substring(from, to) : "";
    }

    /** Whether only a blank or a hyphen parts a word from the one before. */
    boolean joined(int i) {
        if (i <= 0 || i >= tokens.size()) {
            return false;
        }
        String gap = gap(i);
        return gap.length() == 1 && (Character.isWhitespace(gap.charAt(0)) || Character.isSpaceChar(gap.charAt(0)) || isHyphen(gap.charAt(0)));
    }

    boolean hyphenated(int i) {
        return joined(i) && isHyphen(gap(i).charAt(0));
    }

    /** Whether a mark that parts clauses stands before a word. */
    boolean parted(int i) {
        String gap = gap(i);
        for (int k = 0; k < gap.length(); k++) {
            if (",;:()–—\n".indexOf(gap.charAt(k)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }
}
