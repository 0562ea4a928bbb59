package org.broadsheet.pages;

import java.util.List;
import java.util.Optional;

/**
 * A feed's content. All addresses are full.
 *
 * @param id stable as long as the feed's address is
 * @param self the feed's own address
 * @param updated newest change of any item, ISO 8601 with offset
 */
public record FeedView(String id, String title, String subtitle, String home, String self, String language, String updated, String updatedRfc822, List<Item> items) {

    /**
     * @param id survives a changed title
     * @param content markup with full addresses; empty where feeds carry summaries
     */
    public record Item(
            String id, String url, String title, String summary, String content, String published, String publishedRfc822, String updated, List<String> authors, String sourceName, String sourceUrl,
            List<String> categories, String language, Optional<ImageView> image) {}
}
