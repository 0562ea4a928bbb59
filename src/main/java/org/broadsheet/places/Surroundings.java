package org.broadsheet.places;

import java.util.Arrays;

/** What the words beside a span say of it: one row of {@link MentionModel} features a span, those that need no knowledge of the place. For one text. */
final class Surroundings {

    final float[][] values;
    private final Spans spans;
    private final Tokens tokens;
    private final ContextWords words;

    /** @param language as the analyser took it; the dictionary is an English one */
    Surroundings(Spans spans, ContextWords words, String language) {
        this.spans = spans;
        this.tokens = spans.tokens;
        this.words = words;
        values = new float[spans.count][];
        float[] prepositions = new float[spans.names];
        boolean[] surname = new boolean[spans.names];
        boolean[] lower = new boolean[spans.names];
        lowerCase(lower);
        for (int s = 0; s < spans.count; s++) {
            float[] row = row(s, language);
            values[s] = row;
            prepositions[spans.name[s]] += row[MentionModel.BEHIND_PREPOSITION];
            surname[spans.name[s]] |= row[MentionModel.BEHIND_FIRST_NAME] + row[MentionModel.BEHIND_TITLE] + row[MentionModel.BEHIND_INITIAL] > 0;
        }
        for (int s = 0; s < spans.count; s++) {
            int name = spans.name[s];
            boolean itself = values[s][MentionModel.BEHIND_FIRST_NAME] + values[s][MentionModel.BEHIND_TITLE] + values[s][MentionModel.BEHIND_INITIAL] > 0;
            values[s][MentionModel.SURNAME] = surname[name] && !itself ? 1 : 0;
            float others = prepositions[name] - values[s][MentionModel.BEHIND_PREPOSITION];
            values[s][MentionModel.PREPOSITION_ELSEWHERE] = spans.mentions[name] > 1 ? others / (spans.mentions[name] - 1) : 0;
            values[s][MentionModel.LOWER_ELSEWHERE] = lower[name] ? 1 : 0;
            values[s][MentionModel.DICTIONARY] *= values[s][MentionModel.BEHIND_PREPOSITION] > 0 && !lower[name] ? .4f : 1;
        }
    }

    private float[] row(int s, String language) {
        float[] row = new float[MentionModel.FEATURES];
        int first = spans.first[s];
        int last = spans.last[s] - 1;
        boolean single = first == last;
        row[MentionModel.BIAS] = 1;
        row[MentionModel.WORDS] = single ? 0 : 1;
        row[MentionModel.CAPS] = tokens.shape[first] == Tokens.CAPS ? 1 : 0;
        if (single) {
            row[MentionModel.SENTENCE_START] = tokens.gap[first] == Tokens.BREAK ? 1 : 0;
            row[MentionModel.DICTIONARY] = language.equals("en") && words.dictionary.contains(tokens.hash[first]) ? 1 : 0;
            row[MentionModel.FIRST_NAME] = words.firstNames.contains(tokens.hash[first]) ? 1 : 0;
            row[MentionModel.NOUNS_CAPITAL] = language.equals("de") ? 1 : 0;
        }
        before(s, first, row);
        behind(s, last, row);
        row[MentionModel.DATELINE] = isDateline(s) ? 1 : 0;
        return row;
    }

    private void before(int s, int first, float[] row) {
        int before = first - 1;
        if (!tokens.joined(first)) {
            return;
        }
        long word = tokens.hash[before];
        boolean capital = tokens.capital(before);
        if (s > 0 && spans.last[s - 1] == first) {
            row[MentionModel.BEHIND_PLACE] = 1;
        }
        if (capital && tokens.end[before] - tokens.start[before] == 1 && tokens.gap[first] == Tokens.STOP) {
            row[MentionModel.BEHIND_INITIAL] = 1;
        } else if (words.titles.contains(word)) {
            row[MentionModel.BEHIND_TITLE] = 1;
        } else if (capital && words.firstNames.contains(word) && tokens.gap[first] == Tokens.SPACE) {
            row[MentionModel.BEHIND_FIRST_NAME] = 1;
        } else if (capital && !words.calendar.contains(word) && row[MentionModel.BEHIND_PLACE] == 0) {
            row[MentionModel.BEHIND_CAPITAL] = 1;
        } else if (words.prepositions.contains(word)) {
            row[MentionModel.BEHIND_PREPOSITION] = 1;
        } else if (words.speech.contains(word)) {
            row[MentionModel.SPEECH] = 1;
        }
    }

    private void behind(int s, int last, float[] row) {
        int next = last + 1;
        if (next >= tokens.count) {
            return;
        }
        long word = tokens.hash[next];
        boolean place = s + 1 < spans.count && spans.first[s + 1] == next;
        if (tokens.joined(next)) {
            if (tokens.gap[next] == Tokens.APOSTROPHE && tokens.end[next] - tokens.start[next] == 1) {
                row[MentionModel.POSSESSIVE] = 1;
            } else if (tokens.capital(next) && tokens.gap[next] != Tokens.STOP) {
                row[kindOfNext(word, place)] = 1;
            }
        }
        if (tokens.gap[next] <= Tokens.COMMA && words.speech.contains(word)) {
            row[MentionModel.SPEECH] = 1;
        }
    }

    private int kindOfNext(long word, boolean place) {
        return words.streets.contains(word) ? MentionModel.BEFORE_STREET
                : words.areas.contains(word) ? MentionModel.BEFORE_AREA
                : words.bodies.contains(word) ? MentionModel.BEFORE_BODY
                : words.brands.contains(word) ? MentionModel.BEFORE_BRAND
                : place || words.calendar.contains(word) ? MentionModel.BIAS : MentionModel.BEFORE_CAPITAL;
    }

    /** At the beginning of a sentence, a dash or bracket right behind it or behind its parent: "BATON ROUGE, La. (AP)". */
    private boolean isDateline(int s) {
        if (tokens.gap[spans.first[s]] != Tokens.BREAK) {
            return false;
        }
        int at = spans.end[spans.isFollowed(s) ? s + 1 : s];
        String text = tokens.text;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '.' || text.charAt(at) == ',')) {
            at++;
        }
        if (at + 1 >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return c == '(' || c == '—' || c == '–' || c == '-' && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == ' ');
    }

    /** Names of one word that the text writes in lower case too. */
    private void lowerCase(boolean[] lower) {
        long[] hashes = Arrays.copyOf(spans.hash, spans.names);
        Arrays.sort(hashes);
        boolean[] seen = new boolean[hashes.length];
        boolean any = false;
        for (int t = 0; t < tokens.count; t++) {
            int at = tokens.shape[t] == Tokens.LOWER ? Arrays.binarySearch(hashes, tokens.hash[t]) : -1;
            if (at >= 0) {
                seen[at] = true;
                any = true;
            }
        }
        for (int n = 0; any && n < spans.names; n++) {
            lower[n] = seen[Arrays.binarySearch(hashes, spans.hash[n])];
        }
    }
}
