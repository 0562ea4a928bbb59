package org.broadsheet.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TextAnalyser;

/** Articles made from a few words each, for the stages that compare texts. */
public final class SampleArticles {

    /** Does all work in the calling thread. */
    public static final Workers ONE = new Workers() {
        @Override
        public <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> function) {
            List<B> results = new ArrayList<>();
            items.forEach(item -> results.add(function.apply(item)));
            return results;
        }
    };

    /** Works on the items backwards and on several threads. */
    public static final Workers MANY = new Workers() {
        @Override
        public <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> function) {
            List<B> results = new ArrayList<>(Collections.nCopies(items.size(), null));
            IntStream.range(0, items.size()).map(i -> items.size() - 1 - i).boxed().toList().parallelStream().forEach(i -> results.set(i, function.apply(items.get(i))));
            return results;
        }
    };

    private final TextAnalyser analyser = new TextAnalyser();
    private final List<Article> articles = new ArrayList<>();
    private Vocabulary<Topic> topics = new Vocabulary<>(List.of(), false);
    private Vocabulary<Region> regions = new Vocabulary<>(List.of(), false);

    /** What an editor or the source adds to a text; all empty by default. */
    public record Notes(List<String> topics, List<String> categories, List<String> regions, List<String> sourceLabels, String story, List<String> related) {
        public static final Notes NONE = new Notes(List.of(), List.of(), List.of(), List.of(), "", List.of());

        public Notes topics(String... names) {
            return new Notes(List.of(names), categories, regions, sourceLabels, story, related);
        }

        public Notes categories(String... names) {
            return new Notes(topics, List.of(names), regions, sourceLabels, story, related);
        }

        public Notes regions(String... names) {
            return new Notes(topics, categories, List.of(names), sourceLabels, story, related);
        }

        public Notes sourceLabels(String... names) {
            return new Notes(topics, categories, regions, List.of(names), story, related);
        }

        public Notes story(String id) {
            return new Notes(topics, categories, regions, sourceLabels, id, related);
        }

        public Notes related(String... ids) {
            return new Notes(topics, categories, regions, sourceLabels, story, List.of(ids));
        }
    }

    public SampleArticles topics(Topic... declared) {
        topics = new Vocabulary<>(List.of(declared), true);
        return this;
    }

    public SampleArticles regions(Region... declared) {
        regions = new Vocabulary<>(List.of(declared), true);
        return this;
    }

    public SampleArticles add(String id, String date, String outlet, String title, String body) {
        return add(id, date, outlet, title, body, Notes.NONE);
    }

    /** @param language BCP 47 tag of the text */
    public SampleArticles in(String language, String id, String date, String outlet, String title, String body) {
        return add(language, id, date, outlet, title, body, Notes.NONE);
    }

    /** @param outlet its name; empty for own writing */
    public SampleArticles add(String id, String date, String outlet, String title, String body, Notes notes) {
        return add("en", id, date, outlet, title, body, notes);
    }

    private SampleArticles add(String language, String id, String date, String outlet, String title, String body, Notes notes) {
        DateValue day = DateValue.parse(date).orElse(DateValue.of(LocalDate.of(2026, 3, 1)));
        Optional<Entry.SourceNote> source = outlet.isEmpty() ? Optional.empty()
                : Optional.of(new Entry.SourceNote("", outlet, "", List.of(), notes.sourceLabels, Optional.empty(), "", "", "", Optional.empty()));
        Entry entry = new Entry(id, new Entry.Headline(title, "", ""), new Entry.Dates(day, Optional.empty(), Optional.empty(), Optional.empty()), source,
                new Entry.Labels(notes.topics, notes.categories, notes.regions, List.of()), Optional.empty(), "",
                new Entry.Placement("", List.of(), false, 0, false, notes.story, notes.related), List.of(), List.of(), Map.of(), body);
        articles.add(new Article(entry, id + ".md", id + "/", day.instant(ZoneOffset.UTC), Optional.empty(), SafeHtml.EMPTY, body,
                outlet.isEmpty() ? Optional.empty() : Optional.of(Outlet.undeclared(outlet.toLowerCase(Locale.ROOT), outlet)), Rights.FULL, language,
                analyser.analyse(language, title, body)));
        return this;
    }

    /** As the content stage hands them on: newest first, then by id. */
    public Content content() {
        List<Article> sorted = new ArrayList<>(articles);
        sorted.sort(Comparator.comparing(Article::published).reversed().thenComparing(Article::id));
        return content(sorted);
    }

    /** In an order that no stage may rely on. */
    public Content shuffled(long seed) {
        List<Article> mixed = new ArrayList<>(articles);
        Collections.shuffle(mixed, new Random(seed));
        return content(mixed);
    }

    private Content content(List<Article> ordered) {
        return new Content(null, topics, regions, new Vocabulary<>(List.of(), false), ordered, List.of(), List.of(), List.of(), 0, Optional.empty());
    }

    /** A grouping that knows nothing. */
    public static Grouping ungrouped(Content content) {
        List<List<Assignment>> none = Collections.nCopies(content.articles().size(), List.of());
        return new Grouping(content.topics(), none, content.regions(), none, List.of());
    }

    public static TermIndex terms(Content content) {
        return new TermIndex(content.articles().stream().map(Article::text).toList());
    }

    public static int index(Content content, String id) {
        return content.articles().stream().map(Article::id).toList().indexOf(id);
    }

    public static List<String> ids(Content content, List<Integer> indexes) {
        return indexes.stream().map(i -> content.articles().get(i).id()).toList();
    }

    /** Two events, each told twice in different words and figures, one of them reprinted, and three articles about other things. */
    public static SampleArticles weekInTheValley() {
        SampleArticles week = new SampleArticles();
        week.add("ferry-courier", "2026-03-02T08:00:00Z", "Valley Courier", "Ferry runs aground off Hollin Point, 40 rescued",
                "The car ferry Merganser ran aground on rocks off Hollin Point early on Monday. Forty passengers were taken off by the Tarnmouth lifeboat.\n"
                        + "Captain Orla Fenwick said fog had come down within minutes. The harbour authority opened an inquiry into the radar of the Merganser.\n"
                        + "Sailings between Tarnmouth and Skerry Island are suspended until the hull has been examined by divers.");
        week.add("ferry-herald", "2026-03-02T11:30:00Z", "Island Herald", "Dozens saved after Merganser strikes rocks in fog",
                "Lifeboat crews from Tarnmouth brought 38 people ashore after the Merganser struck rocks near Hollin Point in thick fog.\n"
                        + "Nobody was hurt. The ferry's master, Orla Fenwick, is helping the harbour authority, which wants to know why the radar gave no warning.\n"
                        + "Divers will look at the hull; islanders on Skerry have no ferry until then.");
        week.add("ferry-reprint", "2026-03-02T13:00:00Z", "Coast Wire", "Merganser strikes rocks",
                "Lifeboat crews from Tarnmouth brought 38 people ashore after the Merganser struck rocks near Hollin Point in thick fog.\n"
                        + "Nobody was hurt. The ferry's master, Orla Fenwick, is helping the harbour authority, which wants to know why the radar gave no warning.\n"
                        + "Divers will look at the hull; islanders on Skerry have no ferry until then. (CW)");
        week.add("quake-bellwood", "2026-03-03T06:00:00Z", "Valley Courier", "Small earthquake shakes Bellwood",
                "A tremor of magnitude 3.1 rattled windows in Bellwood on Tuesday before dawn. The geological survey placed it four kilometres under Garnet Ridge.\n"
                        + "Bellwood's mayor Tomas Arkwright said a chimney fell in Quarry Lane. Pupils of the Ridge school were sent home while beams were checked.");
        week.add("quake-bellwood-2", "2026-03-03T09:00:00Z", "Island Herald", "Bellwood woken by tremor, chimney collapses",
                "People in Bellwood woke to a tremor that the geological survey put at magnitude 3.1, deep below Garnet Ridge.\n"
                        + "Mayor Tomas Arkwright reported one collapsed chimney in Quarry Lane. The Ridge school stayed closed so that its beams could be examined.");
        week.add("library", "2026-03-04T10:00:00Z", "Valley Courier", "Library opens a reading room for night workers",
                "Night-shift nurses and bakers can borrow novels until two in the morning: the Cobden library now keeps one reading room open.\n"
                        + "Librarian Petra Lindqvist counted ninety visitors on the first evening, most of them from the bakery next door.");
        week.add("beetles", "2026-03-05T10:00:00Z", "Island Herald", "Foresters count bark beetles by drone",
                "Spruce stands above Lorne are photographed from the air so that trees with bark beetles can be felled in time.\n"
                        + "Forester Ines Quill expects fewer beetles after the cold February, but the saplings planted last autumn suffer from deer.");
        week.add("chess", "2026-03-06T10:00:00Z", "", "Fourteen-year-old wins the chess open",
                "Milo Vance from Eastmere beat two grandmasters and took the open with seven points. His sister came third in the juniors.\n"
                        + "He learnt the opening from a book that he found at a flea market.");
        return week;
    }
}
