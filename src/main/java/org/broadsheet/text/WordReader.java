package org.broadsheet.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the words of short texts with their places and stems, the same as the analysed texts count them. Thread-safe; a {@link TextAnalyser}
 * makes it, and both remember the same word forms.
 */
public final class WordReader {

    private final Lexicon lexicon;

    WordReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The language it took, an ISO 639 code; {@code und} for all that nothing is known about. */
    public String language() {
        return lexicon.language().code();
    }

    /** The words in their order; time is linear in the text. */
    public List<Token> read(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 1);
        WordScanner scanner = new WordScanner(text);
        while (scanner.next()) {
            tokens.add(new Token(scanner.start(), scanner.end(), lexicon.word(text, scanner.start(), scanner.end()), scanner.sentenceStart()));
        }
        return tokens;
    }

    /** The stem of a single word. */
    public String stem(String word) {
        return lexicon.language().stem(word);
    }

    /** A word in its text. */
    public static final class Token {

        private final int start;
        private final int end;
        private final Word word;
        private final boolean opens;

        private Token(int start, int end, Word word, boolean opens) {
            this.start = start;
            this.end = end;
            this.word = word;
            this.opens = opens;
        }

        public int start() {
            return start;
        }

        public int end() {
            return end;
        }

        /** As written. */
        public String text() {
            return word.text;
        }

        /** In lower case, a curly apostrophe as a straight one. */
        public String lower() {
            return word.lower;
        }

        /** What it is counted as; empty for stop words and lone letters. */
        public String stem() {
            return word.term == null ? "" : word.term;
        }

        public boolean isStop() {
            return word.stop;
        }

        /** Whether it begins with a capital letter. */
        public boolean isCapital() {
            return word.upper;
        }

        /** Whether it opens a sentence or a block. */
        public boolean opensSentence() {
            return opens;
        }
    }
}
