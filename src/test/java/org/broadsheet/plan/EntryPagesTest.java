package org.broadsheet.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.broadsheet.model.Entry.Mention;
import org.broadsheet.model.Relations.Slot;
import org.broadsheet.model.Rights;
import org.broadsheet.model.SampleSite;
import org.broadsheet.model.SampleSite.Draft;
import org.broadsheet.pages.Card;
import org.broadsheet.pages.EntryView;
import org.broadsheet.pages.EntryView.CommentView;
import org.broadsheet.pages.EntryView.Share;
import org.broadsheet.pages.ImageView;
import org.broadsheet.pages.Label;
import org.broadsheet.pages.Page.EntryPage;
import org.broadsheet.pages.Page.Home;
import org.broadsheet.pages.Page.RedirectPage;
import org.broadsheet.pages.Page.StoryPage;
import org.broadsheet.text.Summaries;
import org.junit.jupiter.api.Test;

class EntryPagesTest {

    private static final String LONG = "The council met on Monday. It spoke of <b>boats</b> & bridges for hours and hours.\nNobody \"won\" in the end, said one member of nine, and went home.";

    private static EntryPage page(SampleSite site, String id) {
        return Planned.of(site).page(EntryPage.class, id + "/index.html");
    }

    private static EntryView view(SampleSite site, String id) {
        return page(site, id).entry();
    }

    private static SampleSite of(Rights rights, int words, Consumer<Draft> steps) {
        return new SampleSite().outlet("gazette", "Gazette", rights, words).entry("a", d -> {
            d.outlet = "gazette";
            d.body = LONG;
            steps.accept(d);
        });
    }

    private static Card card(SampleSite site) {
        return Planned.of(site).page(Home.class, "index.html").latest().get(0);
    }

    @Test
    void fullRightsShowTheWholeBody() {
        EntryView entry = view(of(Rights.FULL, 5, d -> d.html = "<p>All <em>of</em> it</p>"), "a");
        assertThat(entry.body().html()).isEqualTo("<p>All <em>of</em> it</p>");
        assertThat(entry.partial()).isFalse();
    }

    @Test
    void anExcerptIsTheFirstWordsAsPlainText() {
        EntryView entry = view(of(Rights.EXCERPT, 10, d -> { }), "a");
        assertThat(entry.body().html()).isEqualTo("<p>The council met on Monday. It spoke of &lt;b&gt;boats…</p>\n");
        assertThat(entry.partial()).isTrue();
        assertThat(view(of(Rights.EXCERPT, 21, d -> { }), "a").body().html())
                .endsWith("hours and hours.</p>\n<p>Nobody &quot;won&quot; in the end…</p>\n");
    }

    @Test
    void aBodyWithinTheBudgetIsNoExcerpt() {
        assertThat(view(of(Rights.EXCERPT, 100, d -> { }), "a").partial()).isFalse();
    }

    @Test
    void anExcerptKeepsItsBudgetWhereverTextIsShown() {
        SampleSite site = of(Rights.EXCERPT, 7, d -> d.summary = "One two three four five six seven eight nine ten.");
        EntryPage page = page(site, "a");
        assertThat(Summaries.words(page.entry().body().html().replaceAll("</?p>", ""))).isLessThanOrEqualTo(7);
        assertThat(page.entry().summary()).isEmpty();
        assertThat(page.head().description()).isEqualTo("The council met on Monday. It spoke…");
        assertThat(card(site).summary()).isEqualTo("One two three four five six seven…");
    }

    @Test
    void onlyTheHeadlineIsShownOfALink() {
        SampleSite site = of(Rights.LINK, 30, d -> {
            d.summary = "Theirs.";
            d.subtitle = "Theirs too";
            d.mentions = List.of(new Mention("Other", List.of(), "Their teaser"));
        });
        EntryPage page = page(site, "a");
        assertThat(page.entry().body().isEmpty()).isTrue();
        assertThat(page.entry().partial()).isTrue();
        assertThat(page.toString()).doesNotContain("Theirs", "Their teaser", "council");
        assertThat(card(site).summary()).isEmpty();
        assertThat(Planned.of(site).plan().pages().toString()).doesNotContain("Theirs", "Their teaser", "council");
    }

    @Test
    void noPageShowsTextBeyondAnOutletsRights() {
        SampleSite site = of(Rights.EXCERPT, 5, d -> { }).feeds(true, 20);
        assertThat(Planned.of(site).plan().pages().toString()).contains("Monday").doesNotContain("boats", "Nobody");
    }

    @Test
    void withoutASummaryTheLeadServes() {
        assertThat(card(of(Rights.FULL, 30, d -> { })).summary()).startsWith("The council met on Monday.");
        assertThat(view(of(Rights.FULL, 30, d -> { }), "a").summary()).isEmpty();
        assertThat(card(of(Rights.FULL, 30, d -> d.summary = "By hand.")).summary()).isEqualTo("By hand.");
    }

    @Test
    void relatedArticlesSayWhy() {
        SampleSite site = new SampleSite().entry("a", d -> d.date = "2026-03-10").entry("b", d -> d.date = "2026-03-07").entry("c", d -> d.date = "2026-03-10").entry("d", d -> d.date = "2026-05-10")
                .related("a", "b", "harbour", "ferry strike").related("a", "c", "pinned").related("a", "d");
        assertThat(view(site, "a").related()).extracting(r -> r.why())
                .containsExactlyInAnyOrder("harbour, ferry strike; 3 days earlier", "chosen by the editors; the same day", "2 months later");
    }

    @Test
    void relatedArticlesStandSlotBySlot() {
        SampleSite site = new SampleSite().entry("a", d -> d.date = "2026-03-10").entry("b", d -> d.date = "2026-03-07").entry("c", d -> d.date = "2026-03-10").entry("d", d -> d.date = "2026-03-11")
                .related("a", "d", "harbour").related("a", "c", Slot.NEARBY, "Westhaven", "harbour").related("a", "b", Slot.EARLIER, "ferry");
        assertThat(view(site, "a").related()).extracting(r -> r.slot() + ": " + r.why()).containsExactly("earlier: earlier in this story; ferry; 3 days earlier",
                "nearby: Westhaven, harbour; the same day", "background: harbour; 1 day later");
    }

    @Test
    void mentionsLinkToTheEntryOfThatTitle() {
        SampleSite site = new SampleSite().entry("a", d -> d.mentions = List.of(new Mention(" TITLE of\tb ", List.of("News"), "x"), new Mention("Title of a", List.of(), ""), new Mention("?", List.of(), "")))
                .entry("b", d -> { });
        assertThat(view(site, "a").mentions()).extracting(m -> m.link().map(l -> l.path())).containsExactly(Optional.of("b/"), Optional.empty(), Optional.empty());
    }

    @Test
    void shareLinksCarryTheFullAddress() {
        SampleSite site = new SampleSite().share("mail", "copy", "whatsapp", "telegram", "mastodon", "bluesky", "facebook", "x", "linkedin", "unheard-of").entry("a", d -> d.title = "Tea & \"cake\" 100%");
        List<Share> share = view(site, "a").share();
        assertThat(share).extracting(Share::id).containsExactly("mail", "copy", "whatsapp", "telegram", "mastodon", "bluesky", "facebook", "x", "linkedin");
        assertThat(share.get(0).href()).isEqualTo("mailto:?subject=Tea%20%26%20%22cake%22%20100%25&body=https%3A%2F%2Fnews.example%2Fa%2F");
        assertThat(share.get(1).href()).isEqualTo("https://news.example/a/");
        assertThat(share).allSatisfy(s -> assertThat(s.href()).contains("news.example"));
        assertThat(share.subList(2, 9)).allSatisfy(s -> assertThat(s.external()).isTrue());
        assertThat(view(site.url(""), "a").share()).isEmpty();
    }

    @Test
    void repliesGoWhereTheSettingsSay() {
        assertThat(view(new SampleSite().entry("a", d -> { }), "a").reply()).isEmpty();
        assertThat(view(new SampleSite().replies("https://forms.example/x", "").entry("a", d -> { }), "a").reply().orElseThrow().kind()).isEqualTo("endpoint");
        EntryView.ReplyForm mail = view(new SampleSite().replies("", "desk@news.example").entry("a", d -> { }), "a").reply().orElseThrow();
        assertThat(mail).isEqualTo(new EntryView.ReplyForm("mail", "desk@news.example", "a", "Re: Title of a"));
    }

    @Test
    void commentsStandBelowWhatTheyAnswer() {
        SampleSite site = new SampleSite().entry("a", d -> { }).comment("a", "two.md", "2026-03-04T11:00:00Z", "one.md").comment("a", "one.md", "2026-03-04T10:00:00Z", "")
                .comment("a", "three.md", "2026-03-04T12:00:00Z", "one").comment("other", "four.md", "2026-03-04T12:00:00Z", "");
        EntryView entry = view(site, "a");
        assertThat(entry.commentCount()).isEqualTo(3);
        assertThat(entry.comments()).singleElement().satisfies(c -> {
            assertThat(c.anchor()).isEqualTo("comment-one");
            assertThat(c.replies()).extracting(CommentView::anchor).containsExactly("comment-two", "comment-three");
        });
    }

    @Test
    void commentsThatAnswerNobodyOrThemselvesOpenThreads() {
        SampleSite site = new SampleSite().entry("a", d -> { }).comment("a", "x.md", "2026-03-04T10:00:00Z", "y.md").comment("a", "y.md", "2026-03-04T11:00:00Z", "z.md")
                .comment("a", "z.md", "2026-03-04T12:00:00Z", "x.md").comment("a", "self.md", "2026-03-04T13:00:00Z", "self.md").comment("a", "lost.md", "2026-03-04T14:00:00Z", "nobody.md");
        List<CommentView> threads = view(site, "a").comments();
        assertThat(threads.stream().mapToInt(EntryPagesTest::size).sum()).isEqualTo(5);
        assertThat(threads).extracting(CommentView::anchor).contains("comment-self", "comment-lost").hasSize(3);
    }

    private static int size(CommentView comment) {
        return 1 + comment.replies().stream().mapToInt(EntryPagesTest::size).sum();
    }

    private static int depth(CommentView comment) {
        return 1 + comment.replies().stream().mapToInt(EntryPagesTest::depth).max().orElse(0);
    }

    @Test
    void deepThreadsAreFlattenedAndLoseNobody() {
        SampleSite site = new SampleSite().entry("a", d -> { });
        for (int i = 0; i < 20_000; i++) {
            site.comment("a", "c" + i + ".md", "2026-03-04T10:00:00Z", i == 0 ? "" : "c" + (i - 1) + ".md");
        }
        List<CommentView> threads = view(site, "a").comments();
        assertThat(threads).singleElement().satisfies(t -> {
            assertThat(depth(t)).isEqualTo(4);
            assertThat(size(t)).isEqualTo(20_000);
        });
    }

    @Test
    void entriesAreChainedByTime() {
        SampleSite site = new SampleSite().entries(3, d -> { });
        EntryView middle = view(site, "e00001");
        assertThat(middle.newer().orElseThrow().link().path()).isEqualTo("e00002/");
        assertThat(middle.older().orElseThrow().link().path()).isEqualTo("e00000/");
        assertThat(view(site, "e00002").newer()).isEmpty();
        assertThat(view(site, "e00000").older()).isEmpty();
    }

    @Test
    void anArticlesLanguageHasItsDirectionAndItsPageTheSites() {
        EntryPage page = page(new SampleSite().entry("a", d -> d.language = "ar"), "a");
        assertThat(page.entry().direction()).isEqualTo("rtl");
        assertThat(page.head().language()).isEqualTo("en");
        assertThat(page.head().direction()).isEqualTo("ltr");
        assertThat(card(new SampleSite().entry("a", d -> d.language = "ar")).language()).isEqualTo("ar");
        assertThat(card(new SampleSite().entry("a", d -> { })).language()).isEmpty();
    }

    @Test
    void imagesAreOfTheSiteOrOfTheWebOrNone() {
        assertThat(image("/images/a b.png")).hasValueSatisfying(i -> {
            assertThat(i.href()).isInstanceOfSatisfying(ImageView.ImageSource.Local.class, l -> assertThat(l.path().path()).isEqualTo("images/a b.png"));
            assertThat(i.url()).isEqualTo("https://news.example/images/a%20b.png");
        });
        assertThat(image("HTTPS://cdn.example/a.png")).hasValueSatisfying(i -> assertThat(i.href()).isInstanceOf(ImageView.ImageSource.Remote.class));
        assertThat(image("//cdn.example/a.png")).hasValueSatisfying(i -> assertThat(i.url()).isEqualTo("https://cdn.example/a.png"));
        for (String bad : List.of("javascript:alert(1)", "data:image/svg+xml,x", "../../etc/passwd", "images/../../x", "", "a\\b", "https://x/\"onload=")) {
            assertThat(image(bad)).as(bad).isEmpty();
        }
    }

    private static Optional<ImageView> image(String src) {
        return card(new SampleSite().entry("a", d -> d.image = src)).image();
    }

    @Test
    void addressesOfSourcesThatAreNoneOfTheWebAreDropped() {
        SampleSite site = of(Rights.FULL, 30, d -> d.original = "javascript:alert(1)");
        assertThat(view(site, "a").original()).isEmpty();
        assertThat(view(of(Rights.FULL, 30, d -> d.original = "https://gazette.example/1"), "a").original()).isEqualTo("https://gazette.example/1");
    }

    @Test
    void formerAddressesLeadToTheEntry() {
        RedirectPage page = Planned.of(new SampleSite().entry("a", d -> d.aliases = List.of("/was/here"))).page(RedirectPage.class, "was/here/index.html");
        assertThat(page.target().path()).isEqualTo("a/");
        assertThat(page.canonical()).isEqualTo("https://news.example/a/");
    }

    @Test
    void aStoryIsToldFromItsFirstReport() {
        SampleSite site = new SampleSite().outlet("x", "X", Rights.FULL, 30).outlet("y", "Y", Rights.FULL, 30).topic("fire", "Fire").topic("water", "Water")
                .entry("first", d -> report(d, "2026-03-01T10:00:00Z", "x", "water")).entry("copy", d -> report(d, "2026-03-01T13:00:00Z", "y", "water", "fire"))
                .entry("late", d -> report(d, "2026-03-03T13:00:00Z", "x", "fire", "water")).entry("after", d -> d.date = "2026-03-04")
                .story("blaze", "copy", "first", "late").copies("first", "copy").related("late", "after", "fire").related("first", "after", "water");
        StoryPage page = Planned.of(site).page(StoryPage.class, "stories/blaze/index.html");
        assertThat(page.story().title()).isEqualTo("Title of copy");
        assertThat(page.story().reports()).extracting(r -> r.card().link().path()).containsExactly("first/", "copy/", "late/");
        assertThat(page.story().reports()).extracting(r -> r.gap()).containsExactly("", "3 hours later", "2 days later");
        assertThat(page.story().reports()).extracting(r -> r.copyOf()).containsExactly("", "Title of first", "");
        assertThat(page.story().outlets()).isEqualTo(2);
        assertThat(page.story().topics()).extracting(Label::id).containsExactly("water", "fire");
        assertThat(page.related()).singleElement().satisfies(r -> assertThat(r.card().link().path()).isEqualTo("after/"));
        EntryView late = view(site, "late");
        assertThat(late.story().orElseThrow().link().path()).isEqualTo("stories/blaze/");
        assertThat(late.sameStory()).hasSize(2);
        assertThat(view(site, "first").copies()).extracting(c -> c.link().path()).containsExactly("copy/");
        assertThat(card(site).outlets()).isEqualTo(1);
    }

    private static void report(Draft d, String date, String outlet, String... topics) {
        d.date = date;
        d.outlet = outlet;
        d.topics = List.of(topics);
    }
}
