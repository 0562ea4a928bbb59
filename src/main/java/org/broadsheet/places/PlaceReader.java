package org.broadsheet.places;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** Articles of an outlet that are read to learn where it is at home, taken evenly: at most so many, and fewer where outlets are many. */
    private static final int SAMPLE = 48;
    private static final int SMALLEST_SAMPLE = 4;
    private static final int ALL_SAMPLES = 600;
    private static final int SHARE_OF_ALL = 12;
    /** As often they are read, each time knowing what the time before told. */
    private static final int ROUNDS = 2;

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
        content.articles().stream().sorted(Comparator.comparing(Article::id)).forEach(article -> byOutlet.computeIfAbsent(outletOf(article), o -> new ArrayList<>()).add(article));
        List<Article> sample = new ArrayList<>();
        int each = Math.max(ALL_SAMPLES, content.articles().size() / SHARE_OF_ALL) / Math.max(1, byOutlet.size());
        byOutlet.values().forEach(articles -> sample.addAll(sample(articles, Math.max(SMALLEST_SAMPLE, Math.min(SAMPLE, each)))));
        Map<String, HomeFinder> finders = new TreeMap<>();
        sample.forEach(article -> finders.computeIfAbsent(outletOf(article), o -> new HomeFinder(gazetteer)));
        for (int round = 0; round <= ROUNDS; round++) {
            finders.forEach((outlet, finder) -> {
                hint(byOutlet.get(outlet).get(0), finder);
                homes.put(outlet, finder.home());
            });
            if (round < ROUNDS) {
                List<HomeFinder.Votes> votes = workers.map(sample, article -> HomeFinder.votes(read(article)));
                finders.clear();
                for (int i = 0; i < votes.size(); i++) {
                    finders.computeIfAbsent(outletOf(sample.get(i)), o -> new HomeFinder(gazetteer)).add(votes.get(i));
                }
            }
        }
    }

    private static String outletOf(Article article) {
        return article.outlet().map(Outlet::id).orElse("");
    }

    private static List<Article> sample(List<Article> articles, int most) {
        int size = Math.min(most, articles.size());
        List<Article> chosen = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            chosen.add(articles.get((int) ((long) i * articles.size() / size)));
        }
        return chosen;
    }

    /** What regions and the outlet's address say. */
    private void hint(Article article, HomeFinder finder) {
        points.tell(finder);
        new AddressHints(gazetteer).tell(article.outlet(), article.text().language(), finder);
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

    /** What was made of each name of a place in title and text, in the order in which they come. */
    public List<PlaceJudgement> judgements(Article article) {
        TextReading reading = read(article);
        Spans spans = reading.spans;
        List<PlaceJudgement> judgements = new ArrayList<>();
        for (int name = 0; name < spans.names; name++) {
            if (spans.mentions[name] > 0) {
                judgements.add(judgement(reading, name));
            }
        }
        return judgements;
    }

    private PlaceJudgement judgement(TextReading reading, int name) {
        Spans spans = reading.spans;
        int best = -1;
        int counted = 0;
        boolean inTitle = false;
        for (int s = 0; s < spans.count; s++) {
            if (spans.name[s] == name) {
                counted += reading.accepted(s) ? 1 : 0;
                inTitle |= reading.inTitle(s);
                best = best < 0 || reading.scores[s] > reading.scores[best] ? s : best;
            }
        }
        String text = spans.tokens.text.substring(spans.start(best), spans.end[best]);
        if (spans.region[name] >= 0) {
            return new PlaceJudgement(text, regions.get(spans.region[name]).name(), spans.mentions[name], inTitle, counted, 1, 1, "a region of the digest");
        }
        int place = reading.senses.place(name);
        String why = counted > 0 ? Reasons.inFavour(spans, reading.senses, name) : Reasons.against(reading.values[best]);
        return new PlaceJudgement(text, gazetteer.fullName(place), spans.mentions[name], inTitle, counted, 1 / (1 + StrictMath.exp(-reading.scores[best])), spans.from[name + 1] - spans.from[name], why);
    }
}
