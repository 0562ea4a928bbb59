package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.feeds.Feed;
import org.broadsheet.feeds.FeedItem;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry;
import org.jsoup.nodes.Element;

/** Makes articles of a feed's items, as whole as the feed tells them. */
final class FeedArticles {

    private static final int WHOLE_WORDS = 80;
    private static final int WHOLE_SUMMARY = 200;
    private static final int LONGEST_SUMMARY = 600;
    private static final int TOLD_WORDS = 40;
    private static final double SURE = 0.95;
    private static final double TEASER = 0.5;
    private static final double TITLE_ONLY = 0.2;

    private final Readers readers;
    private final PartRules parts;

    FeedArticles(Readers readers, PartRules parts) {
        this.readers = readers;
        this.parts = parts;
    }

    /** One for each item, in the feed's order. */
    List<Extraction> of(Feed feed, String file) {
        List<Extraction> out = new ArrayList<>(feed.items().size());
        for (FeedItem item : feed.items()) {
            out.add(article(feed, item, file, out.size() + 1));
        }
        return out;
    }

    /** @param number which item of the feed it is, from 1 */
    Extraction article(Feed feed, FeedItem item, String file, int number) {
        String url = address(feed, item.url());
        String base = item.base().isEmpty() ? url.isEmpty() ? feed.home() : url : item.base();
        FeedBody content = body(item.content(), base, url);
        FeedBody summary = body(item.summary(), base, url);
        boolean told = content.words() > 0 && content.words() >= summary.words();
        FeedBody body = told ? content : summary;
        boolean teaser = told ? body.shortened() || body.words() < WHOLE_WORDS : teaser(body);
        List<Block> blocks = new ArrayList<>(body.blocks());
        Optional<Entry.Image> image = image(feed, item, blocks);
        String language = language(item.language(), body);
        Optional<DateValue> published = readers.dates().first(item.published(), language);
        Optional<DateValue> updated = readers.dates().first(item.updated(), language);
        Draft.Facts facts = new Draft.Facts(item.title(), item.authors(), published.or(() -> updated), updated.filter(date -> published.isPresent() && !published.get().equals(date)),
                item.source().isEmpty() ? feed.title() : item.source(), url, language, image, told || teaser ? shortened(summary.text()) : "", item.categories(), provenance(item));
        double confidence = body.words() == 0 ? TITLE_ONLY : teaser ? TEASER : SURE;
        return new Draft(facts, blocks, List.of(), confidence, body.removed()).extraction(file).ofFeed(number, teaser);
    }

    /** Facts that are empty are left out later. */
    private static Map<String, Origin> provenance(FeedItem item) {
        Map<String, Origin> told = new TreeMap<>();
        for (String fact : List.of("title", "author", "date", "updated", "site", "url", "summary", "topics")) {
            told.put(fact, Origin.FEED);
        }
        told.put("language", item.language().isEmpty() ? Origin.TEXT : Origin.FEED);
        told.put("image", item.image().isEmpty() ? Origin.PICTURE : Origin.FEED);
        return told;
    }

    private FeedBody body(String html, String base, String url) {
        return html.isBlank() ? FeedBody.empty() : FeedBody.read(html, base, url, parts, readers.rules());
    }

    /** Whether a description is less than the article: most are, unless they are long and have paragraphs. */
    private static boolean teaser(FeedBody summary) {
        return summary.shortened() || summary.words() < WHOLE_SUMMARY || summary.paragraphs() < 3;
    }

    private static String address(Feed feed, String written) {
        String address = WebAddress.clean(written);
        return address.isEmpty() && !written.contains(":") && !written.isEmpty() ? WebAddress.clean(resolved(feed.home(), written)) : address;
    }

    private static String resolved(String base, String written) {
        Element link = new Element("a").attr("href", written);
        link.setBaseUri(base);
        return link.absUrl("href");
    }

    /** The item's image, else the first of its text. The lead image stands above the text anyway. */
    private static Optional<Entry.Image> image(Feed feed, FeedItem item, List<Block> blocks) {
        List<Block.Picture> pictures = blocks.stream().filter(Block.Picture.class::isInstance).map(Block.Picture.class::cast).toList();
        String told = address(feed, item.image());
        String src = told.isEmpty() ? pictures.stream().map(Block.Picture::src).findFirst().orElse("") : told;
        if (src.isEmpty()) {
            return Optional.empty();
        }
        Optional<Block.Picture> same = pictures.stream().filter(picture -> picture.src().equals(src) || PictureReader.same(picture.src(), src)).findFirst();
        same.ifPresent(blocks::remove);
        return Optional.of(new Entry.Image(src, same.map(Block.Picture::alt).orElse(""), same.map(Block.Picture::credit).orElse(""), same.map(Block.Picture::caption).orElse("")));
    }

    /** What the feed says, unless that is English and the text is not: many feeds only repeat their program's default. */
    private String language(String told, FeedBody body) {
        String tag = Locale.forLanguageTag(told.strip().replace('_', '-')).toLanguageTag().replace("und", "");
        if (!tag.isEmpty() && !(tag.startsWith("en") && body.words() >= TOLD_WORDS)) {
            return tag;
        }
        String guess = readers.languages().guess(body.text());
        return tag.isEmpty() || !guess.isEmpty() && !guess.equals("en") ? guess : tag;
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        if (line.length() <= LONGEST_SUMMARY) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST_SUMMARY);
        return line.substring(0, end > 0 ? end : LONGEST_SUMMARY) + "…";
    }
}
