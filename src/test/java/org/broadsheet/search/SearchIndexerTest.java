package org.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.model.Article;
import org.broadsheet.model.Output;
import org.broadsheet.model.Rights;
import org.broadsheet.model.SampleSite;
import org.broadsheet.model.Site;
import org.junit.jupiter.api.Test;

class SearchIndexerTest {

    private static final String[] SYLLABLES = "ba co di fe gu ha jo ki lu me no pa qu ri so ta ve wi xo zu ä ß".split(" ");

    private static Map<String, String> files(Site site) {
        Map<String, String> files = new LinkedHashMap<>();
        new SearchIndexer().index(site).forEach(f -> files.put(f.path(), new String(((Output.Made) f).bytes(), StandardCharsets.UTF_8)));
        return files;
    }

    private static JsonObject object(Map<String, String> files, String name) {
        return JsonParser.parseString(files.get("search/data/" + name)).getAsJsonObject();
    }

    /** What the page's script does: all words must match, the last one may be unfinished. Returns the links found. */
    private static List<String> find(Map<String, String> files, String query) {
        JsonObject meta = object(files, "meta.json");
        Set<String> passedOver = new TreeSet<>();
        meta.getAsJsonArray("passedOver").forEach(w -> passedOver.add(w.getAsString()));
        List<String> asked = new ArrayList<>();
        SearchWords.each(query, asked::add);
        Set<Integer> all = null;
        for (int i = 0; i < asked.size(); i++) {
            if (!passedOver.contains(asked.get(i))) {
                Set<Integer> having = having(files, meta, asked.get(i), i == asked.size() - 1);
                if (all != null) {
                    having.retainAll(all);
                }
                all = having;
            }
        }
        List<String> links = new ArrayList<>();
        for (int entry : all == null ? new TreeSet<Integer>() : all) {
            JsonArray block = JsonParser.parseString(files.get("search/data/d/" + entry / meta.get("block").getAsInt() + ".json")).getAsJsonArray();
            links.add(block.get(entry % meta.get("block").getAsInt()).getAsJsonArray().get(1).getAsString());
        }
        return links;
    }

    private static Set<Integer> having(Map<String, String> files, JsonObject meta, String word, boolean prefix) {
        Set<Integer> entries = new TreeSet<>();
        String shard = WordIndex.shard(word);
        boolean known = false;
        for (JsonElement name : meta.getAsJsonArray("shards")) {
            known |= name.getAsString().equals(shard);
        }
        if (known) {
            object(files, "t/" + shard + ".json").entrySet().stream().filter(e -> e.getKey().equals(word) || prefix && e.getKey().startsWith(word)).forEach(e -> {
                int entry = 0;
                for (JsonElement number : e.getValue().getAsJsonArray()) {
                    entry += number.getAsInt() >> 2;
                    entries.add(entry);
                }
            });
        }
        return entries;
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int w = 0; w < words; w++) {
            int syllables = 2 + random.nextInt(3);
            for (int s = 0; s < syllables; s++) {
                text.append(SYLLABLES[(int) (Math.abs(random.nextGaussian()) / 4 * SYLLABLES.length) % SYLLABLES.length]);
            }
            text.append(w % 9 == 8 ? ". " : " ");
        }
        return text.toString();
    }

    @Test
    void everyEntryIsFoundByFourOfItsWords() {
        Random random = new Random(7);
        SampleSite sample = new SampleSite().entries(250, d -> {
            d.title = text(random, 6);
            d.body = text(random, 120);
        });
        Site site = sample.build();
        Map<String, String> files = files(site);
        for (Article article : site.content().articles()) {
            String[] words = (article.title() + " " + article.plain()).split("[ .]+");
            String query = words[random.nextInt(words.length)] + " " + words[random.nextInt(words.length)] + " " + words[0] + " " + words[random.nextInt(words.length)];
            assertThat(find(files, query)).as(query).contains(article.path());
        }
    }

    @Test
    void unfinishedWordsAccentsAndOtherScriptsAreFound() {
        Map<String, String> files = files(new SampleSite().outlet("gazette", "Küstenbote", Rights.FULL, 30).topic("water", "Waterways")
                .entry("a", d -> {
                    d.title = "Fähre läuft auf Grund";
                    d.outlet = "gazette";
                    d.topics = List.of("water");
                    d.authors = List.of("Ada Reed");
                }).entry("b", d -> d.title = "港で火事").entry("c", d -> d.title = "Паром сел на мель").build());
        assertThat(find(files, "FAHRE")).containsExactly("a/");
        assertThat(find(files, "grund läu")).containsExactly("a/");
        assertThat(find(files, "läu grund")).isEmpty();
        assertThat(find(files, "küstenbote waterw")).containsExactly("a/");
        assertThat(find(files, "reed")).containsExactly("a/");
        assertThat(find(files, "火事")).containsExactly("b/");
        assertThat(find(files, "火")).containsExactly("b/");
        assertThat(find(files, "мель паром")).containsExactly("c/");
        assertThat(find(files, "nothing")).isEmpty();
    }

    @Test
    void emptyWordsAndThoseOfMostEntriesAreNotIndexed() {
        Map<String, String> files = files(new SampleSite().entries(30, d -> d.body = "The common harbour of " + d.id).build());
        assertThat(object(files, "meta.json").getAsJsonArray("passedOver").toString()).isEqualTo("[\"common\",\"harbour\",\"of\",\"the\",\"title\"]");
        assertThat(find(files, "common harbour e00007")).containsExactly("e00007/");
        assertThat(files.keySet()).doesNotContain("search/data/t/co.json");
    }

    @Test
    void aSmallSiteKeepsItsFrequentWords() {
        assertThat(find(files(new SampleSite().entries(3, d -> { }).build()), "harbour")).hasSize(3);
    }

    @Test
    void resultsShowNoMoreThanTheRightsAllow() {
        Map<String, String> files = files(new SampleSite().outlet("part", "Part", Rights.EXCERPT, 4).outlet("link", "Link", Rights.LINK, 30)
                .entry("a", d -> d.outlet = "part").entry("b", d -> d.outlet = "link").build());
        assertThat(files.get("search/data/d/0.json")).isEqualTo(
                "[[\"Title of b\",\"b/\",\"3 March 2026\",\"Link\",\"\"],[\"Title of a\",\"a/\",\"3 March 2026\",\"Part\",\"The ferry left the…\"]]");
        assertThat(find(files, "goat")).containsExactly("b/", "a/");
    }

    @Test
    void aNewEntryLeavesTheBlocksOfTheOldOnesAlone() {
        Map<String, String> before = files(new SampleSite().entries(200, d -> d.body = "word" + d.id).build());
        Map<String, String> after = files(new SampleSite().entries(201, d -> d.body = "word" + d.id).build());
        assertThat(after.get("search/data/d/0.json")).isEqualTo(before.get("search/data/d/0.json"));
        assertThat(after.get("search/data/d/1.json")).isEqualTo(before.get("search/data/d/1.json"));
        assertThat(after).containsKey("search/data/d/2.json");
    }

    @Test
    void linksAreReadyForAnAddress() {
        assertThat(files(new SampleSite().entry("a", d -> d.path = "2026/ä b?/").build()).get("search/data/d/0.json")).contains("\"2026/%C3%A4%20b?/\"");
    }

    @Test
    void aSiteWithoutEntriesHasAnEmptyIndex() {
        assertThat(files(new SampleSite().build())).containsExactly(Map.entry("search/data/meta.json", "{\"entries\":0,\"block\":100,\"words\":0,\"shards\":[],\"passedOver\":[]}"));
    }

    @Test
    void searchSwitchedOffLeavesNothing() {
        assertThat(new SearchIndexer().index(new SampleSite().withoutSearch().entry("a", d -> { }).build())).isEmpty();
    }

    @Test
    void theSameSiteGivesTheSameBytes() {
        assertThat(files(new SampleSite().entries(120, d -> { }).build())).isEqualTo(files(new SampleSite().entries(120, d -> { }).build()));
    }

    @Test
    void fileNamesAreSafeWhateverTheScript() {
        Map<String, String> files = files(new SampleSite().entry("a", d -> d.body = "con nul ../.. Паром 港で 한국 שלום ภาษา 𐍈𐍉 ①②").build());
        assertThat(files.keySet()).allMatch(path -> path.matches("search/data/(meta|[dt]/[a-z0-9-]+)\\.json"));
    }
}
