package org.broadsheet.plan;

import java.util.ArrayList;
import java.util.Comparator;
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
        return relations.stream().limit(desk.settings.related()).sorted(Comparator.comparing(Relation::slot))
                .map(r -> new RelatedCard(desk.cards.of(r.article()), r.slot().label(), why(article, r))).toList();
    }

    private String why(Article article, Relation relation) {
        List<String> reasons = new ArrayList<>();
        if (relation.slot() == Slot.PINNED) {
            reasons.add(desk.phrases.say(Phrase.PINNED));
        } else {
            if (relation.slot() == Slot.EARLIER) {
                reasons.add(desk.phrases.say(Phrase.EARLIER_IN_STORY));
            }
            if (!relation.why().isEmpty()) {
                reasons.add(String.join(", ", relation.why()));
            }
        }
        reasons.add(desk.times.distance(article, desk.articles.get(relation.article())));
        return String.join("; ", reasons);
    }
}
