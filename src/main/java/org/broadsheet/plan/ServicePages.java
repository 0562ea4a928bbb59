package org.broadsheet.plan;

import java.util.List;
import java.util.Optional;
import org.broadsheet.model.Content.TextPage;
import org.broadsheet.model.Settings.AiCrawlers;
import org.broadsheet.pages.Page;
import org.broadsheet.pages.Page.Head;
import org.broadsheet.pages.Page.NotFoundPage;
import org.broadsheet.pages.Page.RobotsPage;
import org.broadsheet.pages.Page.SearchPage;
import org.broadsheet.pages.SitePath;
import org.broadsheet.plan.Phrases.Phrase;

/** What is neither news nor a list of it: the site's own pages, search, the page for dead addresses, rules for robots. */
final class ServicePages {

    private final Desk desk;

    ServicePages(Desk desk) {
        this.desk = desk;
    }

    void plan(PageList out) {
        for (TextPage page : desk.site.content().pages()) {
            String file = PagePaths.file(page.path());
            String language = page.language().isEmpty() ? desk.settings.language() : page.language();
            Head head = desk.head(page.title(), page.summary(), page.path(), language, false, Optional.empty(), List.of(desk.home()), List.of(), "page");
            out.addIndexed(new Page.TextPage(file, desk.view, head, page.title(), page.html()), PlannedAddress.of("page", file, ""), "", page.file());
        }
        if (desk.settings.search()) {
            out.add(new SearchPage("search/index.html", desk.view, hidden(Phrase.SEARCH, "search/", "search"), new SitePath("search/data/"),
                    desk.cards.of(desk.newest(desk.settings.paginate()))), "search");
        }
        out.add(new NotFoundPage("404.html", desk.view, hidden(Phrase.NOT_FOUND, "404.html", ""), desk.view.newest()), "not-found");
    }

    void planRobots(PageList out) {
        out.add(new RobotsPage("robots.txt", desk.view, desk.links.absolute("sitemap.xml"), desk.settings.aiCrawlers() == AiCrawlers.REFUSE), "robots");
    }

    private Head hidden(Phrase title, String path, String section) {
        return desk.head(desk.phrases.say(title), "", path, desk.settings.language(), true, Optional.empty(), List.of(desk.home()), List.of(), section);
    }
}
