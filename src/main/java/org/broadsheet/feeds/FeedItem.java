package org.broadsheet.feeds;

import java.util.List;

/**
 * An item of a feed. Texts that it does not give are empty.
 *
 * @param id what the feed calls it: guid or id, as written
 * @param title plain text
 * @param url the article's address, absolute where the feed's own address is known
 * @param base where relative addresses in the item's texts start from: what {@code xml:base} says, else the feed's own address
 * @param authors names
 * @param published the date as written
 * @param updated the date of the last change as written
 * @param summary HTML, shorter than the article
 * @param content HTML of the article, as whole as the feed has it
 * @param categories in the feed's order
 * @param image address of the lead image
 * @param language BCP 47 tag as written, the item's own or the feed's
 * @param source title of the feed or outlet that the item was taken from, where the feed only collects
 */
public record FeedItem(
        String id,
        String title,
        String url,
        String base,
        List<String> authors,
        String published,
        String updated,
        String summary,
        String content,
        List<String> categories,
        String image,
        String language,
        String source) {

    public FeedItem {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }
}
