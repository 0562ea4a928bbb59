package org.broadsheet.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.model.AnalysedText;

/**
 * All texts of a site side by side as flat arrays: which terms a text has (its <em>entries</em>, in ascending order of terms) and which
 * texts have a term. Texts are told by their position in the list. Immutable once made and thread-safe.
 *
 * <p>How rare a term is gets estimated as if a hundred articles of everyday news stood beside the site's own, so that two texts
 * on a site of two do not look alike for sharing "people" and "week".
 */
public final class TermIndex {

    private static final double BACKGROUND = 100;
    private static final double EVERYDAY_SHARE = 0.25;
    private static final double RARE_SHARE = 0.004;

    private final List<AnalysedText> texts;
    private final int[] start;
    private final int[] term;
    private final int[] frequency;
    private final double[] rarity;
    private final int[] postingStart;
    private final int[] postingText;
    private final int[] postingEntry;
    private final BitSet names;

    /** Indexes the texts; time and memory are linear in their terms. */
    public TermIndex(List<AnalysedText> texts) {
        this.texts = List.copyOf(texts);
        this.start = starts(texts);
        this.term = new int[start[texts.size()]];
        List<Numbered> terms = numberTerms();
        this.names = names();
        this.frequency = new int[terms.size()];
        for (int t : term) {
            frequency[t]++;
        }
        this.rarity = rarities(terms);
        this.postingStart = new int[terms.size() + 1];
        for (int t = 0; t < terms.size(); t++) {
            postingStart[t + 1] = postingStart[t] + frequency[t];
        }
        this.postingText = new int[term.length];
        this.postingEntry = new int[term.length];
        int[] fill = Arrays.copyOf(postingStart, terms.size());
        for (int text = 0; text < texts.size(); text++) {
            for (int e = start[text]; e < start[text + 1]; e++) {
                int at = fill[term[e]]++;
                postingText[at] = text;
                postingEntry[at] = e;
            }
        }
    }

    private BitSet names() {
        BitSet names = new BitSet(term.length);
        int e = 0;
        for (AnalysedText text : texts) {
            for (int i = 0; i < text.terms().length; i++, e++) {
                if (text.bodyCounts()[i] > 0 && Character.isUpperCase(text.surfaces()[i].charAt(0))) {
                    names.set(e);
                }
            }
        }
        return names;
    }

    private static int[] starts(List<AnalysedText> texts) {
        int[] start = new int[texts.size() + 1];
        for (int i = 0; i < texts.size(); i++) {
            start[i + 1] = Math.addExact(start[i], texts.get(i).terms().length);
        }
        return start;
    }

    /** @param seen how many others were met before; @param language of the first text that has it */
    private record Numbered(String name, int seen, String language) {}

    /** Numbers the terms in ascending order, so that numbers can be compared instead of names and depend on no order of texts. */
    private List<Numbered> numberTerms() {
        Map<String, Numbered> known = new HashMap<>();
        int e = 0;
        for (AnalysedText text : texts) {
            for (String name : text.terms()) {
                Numbered numbered = known.get(name);
                if (numbered == null) {
                    numbered = new Numbered(name, known.size(), text.language());
                    known.put(name, numbered);
                }
                term[e++] = numbered.seen;
            }
        }
        List<Numbered> sorted = new ArrayList<>(known.values());
        sorted.sort(Comparator.comparing(Numbered::name));
        int[] number = new int[sorted.size()];
        for (int i = 0; i < number.length; i++) {
            number[sorted.get(i).seen] = i;
        }
        for (int i = 0; i < term.length; i++) {
            term[i] = number[term[i]];
        }
        return sorted;
    }

    private double[] rarities(List<Numbered> terms) {
        Map<String, Language> known = new HashMap<>();
        double[] rarity = new double[terms.size()];
        for (int t = 0; t < rarity.length; t++) {
            boolean everyday = known.computeIfAbsent(terms.get(t).language, Language::of).isEveryday(terms.get(t).name);
            double share = everyday ? EVERYDAY_SHARE : RARE_SHARE;
            rarity[t] = StrictMath.log((texts.size() + BACKGROUND + 1) / (frequency[t] + BACKGROUND * share));
        }
        return rarity;
    }

    /** How many texts. */
    public int size() {
        return texts.size();
    }

    public AnalysedText text(int text) {
        return texts.get(text);
    }

    /** The first entry of a text; its last one stands before the first of the next text. */
    public int start(int text) {
        return start[text];
    }

    /** How many entries all texts have. */
    public int entries() {
        return term.length;
    }

    /** How many different terms there are. */
    public int terms() {
        return frequency.length;
    }

    /** The number of an entry's term; within a text they ascend. */
    public int term(int entry) {
        return term[entry];
    }

    /** Whether the text of an entry writes the term with a capital in its body. */
    public boolean isName(int entry) {
        return names.get(entry);
    }

    /** How many texts have a term. */
    public int frequency(int term) {
        return frequency[term];
    }

    /** Inverse document frequency, never below zero. */
    public double rarity(int term) {
        return Math.max(0, rarity[term]);
    }

    /** Where a term's postings begin; they are in the order of texts and end where the next term's begin. */
    public int postings(int term) {
        return postingStart[term];
    }

    public int postingText(int posting) {
        return postingText[posting];
    }

    public int postingEntry(int posting) {
        return postingEntry[posting];
    }

    /** The first posting of a term at or behind a text. */
    public int postingFrom(int term, int text) {
        int low = postingStart[term];
        int high = postingStart[term + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            if (postingText[middle] < text) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
