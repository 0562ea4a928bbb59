package org.broadsheet.topics;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.broadsheet.build.Parallel;
import org.broadsheet.content.ContentReader;
import org.broadsheet.content.ReadingOptions;
import org.broadsheet.model.Article;
import org.broadsheet.model.Assignment;
import org.broadsheet.model.Content;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Grouping;
import org.broadsheet.model.Places;
import org.broadsheet.model.Stories;
import org.broadsheet.text.TermIndex;

/**
 * Measures how well topics are found: of sites whose entries all have topics, part after part is hidden and sorted by the rest. Arguments: parts, rounds,
 * site folders. Prints for each site the share that is sorted right, and how right entries are by how sure they were said to be.
 */
final class TopicTrials {

    private TopicTrials() {}

    public static void main(String[] args) {
        int parts = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        for (String site : List.of(args).subList(2, args.length)) {
            Content content = new ContentReader(new Parallel(2)).read(Path.of(site), new ReadingOptions(Optional.empty(), true, true, true, Instant.EPOCH)).content().orElseThrow();
            System.out.println(site + " " + measure(content, parts, rounds));
        }
    }

    private static String measure(Content content, int parts, int rounds) {
        TermIndex index = new TermIndex(content.articles().stream().map(Article::text).toList());
        int[] told = new int[11];
        int[] right = new int[11];
        long start = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
            List<Integer> order = new ArrayList<>(IntStream.range(0, content.articles().size()).boxed().toList());
            Collections.shuffle(order, new Random(round));
            for (int part = 0; part < parts; part++) {
                List<Integer> hidden = hidden(order, parts, part);
                Grouping grouping = group(without(content, hidden), index);
                for (int i : hidden) {
                    Assignment found = grouping.topicsOf().get(i).get(0);
                    int sure = (int) (found.score() * 10);
                    told[sure]++;
                    right[sure] += content.articles().get(i).entry().labels().topics().contains(found.id()) ? 1 : 0;
                }
            }
        }
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%.4f  %d ms", (double) IntStream.of(right).sum() / IntStream.of(told).sum(),
                (System.nanoTime() - start) / 1_000_000 / parts / rounds));
        for (int sure = 0; sure <= 10; sure++) {
            text.append(told[sure] == 0 ? "" : String.format(Locale.ROOT, "  .%d: %d %.2f", sure, told[sure], (double) right[sure] / told[sure]));
        }
        return text.toString();
    }

    private static List<Integer> hidden(List<Integer> order, int parts, int part) {
        return IntStream.range(0, order.size()).filter(i -> i % parts == part).mapToObj(order::get).sorted().toList();
    }

    private static Grouping group(Content content, TermIndex index) {
        List<List<Integer>> none = Collections.nCopies(content.articles().size(), List.of());
        Stories stories = new Stories(List.of(), Collections.nCopies(content.articles().size(), -1), none, none, none);
        Places places = new Places(Collections.nCopies(content.articles().size(), List.of()), Collections.nCopies(content.articles().size(), List.of()));
        return new TopicGrouper().group(content, index, places, stories);
    }

    private static Content without(Content content, List<Integer> hidden) {
        List<Article> articles = new ArrayList<>(content.articles());
        hidden.forEach(i -> articles.set(i, without(articles.get(i))));
        return new Content(content.settings(), content.topics(), content.regions(), content.outlets(), articles, content.pages(), content.comments(), content.assets(),
                content.hidden(), content.nextDue());
    }

    private static Article without(Article a) {
        Entry e = a.entry();
        Entry bare = new Entry(e.id(), e.headline(), e.dates(), e.source(), new Entry.Labels(List.of(), List.of(), e.labels().regions(), List.of()), e.image(), e.language(),
                e.placement(), e.corrections(), e.mentions(), e.extra(), e.body());
        return new Article(bare, a.file(), a.path(), a.published(), a.updated(), a.html(), a.plain(), a.outlet(), a.rights(), a.language(), a.text());
    }
}
