package org.broadsheet.model;

import java.util.List;

/**
 * What the reports of each story say alike, differently and alone. Texts are told by their place, so that nothing is kept twice.
 *
 * @param stories by story index; {@link Comparison#NONE} where a story has a single voice
 */
public record Coverage(List<Comparison> stories) {

    public Coverage {
        stories = List.copyOf(stories);
    }

    /**
     * A story's reports held against each other.
     *
     * @param voices the independent reports, oldest first; copies speak with the voice that they repeat
     * @param shared statements of two or more outlets, in the order of the oldest report that has them
     * @param alone statements of one outlet alone, by voice in their order, the most telling first
     * @param facts figures, names and roles that several outlets tell: those that differ first, then those that have grown, then those that agree
     * @param quotes quotations that several outlets print, altered ones first
     */
    public record Comparison(List<Voice> voices, List<Statement> shared, List<Statement> alone, List<Fact> facts, List<Quotation> quotes) {

        public static final Comparison NONE = new Comparison(List.of(), List.of(), List.of(), List.of(), List.of());

        public Comparison {
            voices = List.copyOf(voices);
            shared = List.copyOf(shared);
            alone = List.copyOf(alone);
            facts = List.copyOf(facts);
            quotes = List.copyOf(quotes);
        }
    }

    /** A report and those that repeat its text. @param article index of the oldest; @param copies indexes of the others, oldest first */
    public record Voice(int article, List<Integer> copies) {
        public Voice {
            copies = List.copyOf(copies);
        }
    }

    /** A part of an article's plain text, or of its title. @param title whether it is the title's; @param start index of its first sign; @param end index behind its last one */
    public record Passage(int article, boolean title, int start, int end) {

        /** Its words. @param articles the content's */
        public String text(List<Article> articles) {
            Article source = articles.get(article);
            return (title ? source.title() : source.plain()).substring(start, end);
        }
    }

    /** One statement in the words of each report that has it. @param passages sentences, one a voice, in the voices' order; @param figures those in them, likewise */
    public record Statement(List<Passage> passages, List<List<Passage>> figures) {
        public Statement {
            passages = List.copyOf(passages);
            figures = List.copyOf(figures);
        }
    }

    /** What is compared. */
    public enum Kind { NUMBER, NAME, ROLE }

    /** What came of comparing. */
    public enum Outcome { DIFFERS, LATER, AGREES }

    /**
     * One fact as several outlets tell it.
     *
     * @param subject what it is about: {@code injured}, {@code magnitude}, {@code length}; may be empty
     * @param mentions one a voice, oldest report first
     */
    public record Fact(Kind kind, Outcome outcome, String subject, List<Mention> mentions) {
        public Fact {
            mentions = List.copyOf(mentions);
        }
    }

    /** @param words the fact as written; @param sentence where it stands */
    public record Mention(Passage words, Passage sentence) {}

    /** How a quotation fares between outlets. */
    public enum Wording { ALTERED, SHORTENED, IDENTICAL }

    /** The same quotation in several outlets. @param speaker as the first one names him or her; may be empty; @param passages the words inside of the quotation marks, one a voice, oldest report first */
    public record Quotation(Wording wording, String speaker, List<Passage> passages) {
        public Quotation {
            passages = List.copyOf(passages);
        }
    }
}
