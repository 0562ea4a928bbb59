package org.broadsheet.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.broadsheet.extract.ArticleExtractor;
import org.broadsheet.extract.Extraction;
import org.broadsheet.extract.SourceItem;
import org.broadsheet.model.Vocabulary;

/** The programs that are compared: from a page's bytes to the text of its article. */
public enum ArticleReader {

    /** This project, with all that it finds: body, Markdown, facts, what was removed. */
    BROADSHEET {
        private final ArticleExtractor extractor = new ArticleExtractor(new Vocabulary<>(List.of(), false), Optional.empty());

        @Override
        public int read(BenchPage page) {
            List<Extraction> found = extractor.extractAll(new SourceItem(page.name(), page.bytes(), Optional.of(BenchPage.ADDRESS)));
            return found.stream().mapToInt(extraction -> extraction.text().length() + extraction.markdown().length()).sum();
        }
    },

    /** The port of Mozilla's Readability, with the same HTML parser. */
    READABILITY4J {
        @Override
        public int read(BenchPage page) {
            String text = new Readability4J(BenchPage.ADDRESS, new String(page.bytes(), StandardCharsets.UTF_8)).parse().getTextContent();
            return text == null ? 0 : text.length();
        }
    };

    /** Reads the page; the length of what it found, so that no work can be left out. */
    public abstract int read(BenchPage page);
}
