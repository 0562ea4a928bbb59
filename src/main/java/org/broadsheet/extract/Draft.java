package org.broadsheet.extract;

import java.util.List;
import java.util.Optional;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry;

/** An article as one of the readers found it, before it is written down. Components as in {@link Extraction}. */
record Draft(Facts facts, List<Block> blocks, List<Entry.Mention> mentions, double confidence, List<Removed> removed) {

    /** What stands around the body. */
    record Facts(
            String title,
            List<String> authors,
            Optional<DateValue> date,
            Optional<DateValue> updated,
            String site,
            String url,
            String language,
            Optional<Entry.Image> image,
            String summary,
            List<String> topics) {}

    Extraction extraction(String file) {
        return new Extraction(
                file, Optional.empty(), facts.title(), facts.authors(), facts.date(), facts.updated(), facts.site(), facts.url(), facts.language(),
                        facts.image(), facts.summary(),
                facts.topics(), PlainText.of(blocks), MarkdownWriter.write(blocks), mentions, Math.max(0, Math.min(1, confidence)), removed, 0, false);
    }
}
