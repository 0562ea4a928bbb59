package org.broadsheet.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.model.Entry;

/**
 * What tells one source's article from another: its address, else its path relative to the source that was named, else the hash of its
 * bytes. It is kept in the entry's {@code source}, so that it survives without a cache.
 */
final class Identity {

    private Identity() {}

    /** Of an article with a usable address; empty when the address is a site's front page or none at all. */
    static String ofUrl(String url) {
        String place = url.strip().replaceFirst("#.*$", "").replaceFirst("^[a-zA-Z]+://(www\\.)?", "");
        int slash = place.indexOf('/');
        if (slash < 0 || slash == place.length() - 1) {
            return "";
        }
        String path = place.endsWith("/") ? place.substring(0, place.length() - 1) : place;
        return "url:" + path.substring(0, slash).toLowerCase(Locale.ROOT) + path.substring(slash);
    }

    /** Of a file; articles of a file with several are told apart by their titles. */
    static String ofPath(String relative, int item, String titleSlug) {
        return "file:" + relative + (item == 0 ? "" : "#" + titleSlug);
    }

    static String ofBytes(String sha256) {
        return "sha256:" + sha256;
    }

    /** Every identity under which an entry's source may be met again. */
    static List<String> all(Entry.SourceNote note) {
        List<String> all = new ArrayList<>();
        String url = ofUrl(note.url());
        if (!url.isEmpty()) {
            all.add(url);
        }
        if (!note.identity().isEmpty()) {
            all.add(note.identity());
        }
        if (all.isEmpty() && !note.sha256().isEmpty()) {
            all.add(ofBytes(note.sha256()));
        }
        return all;
    }
}
