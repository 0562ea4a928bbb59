package org.broadsheet.plan;

import java.util.HashMap;
import java.util.Map;
import org.broadsheet.model.Article;
import org.broadsheet.text.Summaries;

/** Keeps account of how many words of each article one page has shown already. For one page and one thread. */
final class WordBudget {

    /** Fewer say nothing. */
    private static final int LEAST = 8;
    /** At most so many of one sentence where words are counted, so that a budget reaches for two. */
    private static final int PIECE = 15;

    private final Map<String, Integer> spent = new HashMap<>();

    int left(Article article) {
        return article.wordBudget() == Integer.MAX_VALUE ? Integer.MAX_VALUE : Math.max(0, article.wordBudget() - spent.getOrDefault(article.id(), 0));
    }

    boolean isTouched(Article article) {
        return spent.containsKey(article.id());
    }

    /** As much of a sentence as may still be shown; empty where that would be too little to say anything. */
    String take(Article article, String sentence) {
        int left = left(article);
        if (left == Integer.MAX_VALUE) {
            return sentence;
        }
        int piece = left < PIECE + LEAST ? left : Math.min(left, PIECE);
        int words = Math.min(Summaries.words(sentence), piece);
        if (words < Math.min(LEAST, Summaries.words(sentence))) {
            return "";
        }
        spent.merge(article.id(), words, Integer::sum);
        return Summaries.first(sentence, words);
    }

    /** As {@link #take}, of a long sentence the words around a place. @param at index of a sign in the sentence */
    String takeAround(Article article, String sentence, int at) {
        int left = left(article);
        if (left == Integer.MAX_VALUE || Summaries.words(sentence) <= Math.min(left, PIECE)) {
            return take(article, sentence);
        }
        int start = at;
        for (int blanks = 0; start > 0 && blanks <= PIECE / 2; start--) {
            blanks += sentence.charAt(start - 1) == ' ' ? 1 : 0;
        }
        start = start == 0 ? 0 : sentence.indexOf(' ', start) + 1;
        String shown = take(article, sentence.substring(start));
        return start == 0 || shown.isEmpty() ? shown : "…" + shown;
    }
}
