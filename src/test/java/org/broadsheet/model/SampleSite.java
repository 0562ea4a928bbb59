package org.broadsheet.model;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import org.broadsheet.model.Assignment.Basis;
import org.broadsheet.model.Content.Asset;
import org.broadsheet.model.Content.Comment;
import org.broadsheet.model.Content.TextPage;
import org.broadsheet.model.Places.FocusPlace;
import org.broadsheet.model.Relations.Relation;
import org.broadsheet.model.Relations.Slot;
import org.broadsheet.model.Stories.Lineage;
import org.broadsheet.model.Stories.Story;
import org.broadsheet.text.TextAnalyser;

/** Builds a {@link Site} by hand, so that planning can be tested without files and without the stages before it. */
public final class SampleSite {

    public static final Instant NOW = Instant.parse("2026-04-01T12:00:00Z");

    private String url = "https://news.example/";
    private String language = "en";
    private ZoneId zone = ZoneId.of("UTC");
    private int paginate = 20;
    private boolean search = true;
    private boolean fullFeeds;
    private int feedItems = 20;
    private List<String> share = List.of("mail", "copy");
    private List<String> blocks = List.of("lead", "topics", "latest", "regions");
    private Settings.Replies replies = new Settings.Replies("", "");
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, Outlet> outlets = new LinkedHashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<TextPage> pages = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<Asset> assets = new ArrayList<>();
    private final Map<String, List<String>> stories = new LinkedHashMap<>();
    private final Map<String, List<String>> copies = new LinkedHashMap<>();
    private final Map<String, List<String>> earlier = new LinkedHashMap<>();
    private final Map<String, List<String>> otherIds = new LinkedHashMap<>();
    private final Map<String, List<Function<List<String>, Lineage>>> lineages = new LinkedHashMap<>();
    private final Map<String, Map<String, Why>> related = new LinkedHashMap<>();

    private record Why(Slot slot, List<String> reasons) {}

    public SampleSite url(String value) {
        url = value;
        return this;
    }

    public SampleSite language(String value) {
        language = value;
        return this;
    }

    public SampleSite zone(String value) {
        zone = ZoneId.of(value);
        return this;
    }

    public SampleSite paginate(int value) {
        paginate = value;
        return this;
    }

    public SampleSite withoutSearch() {
        search = false;
        return this;
    }

    public SampleSite feeds(boolean full, int items) {
        fullFeeds = full;
        feedItems = items;
        return this;
    }

    public SampleSite share(String... ids) {
        share = List.of(ids);
        return this;
    }

    public SampleSite blocks(String... names) {
        blocks = List.of(names);
        return this;
    }

    public SampleSite replies(String endpoint, String mail) {
        replies = new Settings.Replies(endpoint, mail);
        return this;
    }

    public SampleSite topic(String id, String name) {
        topics.put(id, new Topic(id, name, "All about " + name, topics.size(), List.of(), List.of(), ""));
        return this;
    }

    public SampleSite region(String id, String name, String parent) {
        regions.put(id, new Region(id, name, "", parent, List.of(), OptionalDouble.empty(), OptionalDouble.empty()));
        return this;
    }

    /** A region that has a place on maps. */
    public SampleSite region(String id, String name, String parent, double latitude, double longitude) {
        regions.put(id, new Region(id, name, "", parent, List.of(), OptionalDouble.of(latitude), OptionalDouble.of(longitude)));
        return this;
    }

    public SampleSite outlet(String id, String name, Rights rights, int excerptWords) {
        outlets.put(id, new Outlet(id, name, "https://" + id + ".example/", List.of(), List.of(), "", rights, excerptWords, Map.of(), true));
        return this;
    }

    /** An entry of its own writing, to be changed by the given steps. */
    public SampleSite entry(String id, Consumer<Draft> steps) {
        Draft draft = new Draft(id);
        steps.accept(draft);
        drafts.add(draft);
        return this;
    }

    /** So many entries, an hour apart, each with the steps. */
    public SampleSite entries(int count, Consumer<Draft> steps) {
        for (int i = 0; i < count; i++) {
            Instant moment = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(3600L * i);
            entry(String.format(Locale.ROOT, "e%05d", i), steps.andThen(d -> d.date = moment.toString()));
        }
        return this;
    }

    public SampleSite page(String path, String title) {
        pages.add(new TextPage("content/pages/" + title + ".md", path, title, "", "", 0, new SafeHtml("<p>" + title + "</p>"), title));
        return this;
    }

    public SampleSite comment(String entry, String name, String date, String replyTo) {
        comments.add(new Comment(entry, name, "Reader " + name, Instant.parse(date), "", replyTo, new SafeHtml("<p>" + name + "</p>")));
        return this;
    }

    public SampleSite asset(String path) {
        assets.add(new Asset(path, Path.of("content", "assets", path)));
        return this;
    }

    /** @param members ids of entries */
    public SampleSite story(String id, String... members) {
        stories.put(id, List.of(members));
        return this;
    }

    /** Entries with one and the same text. */
    public SampleSite copies(String... members) {
        copies.put(members[0], List.of(members));
        return this;
    }

    /** Articles about earlier events of the same running story. */
    public SampleSite earlier(String entry, String... others) {
        earlier.put(entry, List.of(others));
        return this;
    }

    /** What a story is called in other builds. */
    public SampleSite otherIds(String story, String... ids) {
        otherIds.put(story, List.of(ids));
        return this;
    }

    /** A text that a story's members print. @param members the one that had it first, then the others */
    public SampleSite lineage(String story, String agency, String... members) {
        lineages.computeIfAbsent(story, s -> new ArrayList<>()).add(ids -> new Lineage(ids.indexOf(members[0]), agency, Arrays.stream(members).skip(1).map(ids::indexOf).toList()));
        return this;
    }

    public SampleSite related(String entry, String other, String... why) {
        return related(entry, other, List.of(why).equals(List.of("pinned")) ? Slot.PINNED : Slot.BACKGROUND, why);
    }

    public SampleSite related(String entry, String other, Slot slot, String... why) {
        related.computeIfAbsent(entry, e -> new LinkedHashMap<>()).put(other, new Why(slot, List.of(why)));
        return this;
    }

    public Site build() {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparing((Draft d) -> date(d).instant(zone)).reversed().thenComparing(d -> d.id));
        List<String> ids = sorted.stream().map(d -> d.id).toList();
        List<Article> articles = sorted.stream().map(this::article).toList();
        Vocabulary<Topic> topicTerms = new Vocabulary<>(List.copyOf(topics.values()), !topics.isEmpty());
        Vocabulary<Region> regionTerms = new Vocabulary<>(List.copyOf(regions.values()), !regions.isEmpty());
        Content content = new Content(settings(), topicTerms, regionTerms, new Vocabulary<>(List.copyOf(outlets.values()), true), articles, pages, comments, assets, 0, Optional.empty());
        Grouping grouping = new Grouping(topicTerms, assignments(sorted, d -> d.topics), regionTerms, assignments(sorted, d -> d.regions), List.of());
        return new Site(content, new Places(sorted.stream().map(d -> d.focus).toList(), grouping.regionsOf()), grouping, stories(ids, articles), relations(ids), new Coverage(Collections.nCopies(stories.size(), Coverage.Comparison.NONE)), NOW);
    }

    private Settings settings() {
        return new Settings("The Example", "News of nowhere", url, language, zone, Settings.DEFAULT_PERMALINK, paginate, 6, new Settings.Theme("", "", "", blocks), List.of(), share,
                replies, new Settings.Feeds(fullFeeds, feedItems), search, new Settings.Editions(false, false, false, false), false, false, Settings.AiCrawlers.ALLOW, List.of(), Map.of(),
                new Settings.Fetching("", 1, List.of()));
    }

    private Article article(Draft d) {
        Optional<Outlet> outlet = Optional.ofNullable(outlets.get(d.outlet));
        Optional<Entry.SourceNote> source = outlet.map(o -> new Entry.SourceNote(o.id(), "", d.original, d.authors, List.of(), Optional.empty(), "", "", "", Optional.empty()));
        Entry entry = new Entry(d.id, new Entry.Headline(d.title, d.subtitle, d.summary),
                new Entry.Dates(date(d), Optional.ofNullable(d.updated).map(u -> DateValue.parse(u).orElseThrow()), Optional.empty(), Optional.empty()),
                source, new Entry.Labels(d.topics, d.categories, d.regions, d.tags), d.image == null ? Optional.empty() : Optional.of(new Entry.Image(d.image, "alt", "", "")), d.language,
                new Entry.Placement("", d.aliases, false, d.weight, d.pinned, "", List.of()), List.of(), d.mentions, Map.of(), d.body);
        String plain = d.body;
        return new Article(entry, "content/entries/" + d.id + ".md", d.path == null ? d.id + "/" : d.path, date(d).instant(zone),
                entry.dates().updated().map(u -> u.instant(zone)), new SafeHtml(d.html == null ? "<p>" + plain + "</p>" : d.html), plain, outlet,
                outlet.map(Outlet::rights).orElse(Rights.FULL), d.language.isEmpty() ? language : d.language, new TextAnalyser().analyse("en", d.title, plain));
    }

    private static DateValue date(Draft draft) {
        return DateValue.parse(draft.date).orElseThrow();
    }

    private static List<List<Assignment>> assignments(List<Draft> sorted, Function<Draft, List<String>> of) {
        return sorted.stream().map(d -> of.apply(d).stream().map(id -> new Assignment(id, Basis.FRONT_MATTER, 1)).toList()).toList();
    }

    private Stories stories(List<String> ids, List<Article> articles) {
        List<Story> told = new ArrayList<>();
        stories.forEach((id, members) -> {
            List<Integer> indexes = members.stream().map(ids::indexOf).sorted().toList();
            List<Lineage> texts = lineages.getOrDefault(id, List.of()).stream().map(of -> of.apply(ids)).toList();
            int copied = texts.stream().mapToInt(l -> l.reprints().size()).sum();
            told.add(new Story(id, otherIds.getOrDefault(id, List.of()), articles.get(ids.indexOf(members.get(0))).title(), indexes, indexes.size() - copied, texts));
        });
        told.sort(Comparator.comparing((Story s) -> s.members().get(0)).thenComparing(Story::id));
        Integer[] storyOf = new Integer[ids.size()];
        Arrays.fill(storyOf, -1);
        List<List<Integer>> same = new ArrayList<>(Collections.nCopies(ids.size(), List.of()));
        for (int s = 0; s < told.size(); s++) {
            for (int member : told.get(s).members()) {
                storyOf[member] = s;
                same.set(member, told.get(s).members().stream().filter(m -> m != member).toList());
            }
        }
        List<List<Integer>> equal = new ArrayList<>(Collections.nCopies(ids.size(), List.of()));
        copies.values().forEach(group -> group.forEach(id -> equal.set(ids.indexOf(id), group.stream().filter(o -> !o.equals(id)).map(ids::indexOf).toList())));
        return new Stories(told, List.of(storyOf), same, equal,
                ids.stream().map(id -> earlier.getOrDefault(id, List.of()).stream().map(ids::indexOf).toList()).toList());
    }

    private Relations relations(List<String> ids) {
        return new Relations(ids.stream().map(id -> related.getOrDefault(id, Map.of()).entrySet().stream().map(r -> new Relation(ids.indexOf(r.getKey()), r.getValue().slot, 1, r.getValue().reasons)).toList()).toList());
    }

    /** What an entry says; tests change what they are about. */
    public static final class Draft {

        public final String id;
        public String title;
        public String subtitle = "";
        public String summary = "";
        public String body = "The ferry left the harbour at noon. It carried forty people and a goat.";
        public String html;
        public String date = "2026-03-03T09:30:00Z";
        public String updated;
        public String outlet = "";
        public String original = "";
        public String language = "";
        public String image;
        public String path;
        public int weight;
        public boolean pinned;
        public List<FocusPlace> focus = List.of();
        public List<String> authors = List.of();
        public List<String> topics = List.of();
        public List<String> categories = List.of();
        public List<String> regions = List.of();
        public List<String> tags = List.of();
        public List<String> aliases = List.of();
        public List<Entry.Mention> mentions = List.of();

        private Draft(String id) {
            this.id = id;
            this.title = "Title of " + id;
        }
    }
}
