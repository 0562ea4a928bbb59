package org.broadsheet.plan;

import java.util.List;
import org.broadsheet.model.Article;
import org.broadsheet.model.Relations.Relation;
import org.broadsheet.model.Relations.Slot;
import org.broadsheet.pages.RelatedCard;
import org.broadsheet.plan.Phrases.Phrase;

/** Related articles with their reason in words: {@code harbour, ferry strike; 3 days earlier}. */
final class RelatedCards {

    private final Desk desk;

    RelatedCards(Desk desk) {
        this.desk = desk;
    }

    List<RelatedCard> of(Article article, List<Relation> relations) {
        return relations.stream().limit(desk.settings.related()).map(r -> new RelatedCard(desk.cards.of(r.article()), why(article, r))).toList();
    }

    private String why(Article article, Relation relation) {
        List<String> shared = relation.slot() == Slot.PINNED ? List.of(desk.phrases.say(Phrase.PINNED)) : relation.why();
        String distance = desk.times.distance(article, desk.articles.get(relation.article()));
        return shared.isEmpty() ? distance : String.join(", ", shared) + "; " + distance;
    }
}
