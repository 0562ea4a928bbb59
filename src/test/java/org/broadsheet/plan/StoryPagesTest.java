package org.broadsheet.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.model.Rights;
import org.broadsheet.model.SampleSite;
import org.broadsheet.pages.Page;
import org.broadsheet.pages.StoryView;
import org.broadsheet.pages.StoryView.Copied;
import org.broadsheet.pages.StoryView.Earlier;
import org.junit.jupiter.api.Test;

class StoryPagesTest {

    private static SampleSite crossing() {
        return new SampleSite().outlet("gazette", "Gazette", Rights.FULL, 30).outlet("herald", "Herald", Rights.FULL, 30)
                .entry("a", d -> {
                    d.date = "2026-03-01";
                    d.outlet = "gazette";
                })
                .entry("b", d -> {
                    d.date = "2026-03-02";
                    d.outlet = "herald";
                })
                .entry("c", d -> d.date = "2026-03-03").entry("old", d -> d.date = "2026-01-05").entry("older", d -> d.date = "2026-01-04").entry("alone", d -> d.date = "2026-02-01")
                .story("crossing", "a", "b", "c").story("closing", "old", "older");
    }

    private static StoryView view(SampleSite site, String id) {
        return Planned.of(site).page(Page.StoryPage.class, "stories/" + id + "/index.html").story();
    }

    @Test
    void whoseTextOthersPrintIsTold() {
        assertThat(view(crossing().lineage("crossing", "Coast Press", "a", "b", "c"), "crossing").copied()).containsExactly(new Copied("Coast Press", true, 2));
        assertThat(view(crossing().lineage("crossing", "", "a", "b"), "crossing").copied()).containsExactly(new Copied("Gazette", false, 1));
        assertThat(view(crossing().lineage("crossing", "", "c", "b"), "crossing").copied()).as("own writing is named by its title").containsExactly(new Copied("Title of c", false, 1));
        assertThat(view(crossing(), "crossing").copied()).isEmpty();
        assertThat(view(crossing().lineage("crossing", "Coast Press", "a", "b", "c"), "crossing").independent()).isEqualTo(1);
    }

    @Test
    void earlierEventsAreToldOnceAndTheLatestFirst() {
        List<Earlier> earlier = view(crossing().earlier("a", "alone", "old").earlier("b", "old", "older").earlier("c", "alone"), "crossing").earlier();
        assertThat(earlier).extracting(Earlier::title).containsExactly("Title of alone", "Title of old");
        assertThat(earlier).extracting(e -> e.link().path()).containsExactly("alone/", "stories/closing/");
        assertThat(view(crossing(), "closing").earlier()).isEmpty();
    }

    @Test
    void whatAStoryIsCalledElsewhereLeadsToIt() {
        Planned planned = Planned.of(crossing().otherIds("crossing", "crossing-a", "crossing-b"));
        Page.RedirectPage redirect = planned.page(Page.RedirectPage.class, "stories/crossing-a/index.html");
        assertThat(redirect.target().path()).isEqualTo("stories/crossing/");
        assertThat(redirect.canonical()).isEqualTo("https://news.example/stories/crossing/");
        assertThat(planned.paths("alias")).containsExactlyInAnyOrder("stories/crossing-a/", "stories/crossing-b/");
        assertThat(planned.page(Page.SitemapPage.class, "sitemap.xml").items()).noneMatch(item -> item.url().contains("crossing-"));
        assertThat(planned.plan().diagnostics()).isEmpty();
    }

    @Test
    void anotherIdThatIsTakenIsLeftOutWithoutAWord() {
        Planned planned = Planned.of(crossing().otherIds("crossing", "closing", "mine", "both").otherIds("closing", "both").page("stories/mine/", "Mine"));
        assertThat(planned.paths()).doesNotHaveDuplicates();
        assertThat(planned.page(Page.StoryPage.class, "stories/closing/index.html").story().id()).isEqualTo("closing");
        assertThat(planned.page(Page.TextPage.class, "stories/mine/index.html").title()).isEqualTo("Mine");
        assertThat(planned.page(Page.RedirectPage.class, "stories/both/index.html").target().path()).isEqualTo("stories/crossing/");
        assertThat(planned.plan().diagnostics()).isEmpty();
    }
}
