package org.broadsheet.places;

import java.util.ArrayList;
import java.util.List;

/** Says in words what decided about a name. */
final class Reasons {

    private static final String[] AGAINST = new String[MentionModel.FEATURES];
    private static final String[] FOR = new String[CandidateModel.FEATURES];

    static {
        AGAINST[MentionModel.SENTENCE_START] = "it begins a sentence";
        AGAINST[MentionModel.DICTIONARY] = "it is a common word as well";
        AGAINST[MentionModel.FIRST_NAME] = "it is a first name as well";
        AGAINST[MentionModel.BEHIND_TITLE] = "it stands behind a person's title";
        AGAINST[MentionModel.BEHIND_FIRST_NAME] = "it stands behind a first name";
        AGAINST[MentionModel.BEHIND_INITIAL] = "it stands behind an initial";
        AGAINST[MentionModel.BEHIND_CAPITAL] = "it is part of a longer name";
        AGAINST[MentionModel.BEFORE_CAPITAL] = "it is part of a longer name";
        AGAINST[MentionModel.BEFORE_BODY] = "it is part of an organisation's name";
        AGAINST[MentionModel.BEFORE_BRAND] = "it is part of an organisation's name";
        AGAINST[MentionModel.BEFORE_STREET] = "it is part of a street's name";
        AGAINST[MentionModel.BEFORE_AREA] = "it is part of another place's name";
        AGAINST[MentionModel.SPEECH] = "it speaks";
        AGAINST[MentionModel.SURNAME] = "the text has it as a surname";
        AGAINST[MentionModel.LOWER_ELSEWHERE] = "the text writes it in lower case too";
        AGAINST[MentionModel.OTHER_NAME] = "the place is mostly called otherwise";
        AGAINST[MentionModel.NOUNS_CAPITAL] = "all nouns are capitals here";
        AGAINST[MentionModel.BEHIND_PLACE] = "it stands right behind another place";
        FOR[CandidateModel.POPULATION] = "the largest by far";
        FOR[CandidateModel.COUNTRY] = "a country";
        FOR[CandidateModel.STATE] = "a state or province";
        FOR[CandidateModel.CAPITAL] = "a capital";
        FOR[CandidateModel.FEATURE] = "a part of the world";
        FOR[CandidateModel.PARENT_BEHIND] = "its state or country stands behind it";
        FOR[CandidateModel.STATE_NAMED] = "its state is named";
        FOR[CandidateModel.COUNTRY_NAMED] = "its country is named";
        FOR[CandidateModel.NEAR_OTHERS] = "near other places of the text";
        FOR[CandidateModel.HOME_STATE] = "in the outlet's home state";
        FOR[CandidateModel.HOME_COUNTRY] = "in the outlet's home country";
        FOR[CandidateModel.HOME_NEAR] = "near where the outlet or the digest is at home";
    }

    private Reasons() {}

    /** At most two, the weightier first. */
    static String against(float[] row) {
        float[] parts = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            parts[i] = AGAINST[i] == null ? 0 : -row[i] * MentionModel.WEIGHTS[i];
        }
        String said = said(parts, AGAINST);
        return said.isEmpty() ? "too little speaks for a place" : said;
    }

    /** What parts the chosen place from the average of its namesakes; of a single one, what speaks for it at all. */
    static String inFavour(Spans spans, Senses senses, int name) {
        int from = spans.from[name];
        int count = spans.from[name + 1] - from;
        float[] parts = new float[CandidateModel.FEATURES];
        for (int i = 0; i < parts.length; i++) {
            float mean = 0;
            for (int c = from; count > 1 && c < from + count; c++) {
                mean += senses.values[c * CandidateModel.FEATURES + i] / count;
            }
            boolean alone = count == 1 && i == CandidateModel.POPULATION;
            parts[i] = FOR[i] == null || alone ? 0 : (senses.value(name, i) - mean) * CandidateModel.WEIGHTS[i];
        }
        return said(parts, FOR);
    }

    private static String said(float[] parts, String[] words) {
        List<String> said = new ArrayList<>();
        for (int turn = 0; turn < 2; turn++) {
            int best = 0;
            for (int i = 1; i < parts.length; i++) {
                best = parts[i] > parts[best] ? i : best;
            }
            if (parts[best] > .3f && !said.contains(words[best])) {
                said.add(words[best]);
            }
            parts[best] = 0;
        }
        return String.join(", ", said);
    }
}
