package org.broadsheet.places;

import org.broadsheet.model.Article;

/** One article's title and text, read for places. For one thread; thrown away when what is wanted has been taken from it. */
final class TextReading {

    private static final float ACCEPTED = -.2f;
    /** In a text in which nothing is sure, its likeliest place is taken down to this. */
    private static final float LIKELIEST = -2.5f;

    /** Logarithm of the inhabitants from which a name is taken for the place even among capital nouns. */
    private static final float LARGE = 11.5f;
    /** Likewise, from which it is taken for the place even where it is a word as well. */
    private static final float KNOWN_TO_ALL = 13.1f;

    final Spans spans;
    final Senses senses;
    /** By span: {@link MentionModel} features. */
    final float[][] values;
    /** By span: the logarithm of the odds that it names a place. */
    final float[] scores;
    /** By span: whether it counts as naming a place. */
    private final boolean[] accepted;
    /** Other names of towns are few and doubtful in English, and the usual ones elsewhere. */
    private final boolean english;
    /** Where the body begins in the text that was read: title, line feed, body. */
    final int body;
    /** Where the lead ends. */
    final int lead;

    TextReading(Article article, Gazetteer gazetteer, RegionNames regions, Home home) {
        String text = article.title() + "\n" + article.plain();
        body = article.title().length() + 1;
        lead = leadEnd(text, body);
        ContextWords words = gazetteer.words;
        english = article.text().language().equals("en");
        spans = new Spans(new Tokens(text, words.abbreviations::contains), gazetteer, regions);
        values = new Surroundings(spans, words, article.text().language()).values;
        senses = new Senses(spans, gazetteer, home, trust(), english);
        scores = new float[spans.count];
        for (int s = 0; s < spans.count; s++) {
            complete(s, gazetteer);
            scores[s] = MentionModel.score(values[s], MentionModel.WEIGHTS);
        }
        accepted = accepted();
    }

    private boolean[] accepted() {
        boolean[] taken = new boolean[spans.count];
        boolean any = false;
        int best = -1;
        for (int s = 0; s < spans.count; s++) {
            boolean known = senses.best[spans.name[s]] >= 0;
            taken[s] = spans.region[spans.name[s]] >= 0 || known && scores[s] > ACCEPTED;
            any |= taken[s];
            best = known && scores[s] > LIKELIEST && isPlain(values[s]) && (best < 0 || scores[s] > scores[best]) ? s : best;
        }
        for (int s = 0; !any && best >= 0 && s < spans.count; s++) {
            taken[s] = spans.name[s] == spans.name[best] && scores[s] > LIKELIEST;
        }
        return taken;
    }

    /** Whether nothing beside a name says that it is another's. */
    private static boolean isPlain(float[] row) {
        return row[MentionModel.SENTENCE_START] * row[MentionModel.DICTIONARY] + row[MentionModel.BEHIND_TITLE] + row[MentionModel.BEHIND_FIRST_NAME]
                + row[MentionModel.BEHIND_INITIAL] + row[MentionModel.SURNAME] + row[MentionModel.LOWER_ELSEWHERE] == 0;
    }

    /** Whether the span's own parent stands behind it: "Paris, Texas". */
    private boolean isWithParent(int s) {
        return spans.isFollowed(s) && senses.value(spans.name[s], CandidateModel.PARENT_BEHIND) > 0;
    }

    /** How place-like each name looks from the words beside it alone. */
    private float[] trust() {
        float[] trust = new float[spans.names];
        for (int s = 0; s < spans.count; s++) {
            float chance = (float) (1 / (1 + StrictMath.exp(-MentionModel.score(values[s], MentionModel.WEIGHTS) - 3)));
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
        row[MentionModel.PARENT_BEHIND] = isWithParent(s) || s > 0 && isWithParent(s - 1) ? 1 : 0;
        boolean abbreviated = (flags & (Gazetteer.STOPPED | Gazetteer.ACRONYM | Gazetteer.POSTAL)) != 0;
        boolean known = abbreviated || kind != PlaceKind.COUNTY && gazetteer.logPopulation(place) > KNOWN_TO_ALL;
        row[MentionModel.DICTIONARY] = known ? 0 : row[MentionModel.DICTIONARY];
        row[MentionModel.FIRST_NAME] = abbreviated ? 0 : row[MentionModel.FIRST_NAME];
        row[MentionModel.POPULATION] = senses.value(name, CandidateModel.POPULATION);
        row[MentionModel.COUNTRY] = kind == PlaceKind.COUNTRY ? 1 : 0;
        row[MentionModel.STATE] = kind == PlaceKind.STATE ? 1 : 0;
        row[MentionModel.COUNTY] = senses.value(name, CandidateModel.COUNTY);
        row[MentionModel.DEMONYM] = (flags & Gazetteer.DEMONYM) != 0 ? 1 : 0;
        row[MentionModel.ABBREVIATION] = abbreviated ? 1 : 0;
        row[MentionModel.FEATURE] = senses.value(name, CandidateModel.FEATURE);
        row[MentionModel.SUBURB] = senses.value(name, CandidateModel.SUBURB);
        boolean other = kind.isSettlement() && senses.value(name, CandidateModel.OTHER_NAME) > 0 || senses.value(name, CandidateModel.BARE_COUNTY) > 0;
        row[MentionModel.OTHER_NAME] = english && other && spans.tokens.shape[spans.first[s]] != Tokens.UNCASED ? 1 : 0;
        boolean large = gazetteer.logPopulation(place) > LARGE;
        row[MentionModel.NOUNS_CAPITAL] *= large ? 0 : 1;
        row[MentionModel.OTHER_LANGUAGE] = large && !english ? 1 : 0;
        row[MentionModel.HOME_NEAR] = senses.value(name, CandidateModel.HOME_NEAR);
        row[MentionModel.HOME_STATE] = senses.value(name, CandidateModel.HOME_STATE);
        row[MentionModel.HOME_COUNTRY] = senses.value(name, CandidateModel.HOME_COUNTRY);
        row[MentionModel.NEAR_OTHERS] = senses.value(name, CandidateModel.NEAR_OTHERS);
        row[MentionModel.PARENT_NAMED] = Math.max(senses.value(name, CandidateModel.STATE_NAMED), senses.value(name, CandidateModel.COUNTRY_NAMED));
    }

    boolean accepted(int span) {
        return accepted[span];
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
