package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.feeds.Feed;
import org.broadsheet.feeds.FeedItem;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry;
import org.jsoup.nodes.Element;

/** Makes articles of a feed's items, as whole as the feed tells them. */
final class FeedArticles {

    private static final Set<String> NO_TOPIC = Set.of("uncategorized", "uncategorised", "unkategorisiert", "nicht kategorisiert", "non classé",
            "sin categoría", "sin categorizar", "senza categoria", "sem categoria", "geen categorie", "bez kategorii", "okategoriserade",
            "ukategoriseret", "ukategorisert", "nezařazené", "без рубрики", "未分類", "未分类");
    private static final int WHOLE_WORDS = 80;
    private static final int WHOLE_SUMMARY = 200;
    private static final int LONGEST_SUMMARY = 600;
    private static final int TOLD_WORDS = 40;
    private static final double SURE = 0.95;
    private static final double TEASER = 0.5;
    private static final double TITLE_ONLY = 0.2;

    /** How programs mark the end of what they cut off. */
    private static final Pattern CUT_OFF = Pattern.compile("[\\s,;:]{0,3}\\[\\s?(?:…|\\.{3})\\s?\\]$");

    private final Readers readers;
    private final PartRules parts;
    private final List<String> tails;

    FeedArticles(Readers readers, PartRules parts) {
        this.readers = readers;
        this.parts = parts;
        this.tails = WordLists.lines("feed-tails.txt");
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
        FeedTail tail = new FeedTail(tails, url, item.title());
        FeedBody content = body(item.content(), base, tail);
        FeedBody summary = body(item.summary(), base, tail);
        boolean told = content.words() > 0 && content.words() >= summary.words();
        FeedBody body = told ? content : summary;
        boolean teaser = told ? body.shortened() || body.words() < WHOLE_WORDS : teaser(body);
        List<Block> blocks = new ArrayList<>(body.blocks());
        dropTitle(blocks, item.title());
        Optional<Entry.Image> image = image(feed, item, blocks, content);
        String language = language(item.language(), body);
        Optional<DateValue> published = readers.dates().first(item.published(), language);
        Optional<DateValue> updated = readers.dates().first(item.updated(), language);
        Draft.Facts facts = new Draft.Facts(item.title(), authors(item), published.or(() -> updated),
                updated.filter(date -> published.isPresent() && !published.get().equals(date)), item.source().isEmpty() ? feed.title() : item.source(), url,
                language, image, told || teaser ? shortened(summary.text()) : "", topics(item), provenance(item));
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

    /** Some feeds begin each text with its headline. */
    private static void dropTitle(List<Block> blocks, String title) {
        if (blocks.size() > 1 && blocks.get(0) instanceof Block.Heading heading && PageTitle.same(PlainText.spans(heading.spans()), title)) {
            blocks.remove(0);
        }
    }

    /** Several names in one field are taken apart; a field that names no people is kept as the feed writes it. */
    private List<String> authors(FeedItem item) {
        Set<String> out = new LinkedHashSet<>();
        for (String written : item.authors()) {
            List<String> names = readers.bylines().authors(written);
            out.addAll(names.isEmpty() ? List.of(written) : names);
        }
        return List.copyOf(out);
    }

    /** The feed's categories without those that a program gives to what has none. */
    private static List<String> topics(FeedItem item) {
        return item.categories().stream().filter(category -> !NO_TOPIC.contains(category.toLowerCase(Locale.ROOT))).toList();
    }

    private FeedBody body(String html, String base, FeedTail tail) {
        return html.isBlank() ? FeedBody.empty() : FeedBody.read(html, base, tail, parts, readers.rules());
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
    private static Optional<Entry.Image> image(Feed feed, FeedItem item, List<Block> blocks, FeedBody content) {
        List<Block.Picture> pictures = Stream.concat(blocks.stream(), content.blocks().stream())
                .filter(Block.Picture.class::isInstance).map(Block.Picture.class::cast).toList();
        String told = address(feed, item.image());
        String src = told.isEmpty() ? pictures.stream().map(Block.Picture::src).findFirst().orElse("") : told;
        if (src.isEmpty()) {
            return Optional.empty();
        }
        Optional<Block.Picture> same = pictures.stream()
                .filter(picture -> picture.src().equals(src) || PictureReader.same(picture.src(), src)).findFirst();
        same.ifPresent(blocks::remove);
        return Optional.of(new Entry.Image(src, same.map(Block.Picture::alt).orElse(""), same.map(Block.Picture::credit).orElse(""),
                same.map(Block.Picture::caption).orElse("")));
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
        String line = CUT_OFF.matcher(text.replace('\n', ' ')).replaceFirst("…");
        if (line.length() <= LONGEST_SUMMARY) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST_SUMMARY);
        return line.substring(0, end > 0 ? end : LONGEST_SUMMARY) + "…";
    }
}
