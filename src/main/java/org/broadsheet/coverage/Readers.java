package org.broadsheet.coverage;

import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.quantities.QuantityReader;
import org.broadsheet.text.TextAnalyser;
import org.broadsheet.text.WordReader;

/** One reader of words and figures a language, shared by all threads. */
final class Readers {

    private final TextAnalyser analyser;
    private final ConcurrentHashMap<String, Reader> byLanguage = new ConcurrentHashMap<>();

    Readers(TextAnalyser analyser) {
        this.analyser = analyser;
    }

    record Reader(WordReader words, QuantityReader quantities) {}

    /** @param language as the text's analysis names it */
    Reader of(String language) {
        return byLanguage.computeIfAbsent(language, l -> {
            WordReader words = analyser.words(l);
            return new Reader(words, new QuantityReader(words));
        });
    }
}
