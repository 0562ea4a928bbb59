package org.broadsheet.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which words stand in which entries. Filled entry by entry, word by word as they stand there; then read in the order of the words. */
final class WordIndex {

    /** What a word counts in an entry, weakest first. */
    enum Weight { BODY, OFTEN, ABOUT, TITLE }

    /** So many times a word stands in a text that is about it. */
    private static final int OFTEN = 3;
    /** On a smaller site a frequent word still tells entries apart. */
    private static final int FEW_ENTRIES = 20;
    private static final Set<String> EMPTY_WORDS = Set.of(
            "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have", "he", "her", "his", "if", "in", "is", "it", "its", "no", "not", "of", "on",
            "or", "she", "so", "that", "the", "their", "them", "they", "this", "to", "was", "we", "were", "which", "who", "will", "with", "would", "you",
            "aber", "als", "am", "auch", "auf", "aus", "bei", "bis", "das", "dass", "dem", "den", "der", "des", "die", "ein", "eine", "einem", "einen", "einer", "er", "es", "fur",
            "hat", "ich", "im", "ist", "mit", "nach", "nicht", "noch", "nur", "oder", "sich", "sie", "sind", "um", "und", "von", "vor", "war", "wie", "wird", "zu", "zum", "zur");

    private final Map<String, Postings> words = new HashMap<>();
    private int entries;

    /** From here on the words of the next entry follow. */
    void nextEntry() {
        entries++;
    }

    /** A word stands in the entry, once more; it counts as the most of what was said of it. */
    void add(String word, Weight weight) {
        Postings known = words.get(word);
        if (known == null) {
            known = new Postings();
            words.put(word, known);
        }
        known.add(entries - 1, weight);
    }

    int entries() {
        return entries;
    }

    /** Words that no query needs, because every language has them or most entries do. The script passes over them. */
    List<String> passedOver() {
        TreeSet<String> all = new TreeSet<>();
        words.forEach((word, postings) -> {
            if (isPassedOver(word, postings)) {
                all.add(word);
            }
        });
        return List.copyOf(all);
    }

    /**
     * The shards in order, each with its words in order. A word's numbers tell the entries that have it: each is four times the distance to
     * the entry before, plus the weight.
     */
    TreeMap<String, TreeMap<String, int[]>> shards() {
        TreeMap<String, TreeMap<String, int[]>> shards = new TreeMap<>();
        words.forEach((word, postings) -> {
            if (!isPassedOver(word, postings)) {
                shards.computeIfAbsent(shard(word), s -> new TreeMap<>()).put(word, postings.coded());
            }
        });
        return shards;
    }

    /** The shard of a word: its first two signs; a block of neighbouring signs where the script has thousands. */
    static String shard(String word) {
        int first = word.codePointAt(0);
        if (SearchWords.isWithoutBlanks(first)) {
            return "x" + Integer.toHexString(first >> 4);
        }
        int second = word.codePointAt(Character.charCount(first));
        return isPlain(first) && isPlain(second) ? "" + (char) first + (char) second : "u" + Integer.toHexString(first) + "-" + Integer.toHexString(second);
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private boolean isPassedOver(String word, Postings postings) {
        return EMPTY_WORDS.contains(word) || entries >= FEW_ENTRIES && postings.size > entries / 2;
    }

    private static final class Postings {
        private int[] coded = new int[2];
        private int size;
        private int last;
        private int times;

        void add(int entry, Weight weight) {
            if (size == 0 || last != entry) {
                append(entry);
            }
            times++;
            Weight counts = weight == Weight.BODY && times >= OFTEN ? Weight.OFTEN : weight;
            int at = size - 1;
            coded[at] = Math.max(coded[at], (coded[at] & ~3) + counts.ordinal());
        }

        private void append(int entry) {
            if (size == coded.length) {
                coded = Arrays.copyOf(coded, size * 2);
            }
            coded[size++] = (entry - last) * 4;
            last = entry;
            times = 0;
        }

        int[] coded() {
            return Arrays.copyOf(coded, size);
        }
    }
}
