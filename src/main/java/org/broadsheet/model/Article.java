package org.broadsheet.model;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry that the site shows: with its address, its moment, its markup and its text.
 *
 * @param entry what the file says, without its body
 * @param file the file's path relative to the site folder, for messages
 * @param path its address below the site's root, such as {@code 2026/03/bridge/}
 * @param published the moment its date means
 * @param updated the moment of its last change, where the file says one
 * @param html the whole body as markup, whatever the rights allow to show
 * @param plain the body's text: blocks joined by one line feed, no addresses, captions or alternative texts
 * @param outlet whose text it is; empty for the digest's own writing
 * @param rights how much of the text may be shown
 * @param language BCP 47 tag, never empty
 * @param text analysed title and body
 */
public record Article(
        Entry entry,
        String file,
        String path,
        Instant published,
        Optional<Instant> updated,
        SafeHtml html,
        String plain,
        Optional<Outlet> outlet,
        Rights rights,
        String language,
        AnalysedText text) {

    public String id() {
        return entry.id();
    }

    public String title() {
        return entry.headline().title();
    }

    /**
     * Who speaks: the outlet's id; for a text taken in from an outlet that nobody named a voice of its own, told by {@code #} and the article's id; empty for the
     * digest's own writing. Never shown.
     */
    public String voice() {
        boolean takenIn = entry.source().filter(note -> !note.sha256().isEmpty() || !note.url().isEmpty()).isPresent();
        return outlet.map(Outlet::id).orElse(takenIn ? "#" + id() : "");
    }

    /** How many words of its outlet's text the site may show, the headline apart: all, an excerpt's budget, or none. */
    public int wordBudget() {
        return switch (rights) {
            case FULL -> Integer.MAX_VALUE;
            case EXCERPT -> outlet.map(Outlet::excerptWords).orElse(Outlet.DEFAULT_EXCERPT_WORDS);
            case LINK -> 0;
        };
    }
}
