package org.broadsheet.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One article: what its file says and nothing that was computed. Writing it and parsing it again gives an equal value.
 *
 * @param id the path below {@code content/entries/} without {@code .md}, with forward slashes
 * @param headline title and texts beside it
 * @param dates when it was published, changed, expires
 * @param source the outlet it came from; empty for the digest's own writing
 * @param labels topics, regions and tags, as written
 * @param image the lead image
 * @param language BCP 47 tag; empty means the site's
 * @param placement address, order, membership: what an editor decides
 * @param corrections in the order of the file
 * @param mentions the source page's own "related articles"
 * @param extra keys that Broadsheet does not know, in the order of the file: strings, booleans, numbers, lists and maps of these
 * @param body Markdown
 */
public record Entry(
        String id,
        Headline headline,
        Dates dates,
        Optional<SourceNote> source,
        Labels labels,
        Optional<Image> image,
        String language,
        Placement placement,
        List<Correction> corrections,
        List<Mention> mentions,
        Map<String, Object> extra,
        String body) {

    public Entry {
        corrections = List.copyOf(corrections);
        mentions = List.copyOf(mentions);
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /** The same entry at its place. */
    public Entry placed(String newId, SourceNote newSource, Placement newPlacement) {
        return new Entry(newId, headline, dates, Optional.of(newSource), labels, image, language, newPlacement, corrections, mentions, extra, body);
    }

    /** The same entry with an empty body, for those who hold what became of it and many entries. */
    public Entry withoutBody() {
        return new Entry(id, headline, dates, source, labels, image, language, placement, corrections, mentions, extra, "");
    }

    /** The title, shortly. */
    public String title() {
        return headline.title();
    }

    /** @param summary the editor's or the source's; empty when the lead is to serve */
    public record Headline(String title, String subtitle, String summary) {}

    /** @param embargo not shown before, whatever the date says */
    public record Dates(DateValue date, Optional<DateValue> updated, Optional<DateValue> expires, Optional<DateValue> embargo) {}

    /**
     * Where an article came from. With neither id nor name it is the digest's own writing by the authors named.
     *
     * @param id the outlet's id in sources.yaml; empty when only a name is known
     * @param name the outlet's name as written; empty when only an id is known
     * @param url the article's address at the outlet; empty when unknown
     * @param authors as the source names them
     * @param labels the page's own labels that match no topic
     * @param retrieved when the source was read
     * @param sha256 of the source's bytes, hexadecimal
     * @param bodySha256 of the body as ingest wrote it, which tells an editor's change
     * @param identity what tells the source's item from others where it has no address, such as {@code file:north/bridge.html}; empty otherwise
     * @param rights the entry's own, before the outlet's
     */
    public record SourceNote(
            String id,
            String name,
            String url,
            List<String> authors,
            List<String> labels,
            Optional<DateValue> retrieved,
            String sha256,
            String bodySha256,
            String identity,
            Optional<Rights> rights) {
        public SourceNote {
            authors = List.copyOf(authors);
            labels = List.copyOf(labels);
        }

        /** An outlet of which only the name is known. */
        public static SourceNote named(String name) {
            return new SourceNote("", name, "", List.of(), List.of(), Optional.empty(), "", "", "", Optional.empty());
        }

        public SourceNote withAuthors(List<String> names) {
            return new SourceNote(id, name, url, names, labels, retrieved, sha256, bodySha256, identity, rights);
        }

        public SourceNote withIdentity(String other) {
            return new SourceNote(id, name, url, authors, labels, retrieved, sha256, bodySha256, other, rights);
        }
    }

    /** @param categories Hugo's and Jekyll's; read as topics where they match and as tags where not, never an error */
    public record Labels(List<String> topics, List<String> categories, List<String> regions, List<String> tags) {
        public Labels {
            topics = List.copyOf(topics);
            categories = List.copyOf(categories);
            regions = List.copyOf(regions);
            tags = List.copyOf(tags);
        }
    }

    /** @param src as written: a path below the site's root, or an address elsewhere */
    public record Image(String src, String alt, String credit, String caption) {}

    /**
     * @param slug last part of the address; empty means the file name
     * @param aliases former addresses, as paths below the site's root
     * @param weight smaller comes first among pinned entries; 0 when not set
     * @param story an id that puts the entry into a story by hand, {@code none}, or empty
     * @param related ids to show first among the related articles
     */
    public record Placement(String slug, List<String> aliases, boolean draft, int weight, boolean pinned, String story, List<String> related) {
        public Placement {
            aliases = List.copyOf(aliases);
            related = List.copyOf(related);
        }
    }

    public record Correction(DateValue date, String text) {}

    /** One item of the source page's own list of related articles, kept as a hint. */
    public record Mention(String title, List<String> labels, String excerpt) {
        public Mention {
            labels = List.copyOf(labels);
        }
    }
}
