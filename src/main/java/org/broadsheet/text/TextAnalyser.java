package org.broadsheet.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.model.AnalysedText;

/**
 * Turns an article's text into the value that everyone compares. Thread-safe. It remembers the word forms it has met, so one
 * analyser should serve a whole site; what it returns never depends on that memory.
 */
public final class TextAnalyser {

    private static final int MOST_WORDS = 50_000;
    private static final int LEAD_SENTENCES = 3;
    private static final int LEAD_WORDS = 90;

    private final ConcurrentHashMap<String, Lexicon> lexicons = new ConcurrentHashMap<>();

    /**
     * Only the first 50,000 words of a body count.
     *
     * @param language BCP 47 tag
     * @param plain the body's plain text, a line feed between blocks
     */
    public AnalysedText analyse(String language, String title, String plain) {
        Lexicon lexicon = lexicon(language);
        Map<Word, Count> words = new HashMap<>();
        readTitle(title, lexicon, words);
        NameSpotter names = new NameSpotter(lexicon.language());
        long[] hashes = readBody(plain, lexicon, words, names);
        List<Count> counts = byTerm(words);
        int n = counts.size();
        String[] terms = new String[n];
        String[] surfaces = new String[n];
        byte[][] columns = new byte[3][n];
        int i = 0;
        for (Count count : counts) {
            terms[i] = count.surface.term;
            surfaces[i] = count.surface.bare();
            columns[0][i] = capped(count.title);
            columns[1][i] = capped(count.lead);
            columns[2][i++] = capped(count.body);
        }
        return new AnalysedText(lexicon.language().code(), terms, surfaces, columns[0], columns[1], columns[2], names.names(plain),
                hashes.length, Shingles.of(hashes, hashes.length));
    }

    /** The terms of a text one after the other as often as they stand there; words that carry no meaning are left out. Reads 50,000 words at most. */
    public List<String> sequence(String language, String plain) {
        Lexicon lexicon = lexicon(language);
        WordScanner scanner = new WordScanner(plain);
        List<String> terms = new ArrayList<>();
        for (int n = 0; n < MOST_WORDS && scanner.next(); n++) {
            Word word = lexicon.word(plain, scanner.start(), scanner.end());
            if (word.term != null) {
                terms.add(word.term);
            }
        }
        return terms;
    }

    /** A reader of single words of that language, which knows the word forms that this analyser has met. */
    public WordReader words(String language) {
        return new WordReader(lexicon(language));
    }

    private Lexicon lexicon(String language) {
        return lexicons.computeIfAbsent(Language.codeOf(language), code -> new Lexicon(Language.of(code)));
    }

    private static void readTitle(String title, Lexicon lexicon, Map<Word, Count> words) {
        WordScanner scanner = new WordScanner(title);
        for (int n = 0; n < LEAD_WORDS && scanner.next(); n++) {
            Word word = lexicon.word(title, scanner.start(), scanner.end());
            if (word.term != null) {
                words.computeIfAbsent(word, Count::new).title++;
            }
        }
    }

    /** Counts the body's words and returns their hashes in order. */
    private static long[] readBody(String plain, Lexicon lexicon, Map<Word, Count> words, NameSpotter names) {
        WordScanner scanner = new WordScanner(plain);
        long[] hashes = new long[256];
        int n = 0;
        int sentences = 0;
        while (n < MOST_WORDS && scanner.next()) {
            Word word = lexicon.word(plain, scanner.start(), scanner.end());
            names.word(word, scanner);
            hashes = n == hashes.length ? Arrays.copyOf(hashes, n * 2) : hashes;
            hashes[n++] = word.hash;
            sentences += scanner.sentenceStart() ? 1 : 0;
            if (word.term != null) {
                Count count = words.computeIfAbsent(word, Count::new);
                count.body++;
                count.lead += sentences <= LEAD_SENTENCES && n <= LEAD_WORDS ? 1 : 0;
                count.inSentence += scanner.sentenceStart() ? 0 : 1;
            }
        }
        return Arrays.copyOf(hashes, n);
    }

    /** Adds up the word forms of each term, in ascending order of terms; the most frequent one within sentences stands for it. */
    private static List<Count> byTerm(Map<Word, Count> words) {
        Count[] sorted = words.values().toArray(new Count[0]);
        Arrays.sort(sorted, (a, b) -> a.surface.compareTerms(b.surface));
        List<Count> terms = new ArrayList<>(sorted.length);
        for (Count count : sorted) {
            int last = terms.size() - 1;
            if (last >= 0 && terms.get(last).surface.compareTerms(count.surface) == 0) {
                terms.set(last, Count.plus(terms.get(last), count));
            } else {
                terms.add(count);
            }
        }
        return terms;
    }

    private static byte capped(int count) {
        return (byte) Math.min(count, Byte.MAX_VALUE);
    }

    /** How often a word form, later a term, was met, and where. */
    private static final class Count {
        private final Word surface;
        private final int strength;
        private int title;
        private int lead;
        private int body;
        private int inSentence;

        Count(Word surface) {
            this(surface, 0);
        }

        private Count(Word surface, int strength) {
            this.surface = surface;
            this.strength = strength;
        }

        private int strength() {
            return strength > 0 ? strength : inSentence * 8 + body + title;
        }

        static Count plus(Count a, Count b) {
            boolean first = a.strength() != b.strength() ? a.strength() > b.strength() : a.surface.text.compareTo(b.surface.text) > 0;
            Count sum = new Count(first ? a.surface : b.surface, Math.max(a.strength(), b.strength()));
            sum.title = a.title + b.title;
            sum.lead = a.lead + b.lead;
            sum.body = a.body + b.body;
            return sum;
        }
    }
}
