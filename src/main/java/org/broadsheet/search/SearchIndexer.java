package org.broadsheet.search;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.model.Addresses;
import org.broadsheet.model.Article;
import org.broadsheet.model.Assignment;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry.SourceNote;
import org.broadsheet.model.Output;
import org.broadsheet.model.Site;
import org.broadsheet.model.Term;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.search.WordIndex.Weight;
import org.broadsheet.text.CalendarWords;
import org.broadsheet.text.Summaries;

/**
 * Makes the search index: {@code meta.json} tells how much there is, {@code t/<shard>.json} which entries have a word, {@code d/<block>.json} what a
 * result shows. Entries are numbered from the oldest, so that a new one changes few files. Stateless.
 */
public final class SearchIndexer {

    private static final String FOLDER = "search/data/";
    private static final int BLOCK = 100;
    private static final int SUMMARY_WORDS = 40;
    /** What of a long body is indexed, in characters: more than the longest report, less than what would fill the index with one file. */
    private static final int LONGEST_BODY = 60_000;

    /** The data files; none where the settings switch search off. */
    public List<Output> index(Site site) {
        if (!site.content().settings().search()) {
            return List.of();
        }
        List<Article> articles = site.content().articles();
        WordIndex index = new WordIndex();
        for (int i = articles.size() - 1; i >= 0; i--) {
            index.nextEntry();
            addWords(index, site, i);
        }
        TreeMap<String, TreeMap<String, int[]>> shards = index.shards();
        List<Output> files = new ArrayList<>();
        files.add(file("meta.json", json -> meta(json, index, shards)));
        shards.forEach((name, words) -> files.add(shard(name, words)));
        for (int from = 0; from < articles.size(); from += BLOCK) {
            int first = from;
            files.add(file("d/" + from / BLOCK + ".json", json -> block(json, site, first)));
        }
        return List.copyOf(files);
    }

    private static void addWords(WordIndex index, Site site, int article) {
        Article a = site.content().articles().get(article);
        SearchWords.each(a.title(), word -> index.add(word, Weight.TITLE));
        about(site, article).forEach(text -> SearchWords.each(text, word -> index.add(word, Weight.ABOUT)));
        String body = a.plain().length() > LONGEST_BODY ? a.plain().substring(0, LONGEST_BODY) : a.plain();
        SearchWords.each(body, word -> index.add(word, Weight.BODY));
    }

    /** What is said of an article besides its body: summary, outlet, authors, topics, places, tags. */
    private static List<String> about(Site site, int article) {
        Article a = site.content().articles().get(article);
        List<String> texts = new ArrayList<>(List.of(a.entry().headline().subtitle(), a.entry().headline().summary()));
        a.outlet().ifPresent(o -> texts.add(o.name()));
        texts.addAll(a.entry().source().map(SourceNote::authors).orElse(List.of()));
        texts.addAll(a.entry().labels().tags());
        texts.addAll(names(site.grouping().topics(), site.grouping().topicsOf().get(article)));
        texts.addAll(names(site.grouping().regions(), site.grouping().regionsOf().get(article)));
        return texts;
    }

    private static List<String> names(Vocabulary<? extends Term> terms, List<Assignment> assigned) {
        return assigned.stream().flatMap(a -> terms.find(a.id()).stream()).map(Term::name).toList();
    }

    private static void meta(JsonWriter json, WordIndex index, TreeMap<String, TreeMap<String, int[]>> shards) throws IOException {
        json.beginObject().name("entries").value(index.entries()).name("block").value(BLOCK).name("words").value(shards.values().stream().mapToInt(Map::size).sum());
        json.name("shards").beginArray();
        for (String name : shards.keySet()) {
            json.value(name);
        }
        json.endArray().name("passedOver").beginArray();
        for (String word : index.passedOver()) {
            json.value(word);
        }
        json.endArray().endObject();
    }

    /** Written by hand, since there are millions of numbers; words are letters and digits alone and need no escapes. */
    private static Output shard(String name, TreeMap<String, int[]> words) {
        StringBuilder json = new StringBuilder("{");
        for (Map.Entry<String, int[]> word : words.entrySet()) {
            json.append(json.length() > 1 ? ",\"" : "\"").append(word.getKey()).append("\":[");
            int[] numbers = word.getValue();
            for (int i = 0; i < numbers.length; i++) {
                json.append(i > 0 ? "," : "").append(numbers[i]);
            }
            json.append(']');
        }
        return made("t/" + name + ".json", json.append('}').toString());
    }

    /** Rows of title, link below the site's root, day, outlet, summary. */
    private static void block(JsonWriter json, Site site, int from) throws IOException {
        List<Article> articles = site.content().articles();
        CalendarWords calendar = new CalendarWords(site.content().settings().language());
        Addresses relative = new Addresses("");
        json.beginArray();
        for (int number = from; number < Math.min(articles.size(), from + BLOCK); number++) {
            Article a = articles.get(articles.size() - 1 - number);
            String summary = Summaries.within(a.entry().headline().summary(), a.plain(), Math.min(SUMMARY_WORDS, a.wordBudget()));
            json.beginArray().value(a.title()).value(relative.href("", a.path())).value(day(a, site, calendar))
                    .value(a.outlet().map(Term::name).orElse("")).value(summary).endArray();
        }
        json.endArray();
    }

    private static String day(Article article, Site site, CalendarWords calendar) {
        DateValue date = article.entry().dates().date();
        return calendar.day(date.time().isEmpty() ? date.day() : article.published().atZone(site.content().settings().timezone()).toLocalDate());
    }

    private static Output file(String name, Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            writing.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory can always be written", impossible);
        }
        return made(name, text.toString());
    }

    private static Output made(String name, String text) {
        return new Output.Made(FOLDER + name, text.getBytes(StandardCharsets.UTF_8));
    }

    private interface Writing {
        void write(JsonWriter json) throws IOException;
    }
}
