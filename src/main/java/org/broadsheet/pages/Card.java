package org.broadsheet.pages;

import java.util.List;
import java.util.Optional;

/**
 * An entry in a list.
 *
 * @param summary plain text within what the rights allow; may be empty
 * @param topics labels above the title, the main one first
 * @param outlets how many outlets tell the same story, itself included; 1 when it stands alone
 * @param story the event's page where several tell it
 * @param language BCP 47 tag where it differs from the site's, else empty
 */
public record Card(
        SitePath link,
        String title,
        String summary,
        TimeView published,
        Optional<OutletView> outlet,
        List<Label> topics,
        List<Label> regions,
        Optional<ImageView> image,
        int outlets,
        Optional<SitePath> story,
        String language,
        boolean pinned) {

    /** The same with another summary. */
    public Card withSummary(String other) {
        return new Card(link, title, other, published, outlet, topics, regions, image, outlets, story, language, pinned);
    }
}
