package org.broadsheet.pages;

import java.util.List;
import java.util.Optional;

/**
 * What the reports of a story say alike, differently and alone. Sentences are verbatim and, with the summaries on the same page, within each
 * outlet's budget; where that is used up a text is empty and the names and figures tell it.
 *
 * @param voices how many independent reports were compared
 * @param differing figures, names and roles that can't all be right, and those that have grown from report to report
 * @param agreeing those that several outlets tell alike
 * @param shared statements of two or more outlets
 * @param alone by outlet: what nobody else says
 * @param quotes quotations that several outlets print
 */
public record CoverageView(int voices, List<Fact> differing, List<Fact> agreeing, List<Statement> shared, List<Alone> alone, List<Quote> quotes) {

    /** A report to read on. @param name its outlet, or its title where it has none; @param time of the report */
    public record Source(String name, SitePath link, TimeView time) {}

    /** @param kind {@code number}, {@code name} or {@code role}; @param outcome {@code differs}, {@code later} or {@code agrees}; @param subject such as {@code injured}; may be empty; @param context one outlet's sentence around it, or a part; of facts that agree there is none */
    public record Fact(String kind, String outcome, String subject, List<Said> said, Optional<Statement> context) {}

    /** @param words verbatim; may be empty; @param language BCP 47 tag where it differs from the site's, else empty; @param sources who writes it so */
    public record Said(String words, String language, List<Source> sources) {}

    /**
     * @param text one outlet's sentence, or its beginning; empty where no words may be shown
     * @param language BCP 47 tag where it differs from the site's, else empty
     * @param facts figures in it, and names that nobody else has, for where the text is empty
     * @param sources who says it; the first one's words are shown
     */
    public record Statement(String text, String language, List<String> facts, List<Source> sources) {}

    /** @param copies how many other outlets print the same text */
    public record Alone(Source source, int copies, List<Statement> statements) {}

    /** @param wording {@code altered}, {@code shortened} or {@code identical}; @param speaker may be empty */
    public record Quote(String wording, String speaker, List<Said> said) {}
}
