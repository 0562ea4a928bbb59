package org.broadsheet.places;

import org.broadsheet.model.Article;

/** One article's title and text, read for places. For one thread; thrown away when what is wanted has been taken from it. */
final class TextReading {

    private static final float ACCEPTED = 0;

    final Spans spans;
    final Senses senses;
    /** By span: {@link MentionModel} features. */
    final float[][] values;
    /** By span: above {@link #ACCEPTED} where it is a place. */
    final float[] scores;
    /** Where the body begins in the text that was read: title, line feed, body. */
    final int body;
    /** Where the lead ends. */
    final int lead;

    TextReading(Article article, Gazetteer gazetteer, RegionNames regions, Home home) {
        String text = article.title() + "\n" + article.plain();
        body = article.title().length() + 1;
        lead = leadEnd(text, body);
        ContextWords words = gazetteer.words;
        spans = new Spans(new Tokens(text, words.abbreviations::contains), gazetteer, regions);
        values = new Surroundings(spans, words, article.text().language().equals("de")).values;
        senses = new Senses(spans, gazetteer, home, trust());
        scores = new float[spans.count];
        for (int s = 0; s < spans.count; s++) {
            complete(s, gazetteer);
            scores[s] = MentionModel.score(values[s], MentionModel.WEIGHTS);
        }
    }

    /** How place-like each name looks from the words beside it alone. */
    private float[] trust() {
        float[] trust = new float[spans.names];
        for (int s = 0; s < spans.count; s++) {
            float chance = (float) (1 / (1 + Math.exp(-MentionModel.score(values[s], MentionModel.WEIGHTS) - 3)));
            trust[spans.name[s]] += chance / spans.mentions[spans.name[s]];
        }
        return trust;
    }

    private void complete(int s, Gazetteer gazetteer) {
        float[] row = values[s];
        int name = spans.name[s];
        int place = senses.place(name);
        if (place < 0) {
            return;
        }
        int flags = senses.flags(name);
        PlaceKind kind = gazetteer.kind(place);
        row[MentionModel.PARENT_BEHIND] = spans.isFollowed(s) ? senses.value(name, CandidateModel.PARENT_BEHIND) : 0;
        row[MentionModel.POPULATION] = senses.value(name, CandidateModel.POPULATION);
        row[MentionModel.COUNTRY] = kind == PlaceKind.COUNTRY ? 1 : 0;
        row[MentionModel.STATE] = kind == PlaceKind.STATE ? 1 : 0;
        row[MentionModel.COUNTY] = senses.value(name, CandidateModel.COUNTY);
        row[MentionModel.DEMONYM] = (flags & Gazetteer.DEMONYM) != 0 ? 1 : 0;
        row[MentionModel.ABBREVIATION] = (flags & (Gazetteer.STOPPED | Gazetteer.ACRONYM | Gazetteer.POSTAL)) != 0 ? 1 : 0;
        row[MentionModel.FEATURE] = senses.value(name, CandidateModel.FEATURE);
        row[MentionModel.SUBURB] = senses.value(name, CandidateModel.SUBURB);
        row[MentionModel.OTHER_NAME] = Math.max(senses.value(name, CandidateModel.OTHER_NAME), senses.value(name, CandidateModel.BARE_COUNTY));
        row[MentionModel.HOME_NEAR] = senses.value(name, CandidateModel.HOME_NEAR);
        row[MentionModel.HOME_STATE] = senses.value(name, CandidateModel.HOME_STATE);
        row[MentionModel.HOME_COUNTRY] = senses.value(name, CandidateModel.HOME_COUNTRY);
        row[MentionModel.NEAR_OTHERS] = senses.value(name, CandidateModel.NEAR_OTHERS);
        row[MentionModel.PARENT_NAMED] = Math.max(senses.value(name, CandidateModel.STATE_NAMED), senses.value(name, CandidateModel.COUNTRY_NAMED));
    }

    boolean accepted(int span) {
        return spans.region[spans.name[span]] >= 0 || senses.best[spans.name[span]] >= 0 && scores[span] > ACCEPTED;
    }

    boolean inTitle(int span) {
        return spans.start(span) < body;
    }

    boolean inLead(int span) {
        return spans.start(span) < lead;
    }

    /** Where the first three blocks of the body, or 600 characters, end. */
    private static int leadEnd(String text, int body) {
        int end = body;
        for (int block = 0; block < 3 && end >= 0; block++) {
            end = text.indexOf('\n', end + 1);
        }
        return Math.min(end < 0 ? text.length() : end, body + 600);
    }
}
