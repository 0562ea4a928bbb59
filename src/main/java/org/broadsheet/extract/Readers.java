package org.broadsheet.extract;

import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.text.LanguageGuess;

/**
 * What every kind of source is read with, loaded once: all immutable.
 *
 * @param rules lines that are no article
 * @param labels section labels
 * @param pageWords what lines about the page speak of
 */
record Readers(LineRules rules, DateReader dates, BylineReader bylines, LabelSplitter labels, LanguageGuess languages, PageWords pageWords) {

    static Readers load(Vocabulary<Topic> topics) {
        BylineReader bylines = BylineReader.load();
        return new Readers(LineRules.load(), DateReader.load(), bylines, new LabelSplitter(topics, bylines), LanguageGuess.load(), PageWords.load());
    }
}
