package org.broadsheet.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.broadsheet.model.Article;
import org.broadsheet.model.Content;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Region;
import org.broadsheet.model.Term;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.text.WrittenNames;

/** The vocabularies as used: on a site that declares none, every name that an entry writes is a term. */
final class WrittenTerms {

    private WrittenTerms() {}

    static Vocabulary<Topic> topics(Content content) {
        return content.topics().declared() ? content.topics() : completed(content, content.topics(), WrittenTerms::topicNames,
                (id, name) -> new Topic(id, name, "", Integer.MAX_VALUE, List.of(), List.of(), ""));
    }

    static Vocabulary<Region> regions(Content content) {
        return content.regions().declared() ? content.regions() : completed(content, content.regions(), Entry.Labels::regions,
                (id, name) -> new Region(id, name, "", "", List.of(), OptionalDouble.empty(), OptionalDouble.empty()));
    }

    private static List<String> topicNames(Entry.Labels labels) {
        List<String> names = new ArrayList<>(labels.topics());
        names.addAll(labels.categories());
        return names;
    }

    private interface Maker<T> {
        T make(String id, String name);
    }

    private static <T extends Term> Vocabulary<T> completed(Content content, Vocabulary<T> known, Function<Entry.Labels, List<String>> names, Maker<T> maker) {
        List<String> written = new ArrayList<>();
        content.articles().stream().map(Article::entry).sorted(Comparator.comparing(Entry::id)).forEach(entry -> written.addAll(names.apply(entry.labels())));
        List<T> terms = new ArrayList<>(known.terms());
        for (Map.Entry<String, String> term : WrittenNames.byId(written).entrySet()) {
            if (known.find(term.getValue()).isEmpty() && known.find(term.getKey()).isEmpty()) {
                terms.add(maker.make(term.getKey(), term.getValue()));
            }
        }
        return new Vocabulary<>(terms, false);
    }
}
