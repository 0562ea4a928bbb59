package org.broadsheet.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.model.Article;
import org.broadsheet.model.Content;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Places;
import org.broadsheet.model.Workers;

/** Reads articles for places, knowing where each outlet of the digest is at home. Immutable and thread-safe. */
public final class PlaceReader {

    /** Articles of an outlet that are read to learn where it is at home, taken evenly. */
    private static final int SAMPLE = 64;

    private final Gazetteer gazetteer;
    private final RegionNames regions;
    private final RegionPoints points;
    private final FocusChooser focus;
    private final RegionAssigner assigner;
    private final Map<String, Home> homes = new TreeMap<>();

    PlaceReader(Content content, Workers workers) {
        gazetteer = World.gazetteer();
        regions = new RegionNames(content.regions().terms());
        points = new RegionPoints(content.regions().terms(), gazetteer);
        focus = new FocusChooser(gazetteer, regions, points);
        assigner = new RegionAssigner(content.regions());
        Map<String, List<Article>> byOutlet = new TreeMap<>();
        content.articles().forEach(article -> byOutlet.computeIfAbsent(outletOf(article), o -> new ArrayList<>()).add(article));
        List<Article> sample = new ArrayList<>();
        byOutlet.values().forEach(articles -> sample.addAll(sample(articles)));
        byOutlet.keySet().forEach(outlet -> homes.put(outlet, hinted(byOutlet.get(outlet).get(0)).home()));
        List<HomeFinder.Votes> votes = workers.map(sample, article -> HomeFinder.votes(read(article)));
        Map<String, HomeFinder> finders = new TreeMap<>();
        for (int i = 0; i < votes.size(); i++) {
            Article article = sample.get(i);
            finders.computeIfAbsent(outletOf(article), o -> hinted(article)).add(votes.get(i));
        }
        finders.forEach((outlet, finder) -> homes.put(outlet, finder.home()));
    }

    private static String outletOf(Article article) {
        return article.outlet().map(Outlet::id).orElse("");
    }

    private static List<Article> sample(List<Article> articles) {
        int size = Math.min(SAMPLE, articles.size());
        List<Article> chosen = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            chosen.add(articles.get((int) ((long) i * articles.size() / size)));
        }
        return chosen;
    }

    private HomeFinder hinted(Article article) {
        HomeFinder finder = new HomeFinder(gazetteer);
        points.tell(finder);
        article.outlet().ifPresent(outlet -> new AddressHints(gazetteer).tell(outlet, finder));
        return finder;
    }

    TextReading read(Article article) {
        return new TextReading(article, gazetteer, regions, homes.get(outletOf(article)));
    }

    Places places(Content content, Workers workers) {
        record Found(List<Places.FocusPlace> focus, List<org.broadsheet.model.Assignment> regions) {}
        List<Found> found = workers.map(content.articles(), article -> {
            TextReading reading = read(article);
            return new Found(focus.choose(reading), assigner.assign(article, reading));
        });
        return new Places(found.stream().map(Found::focus).toList(), found.stream().map(Found::regions).toList());
    }

    /** The places that the article's text names, in the order of the text. Only articles of the digest that the reader was made for have a home. */
    public List<PlaceMention> mentions(Article article) {
        TextReading reading = read(article);
        Spans spans = reading.spans;
        String text = spans.tokens.text;
        List<PlaceMention> mentions = new ArrayList<>();
        int at = reading.body;
        int points = 0;
        for (int s = 0; s < spans.count; s++) {
            int start = spans.start(s);
            if (start >= reading.body && reading.accepted(s)) {
                points += text.codePointCount(at, start);
                at = start;
                int end = points + text.codePointCount(start, spans.end[s]);
                mentions.add(mention(reading, s, points, end, text.substring(start, spans.end[s])));
            }
        }
        return mentions;
    }

    private PlaceMention mention(TextReading reading, int span, int start, int end, String text) {
        int region = reading.spans.region[reading.spans.name[span]];
        int place = region >= 0 ? points.place(region) : reading.senses.place(reading.spans.name[span]);
        String code = place < 0 ? "" : gazetteer.countryCode(gazetteer.country(place));
        String country = place < 0 ? "" : gazetteer.countryName(gazetteer.country(place));
        return region >= 0 ? new PlaceMention(start, end, text, regions.get(region).name(), points.latitude(region), points.longitude(region), code, country)
                : new PlaceMention(start, end, text, gazetteer.name(place), FocusChooser.thousandths(gazetteer.latitude(place)),
                        FocusChooser.thousandths(gazetteer.longitude(place)), code, country);
    }
}
