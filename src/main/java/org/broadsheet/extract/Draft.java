package org.broadsheet.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry;

/** An article as one of the readers found it, before it is written down. Components as in {@link Extraction}. */
record Draft(Facts facts, List<Block> blocks, List<Entry.Mention> mentions, double confidence, List<Removed> removed) {

    /** What stands around the body; {@code provenance} as in {@link Extraction}. */
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
            List<String> topics,
            Map<String, Origin> provenance) {

        /** A fact without a stated origin was read from the words that are shown. */
        Facts {
            Map<String, Boolean> known = Map.of("title", !title.isEmpty(), "author", !authors.isEmpty(), "date", date.isPresent(), "updated", updated.isPresent(),
                    "site", !site.isEmpty(), "url", !url.isEmpty(), "language", !language.isEmpty(), "image", image.isPresent(), "summary", !summary.isEmpty(),
                    "topics", !topics.isEmpty());
            Map<String, Origin> all = new TreeMap<>(provenance);
            known.keySet().forEach(fact -> all.putIfAbsent(fact, Origin.TEXT));
            all.keySet().removeIf(fact -> !known.getOrDefault(fact, false));
            provenance = all;
        }
    }

    Extraction extraction(String file) {
        return new Extraction(
                file, Optional.empty(), facts.title(), facts.authors(), facts.date(), facts.updated(), facts.site(), facts.url(), facts.language(),
                        facts.image(), facts.summary(),
                facts.topics(), PlainText.of(blocks), MarkdownWriter.write(blocks), mentions, Math.max(0, Math.min(1, confidence)), removed,
                facts.provenance(), 0, false);
    }
}
