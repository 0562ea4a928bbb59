package org.broadsheet.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.model.Article;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Entry.SourceNote;
import org.broadsheet.model.Rights;
import org.broadsheet.model.Settings.Replies;
import org.broadsheet.model.Stories.Story;
import org.broadsheet.pages.Card;
import org.broadsheet.pages.EntryView;
import org.broadsheet.pages.EntryView.CorrectionView;
import org.broadsheet.pages.EntryView.MentionView;
import org.broadsheet.pages.EntryView.ReplyForm;
import org.broadsheet.pages.Label;
import org.broadsheet.pages.Link;
import org.broadsheet.pages.Page.EntryPage;
import org.broadsheet.pages.Page.RedirectPage;
import org.broadsheet.pages.SitePath;
import org.broadsheet.plan.Phrases.Phrase;
import org.broadsheet.text.Scripts;
import org.broadsheet.text.Summaries;

/** One page for each article, and one for each of its former addresses. */
final class EntryPages {

    private static final int WORDS_A_MINUTE = 220;
    /** The event's own page shows all of its reports, so a long list here would only repeat it. */
    private static final int MOST_REPORTS = 10;

    private final Desk desk;
    private final RelatedCards related;
    private final CommentThreads comments;
    private final ShareLinks share;
    private final Map<String, Integer> byTitle = new HashMap<>();

    EntryPages(Desk desk) {
        this.desk = desk;
        this.related = new RelatedCards(desk);
        this.comments = new CommentThreads(desk.site.content().comments(), desk.times);
        this.share = new ShareLinks(desk.settings.share(), desk.phrases);
        for (int i = 0; i < desk.articles.size(); i++) {
            byTitle.putIfAbsent(folded(desk.articles.get(i).title()), i);
        }
    }

    void plan(PageList out) {
        for (int i = 0; i < desk.articles.size(); i++) {
            Article article = desk.articles.get(i);
            EntryPage page = page(i, article);
            out.addIndexed(page, PlannedAddress.of("entry", page.file(), article.id()), desk.modified(article), article.file());
        }
    }

    /** Planned behind everything else: a page that stands at an address counts more than one that stood there once. */
    void planAliases(PageList out) {
        for (Article article : desk.articles) {
            String own = PagePaths.file(article.path());
            article.entry().placement().aliases().stream().map(PagePaths::aliasFile).filter(file -> !file.isEmpty() && !file.equals(own)).distinct().forEach(file -> out.add(
                    new RedirectPage(file, desk.view, article.title(), new SitePath(article.path()), desk.links.absolute(article.path())), "alias", article.id(), article.file()));
        }
    }

    private EntryPage page(int index, Article article) {
        Card card = desk.cards.of(index);
        List<Label> topics = card.topics();
        List<Link> trail = new ArrayList<>(List.of(desk.home()));
        topics.stream().findFirst().ifPresent(t -> trail.add(new Link(t.name(), t.link())));
        Excerpt shown = Excerpt.of(article, card.summary());
        var head = desk.head(article.title(), shown.description(), article.path(), desk.settings.language(), false, card.image(), trail, List.of(), topics.isEmpty() ? "" : topics.get(0).id());
        return new EntryPage(PagePaths.file(article.path()), desk.view, head, view(index, article, card, shown));
    }

    private EntryView view(int index, Article article, Card card, Excerpt shown) {
        Entry entry = article.entry();
        Optional<SourceNote> source = entry.source();
        return new EntryView(
                article.id(), article.title(), article.rights() == Rights.LINK ? "" : entry.headline().subtitle(), shown.summary(), shown.body(), shown.partial(),
                article.language(), Scripts.direction(article.language()),
                card.published(), entry.dates().updated().map(desk.times::of), card.outlet(),
                source.map(SourceNote::authors).orElse(List.of()), source.map(s -> Links.web(s.url())).orElse(""), source.flatMap(SourceNote::retrieved).map(desk.times::of),
                card.topics(), card.regions(), desk.shelves.tagsOf(index), card.image(),
                Math.max(1, (article.text().words() + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE),
                entry.corrections().stream().map(c -> new CorrectionView(desk.times.of(c.date()), c.text())).toList(),
                story(index), reports(desk.site.stories().same(), index), reports(desk.site.stories().copies(), index),
                related.of(article, desk.site.relations().related().get(index)), mentions(index, article),
                share.of(article.title(), desk.links.absolute(article.path())), reply(article),
                comments.of(article.id()), comments.count(article.id()),
                neighbour(index - 1), neighbour(index + 1), entry.extra());
    }

    private Optional<Label> story(int index) {
        int story = desk.site.stories().storyOf().get(index);
        if (story < 0) {
            return Optional.empty();
        }
        Story told = desk.site.stories().stories().get(story);
        return Optional.of(new Label(told.id(), told.title(), Cards.storyPath(told), told.members().size()));
    }

    private List<Card> reports(List<List<Integer>> of, int index) {
        List<Integer> all = of.get(index);
        return desk.cards.of(all.subList(0, Math.min(MOST_REPORTS, all.size())));
    }

    /** An outlet that does not grant its text does not grant its teasers either. */
    private List<MentionView> mentions(int index, Article article) {
        boolean all = article.rights() == Rights.FULL;
        return article.entry().mentions().stream().map(m -> new MentionView(m.title(), m.labels(), all ? m.excerpt() : "", mentioned(index, m.title()))).toList();
    }

    private Optional<SitePath> mentioned(int index, String title) {
        return Optional.ofNullable(byTitle.get(folded(title))).filter(i -> i != index).map(i -> new SitePath(desk.articles.get(i).path()));
    }

    private Optional<ReplyForm> reply(Article article) {
        Replies replies = desk.settings.comments();
        String subject = desk.phrases.say(Phrase.REPLY) + article.title();
        if (!replies.endpoint().isEmpty()) {
            return Optional.of(new ReplyForm("endpoint", replies.endpoint(), article.id(), subject));
        }
        return replies.mail().isEmpty() ? Optional.empty() : Optional.of(new ReplyForm("mail", replies.mail(), article.id(), subject));
    }

    private Optional<Link> neighbour(int index) {
        return index < 0 || index >= desk.articles.size() ? Optional.empty()
                : Optional.of(new Link(desk.articles.get(index).title(), new SitePath(desk.articles.get(index).path())));
    }

    private static String folded(String title) {
        return Summaries.oneLine(title).toLowerCase(Locale.ROOT);
    }
}
