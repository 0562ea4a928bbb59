package org.broadsheet.plan;

import java.util.List;

/** Feeds of the site and of its topics, regions and sources, each in three formats. */
final class FeedPages {

    static final List<Format> FORMATS = List.of(
            new Format("atom", "Atom", "feed.xml", "application/atom+xml"), new Format("rss", "RSS", "rss.xml", "application/rss+xml"),
            new Format("json", "JSON Feed", "feed.json", "application/feed+json"));

    private final Desk desk;

    FeedPages(Desk desk) {
        this.desk = desk;
    }

    /** What people call feeds of a media type. */
    static String name(String type) {
        return FORMATS.stream().filter(f -> f.type().equals(type)).map(Format::name).findFirst().orElse(type);
    }

    record Format(String id, String name, String file, String type) {}
}
