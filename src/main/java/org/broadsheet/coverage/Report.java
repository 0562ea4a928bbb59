package org.broadsheet.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.model.Article;
import org.broadsheet.model.Content;
import org.broadsheet.model.Coverage.Passage;
import org.broadsheet.quantities.Figures;
import org.broadsheet.quantities.Quantity;
import org.broadsheet.text.Sentences;
import org.broadsheet.text.WordReader.Token;

/**
 * One voice's text, read sentence by sentence.
 *
 * @param outlet id of its outlet
 * @param sentences the title first, then those of the body
 */
record Report(int article, Article source, String outlet, List<Sentence> sentences) {

    private static final int MOST_SENTENCES = 60;
    private static final int LONGEST_SENTENCE = 800;

    /** @param voice the voice's number; @param number its place in the report, 0 for the title; @param stems distinct */
    record Sentence(int voice, int number, Passage passage, String text, List<Token> tokens, List<String> stems, Figures figures) {

        boolean isTitle() {
            return number == 0;
        }

        /** Whether it stands where a report tells what happened: the title and the first three sentences. */
        boolean isLead() {
            return number <= 3;
        }

        Passage passage(Quantity figure) {
            return new Passage(passage.article(), passage.title(), passage.start() + figure.start(), passage.start() + figure.end());
        }
    }

    static Report read(Content content, int article, int voice, Readers readers) {
        Article source = content.articles().get(article);
        Readers.Reader reader = readers.of(source.text().language());
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(sentence(voice, 0, new Passage(article, true, 0, source.title().length()), source.title(), reader));
        for (Sentences.Span span : Sentences.first(source.plain(), MOST_SENTENCES)) {
            if (span.end() - span.start() <= LONGEST_SENTENCE) {
                sentences.add(sentence(voice, sentences.size(), new Passage(article, false, span.start(), span.end()), source.plain().substring(span.start(), span.end()), reader));
            }
        }
        return new Report(article, source, Voices.outlet(content, article), List.copyOf(sentences));
    }

    private static Sentence sentence(int voice, int number, Passage passage, String text, Readers.Reader reader) {
        List<Token> tokens = reader.words().read(text);
        List<String> stems = stems(tokens);
        return new Sentence(voice, number, passage, text, tokens, stems, reader.quantities().read(text, tokens));
    }

    private static List<String> stems(List<Token> tokens) {
        String[] stems = new String[tokens.size()];
        int n = 0;
        for (Token token : tokens) {
            if (!token.stem().isEmpty()) {
                stems[n++] = token.stem();
            }
        }
        Arrays.sort(stems, 0, n);
        int distinct = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || !stems[i].equals(stems[distinct - 1])) {
                stems[distinct++] = stems[i];
            }
        }
        return List.of(Arrays.copyOf(stems, distinct));
    }
}
