package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Answers CSS selectors over a page from tables of its tags and attributes, where a search would walk the page for each: the same elements in the same order
 * as {@link Element#select(String)}. Knows the page as it was when the index was made; not thread-safe.
 */
final class PageIndex implements NodeVisitor {

    /**
     * The elements by one of their properties.
     *
     * @param last by value the place of the last element that has it
     * @param before for each place the one before it with the same value; -1 for the first
     */
    private record Table(Map<String, Integer> last, int[] before) {

        void each(String value, BitSet into) {
            for (int at = last.getOrDefault(value, -1); at >= 0; at = before[at]) {
                into.set(at);
            }
        }
    }

    private final Element root;
    /** In document order. */
    private final List<Element> elements = new ArrayList<>();
    /** For each element the place of its parent; -1 for the root's. */
    private int[] parents = new int[512];
    /** For each depth the place of the element that was met last. */
    private int[] open = new int[64];
    private final Table tags;
    /** Of each attribute that was asked for. */
    private final Map<String, Table> attributes = new HashMap<>();

    PageIndex(Element root) {
        this.root = root;
        NodeTraversor.traverse(this, root);
        tags = table(Element::normalName);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            int place = elements.size();
            elements.add(element);
            parents = place == parents.length ? Arrays.copyOf(parents, place * 2) : parents;
            open = depth >= open.length ? Arrays.copyOf(open, depth * 2) : open;
            parents[place] = depth == 0 ? -1 : open[depth - 1];
            open[depth] = place;
        }
    }

    /** The elements that a selector matches, in document order. */
    List<Element> select(String css) {
        Optional<CssQuery> query = CssQuery.of(css);
        if (query.isEmpty()) {
            return root.select(css);
        }
        BitSet found = new BitSet();
        query.get().groups().forEach(steps -> found.or(matching(steps)));
        List<Element> out = new ArrayList<>();
        for (int at = found.nextSetBit(0); at >= 0; at = found.nextSetBit(at + 1)) {
            out.add(elements.get(at));
        }
        return out;
    }

    private BitSet matching(List<CssQuery.Step> steps) {
        BitSet found = matching(steps.get(0));
        for (CssQuery.Step step : steps.subList(1, steps.size())) {
            BitSet next = matching(step);
            for (int at = next.nextSetBit(0); at >= 0; at = next.nextSetBit(at + 1)) {
                if (!isBelow(at, found, step.child())) {
                    next.clear(at);
                }
            }
            found = next;
        }
        return found;
    }

    private boolean isBelow(int at, BitSet above, boolean child) {
        int parent = parents[at];
        while (!child && parent >= 0 && !above.get(parent)) {
            parent = parents[parent];
        }
        return parent >= 0 && above.get(parent);
    }

    private BitSet matching(CssQuery.Step step) {
        BitSet found = new BitSet();
        if (step.tag().isEmpty()) {
            found.set(0, elements.size());
        } else {
            tags.each(step.tag(), found);
        }
        for (CssQuery.Test test : step.tests()) {
            if (step.tag().isEmpty()) {
                found.and(passing(test));
            } else {
                keep(test, found);
            }
        }
        return found;
    }

    private BitSet passing(CssQuery.Test test) {
        Table table = attributes.computeIfAbsent(test.attribute(), name -> table(element -> value(element, name)));
        BitSet passing = new BitSet();
        table.last().keySet().stream().filter(test::passes).forEach(value -> table.each(value, passing));
        return passing;
    }

    /** Of one tag there are few elements: they are asked one by one. */
    private void keep(CssQuery.Test test, BitSet found) {
        for (int at = found.nextSetBit(0); at >= 0; at = found.nextSetBit(at + 1)) {
            String value = value(elements.get(at), test.attribute());
            found.set(at, value != null && test.passes(value));
        }
    }

    private static String value(Element element, String attribute) {
        // The parser has made all names of attributes lower-case.
        boolean there = element.attributesSize() > 0 && element.attributes().hasKey(attribute);
        return there ? element.attributes().get(attribute) : null;
    }

    /** @param property null for an element that has none */
    private Table table(Function<Element, String> property) {
        Table table = new Table(new HashMap<>(), new int[elements.size()]);
        for (int at = 0; at < elements.size(); at++) {
            String value = property.apply(elements.get(at));
            if (value != null) {
                Integer before = table.last().put(value, at);
                table.before()[at] = before == null ? -1 : before;
            }
        }
        return table;
    }
}
