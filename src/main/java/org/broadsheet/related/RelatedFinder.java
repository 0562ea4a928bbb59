package org.broadsheet.related;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.broadsheet.model.Content;
import org.broadsheet.model.Grouping;
import org.broadsheet.model.Relations;
import org.broadsheet.model.Stories;
import org.broadsheet.model.Workers;
import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TermVectors;

/** Finds related articles by what they say, not by their labels. */
public final class RelatedFinder {

    private static final TermVectors.Fields FIELDS = new TermVectors.Fields(2, 1, 1, 1.2, 1);
    private static final int CHUNK = 64;

    /**
     * Pinned articles come first. The result does not depend on the number of workers.
     *
     * @param index of the content's articles in their order
     * @param limit how many an article has at most, pinned ones included
     * @param floor whether weak matches and more of the same outlet or story are left out, so that a list may be short or empty; without it
     *     the nearest articles are named whatever they are, for those who measure
     */
    public Relations find(Content content, TermIndex index, Grouping grouping, Stories stories, int limit, boolean floor, Workers workers) {
        int count = content.articles().size();
        if (limit <= 0) {
            return new Relations(IntStream.range(0, count).mapToObj(i -> List.<Relations.Relation>of()).toList());
        }
        TermVectors vectors = new TermVectors(index, FIELDS);
        Selection selection = new Selection(content, grouping, stories, vectors, new Reasons(index, vectors), floor);
        TreeMap<String, Integer> byId = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            byId.put(content.articles().get(i).id(), i);
        }
        List<Integer> chunks = IntStream.range(0, (count + CHUNK - 1) / CHUNK).mapToObj(i -> i * CHUNK).toList();
        List<List<Relations.Relation>> all = new ArrayList<>(count);
        workers.map(chunks, from -> {
            Candidates candidates = new Candidates(index, vectors);
            List<List<Relations.Relation>> some = new ArrayList<>();
            for (int i = from; i < Math.min(from + CHUNK, count); i++) {
                some.add(selection.choose(i, pins(content, byId, i), candidates, limit));
            }
            return some;
        }).forEach(all::addAll);
        return new Relations(all);
    }

    private static List<Integer> pins(Content content, TreeMap<String, Integer> byId, int article) {
        return content.articles().get(article).entry().placement().related().stream()
                .map(byId::get).filter(pin -> pin != null && pin != article).distinct().toList();
    }
}
