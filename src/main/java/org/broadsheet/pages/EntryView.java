package org.broadsheet.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.model.SafeHtml;

/**
 * One article on its own page.
 *
 * @param body what the rights allow to show
 * @param partial whether the body is only an excerpt, or absent, for the outlet's rights
 * @param authors who wrote it, as the source names them
 * @param original the article's address at its outlet; empty for own writing
 * @param retrieved when the source was read
 * @param topics the section labels, the main one first
 * @param minutes reading time, at least 1
 * @param story the event's own page, where several outlets tell it
 * @param sameStory how other outlets tell it
 * @param copies the same text elsewhere
 * @param related other articles, each with its reason
 * @param mentions the source page's own related list
 * @param share plain links, nothing loaded
 * @param reply where to send a reply, when it is set up
 * @param comments approved replies, threaded
 * @param extra front matter of the author's own, by name
 */
public record EntryView(
        String id,
        String title,
        String subtitle,
        String summary,
        SafeHtml body,
        boolean partial,
        String language,
        String direction,
        TimeView published,
        Optional<TimeView> updated,
        Optional<OutletView> outlet,
        List<String> authors,
        String original,
        Optional<TimeView> retrieved,
        List<Label> topics,
        List<Label> regions,
        List<Label> tags,
        Optional<ImageView> image,
        int minutes,
        List<CorrectionView> corrections,
        Optional<Label> story,
        List<Card> sameStory,
        List<Card> copies,
        List<RelatedCard> related,
        List<MentionView> mentions,
        List<Share> share,
        Optional<ReplyForm> reply,
        List<CommentView> comments,
        int commentCount,
        Optional<Link> newer,
        Optional<Link> older,
        Map<String, Object> extra) {

    public record CorrectionView(TimeView time, String text) {}

    /** @param link the entry of that title, where the site has it */
    public record MentionView(String title, List<String> labels, String excerpt, Optional<SitePath> link) {}

    /** @param id such as {@code mail}, for an icon; @param external whether it leaves the site */
    public record Share(String id, String name, String href, boolean external) {}

    /** @param kind {@code endpoint} or {@code mail}; @param action the form's or mail's address; @param subject of a mail */
    public record ReplyForm(String kind, String action, String entry, String subject) {}

    /** @param anchor its id on the page */
    public record CommentView(String anchor, String author, String url, TimeView time, SafeHtml body, List<CommentView> replies) {}
}
