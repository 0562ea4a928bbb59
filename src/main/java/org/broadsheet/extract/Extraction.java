package org.broadsheet.extract;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry;

/**
 * The article that a source holds. Texts are empty where the source says nothing.
 *
 * @param file as the user named the source
 * @param error why there is no article; all else is then empty
 * @param title the headline, without the outlet's name
 * @param authors as the source names them
 * @param date when it was published, as written: never converted, a bare day where no time is known
 * @param updated when it was changed, where the source says so
 * @param site the outlet's name
 * @param url the article's own address
 * @param language BCP 47 tag
 * @param image the lead image
 * @param summary the outlet's own short form
 * @param topics the page's own section labels
 * @param text {@code plain(markdown)}: blocks joined by one line feed
 * @param markdown the body in CommonMark with GFM tables, never raw HTML
 * @param mentions the page's own list of related articles
 * @param confidence from 0 to 1, how sure it is that this is the article and nothing else
 * @param removed what was cut, in the source's order
 * @param provenance where each fact was told, by the fact's name in JSON ({@code title}, {@code author}, {@code date} ...), in the names' order
 * @param item which item of its feed it is, from 1; 0 for a source that is no feed
 * @param teaser whether the text is likely less than the article: what a feed gives of it to lure readers to its page
 */
public record Extraction(
        String file,
        Optional<String> error,
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
        String text,
        String markdown,
        List<Entry.Mention> mentions,
        double confidence,
        List<Removed> removed,
        Map<String, Origin> provenance,
        int item,
        boolean teaser) {

    public Extraction {
        authors = List.copyOf(authors);
        topics = List.copyOf(topics);
        mentions = List.copyOf(mentions);
        removed = List.copyOf(removed);
        provenance = Collections.unmodifiableMap(new TreeMap<>(provenance));
    }

    /** A source without an article. */
    public static Extraction failed(String file, String error, List<Removed> removed) {
        return new Extraction(
                file, Optional.of(error), "", List.of(), Optional.empty(), Optional.empty(), "", "", "", Optional.empty(), "", List.of(), "", "", List.of(), 0,
                        removed, Map.of(), 0, false);
    }

    /** This article of a page, with what the feed that announced it tells where the page itself is silent. */
    public Extraction supplementedBy(Extraction told) {
        Map<String, Origin> origins = new TreeMap<>(told.provenance);
        origins.putAll(provenance);
        return new Extraction(file, error, title.isBlank() ? told.title : title, authors.isEmpty() ? told.authors : authors, date.or(told::date), updated.or(told::updated),
                site.isEmpty() ? told.site : site, url.isEmpty() ? told.url : url, language.isEmpty() ? told.language : language, image.or(told::image),
                summary.isEmpty() ? told.summary : summary, topics.isEmpty() ? told.topics : topics, text, markdown, mentions, confidence, removed, origins, told.item, false);
    }

    /** The same, as an item of a feed. */
    Extraction ofFeed(int number, boolean onlyTeaser) {
        return new Extraction(file, error, title, authors, date, updated, site, url, language, image, summary, topics, text, markdown, mentions, confidence, removed, provenance,
                number, onlyTeaser);
    }
}
