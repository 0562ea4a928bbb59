package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Lets paragraphs score for the elements around them and takes the element with most: the method of Arc90's Readability, with its
 * shares for parents, its weights for names and its reach to siblings.
 */
final class ReadabilityScores {

    private static final int LEAST_CHARS = 25;
    private static final int LEVELS = 5;
    private static final int NAME_WEIGHT = 25;
    private static final int SIBLING_FLOOR = 10;
    private static final double SIBLING_SHARE = 0.2;
    private static final int SIBLING_CHARS = 80;

    private final PageBlocks page;
    private final List<PageBlocks.Container> containers;
    private final Map<Element, Double> scores = new HashMap<>();

    ReadabilityScores(PageBlocks page, List<PageBlocks.Container> containers) {
        this.page = page;
        this.containers = containers;
        innermost().forEach((block, element) -> spread(page.blocks().get(block), element));
    }

    /** The innermost element of each block: of two that hold it, the one that comes later in the document. */
    private Map<Integer, Element> innermost() {
        Element[] owners = new Element[page.blocks().size()];
        List<PageBlocks.Container> open = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < owners.length; i++) {
            while (next < containers.size() && containers.get(next).run().from() <= i) {
                open.add(containers.get(next++));
            }
            while (!open.isEmpty() && open.get(open.size() - 1).run().to() <= i) {
                open.remove(open.size() - 1);
            }
            owners[i] = open.isEmpty() ? null : open.get(open.size() - 1).element();
        }
        Map<Integer, Element> out = new LinkedHashMap<>();
        for (int i = 0; i < owners.length; i++) {
            if (owners[i] != null) {
                out.put(i, owners[i]);
            }
        }
        return out;
    }

    private void spread(PageBlock block, Element owner) {
        String text = block.text();
        if (block.hit().isPresent() || block.heading() || text.length() < LEAST_CHARS) {
            return;
        }
        double score = 1 + text.chars().filter(c -> c == ',' || c == '、' || c == '，' || c == '،').count() + Math.min(3, text.length() / 100);
        score *= 1 - block.linkShare();
        boolean paragraph = owner.normalName().equals("p") || owner.normalName().equals("pre");
        Element at = paragraph ? owner.parent() : owner;
        for (int level = 0; level < LEVELS && at != null; level++) {
            double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (3 * level);
            scores.merge(at, score * share, Double::sum);
            at = at.parent();
        }
    }

    /** The best element with those siblings that are of its kind; empty when nothing scores. */
    Optional<Run> run() {
        PageBlocks.Container top = null;
        double most = 0;
        Map<Element, Run> runs = new HashMap<>();
        for (PageBlocks.Container container : containers) {
            runs.put(container.element(), container.run());
            double score = score(container.element());
            if (score > most) {
                most = score;
                top = container;
            }
        }
        if (top == null) {
            return Optional.empty();
        }
        Run run = top.run();
        double floor = Math.max(SIBLING_FLOOR, most * SIBLING_SHARE);
        for (int step : new int[] {-1, 1}) {
            Element sibling = step < 0 ? top.element().previousElementSibling() : top.element().nextElementSibling();
            while (sibling != null) {
                Run own = runs.get(sibling);
                if (own != null && (score(sibling) >= floor || loneParagraph(sibling, own))) {
                    run = run.with(own);
                }
                sibling = step < 0 ? sibling.previousElementSibling() : sibling.nextElementSibling();
            }
        }
        return Optional.of(run);
    }

    private boolean loneParagraph(Element sibling, Run own) {
        PageBlock block = page.blocks().get(own.from());
        return sibling.normalName().equals("p") && own.size() == 1 && block.text().length() > SIBLING_CHARS && block.linkShare() < 0.25 && block.hit().isEmpty();
    }

    private double score(Element element) {
        double raw = scores.getOrDefault(element, 0.0);
        return raw == 0 ? 0 : raw + (BodyNames.marked(element) || BodyNames.named(element) ? NAME_WEIGHT : 0);
    }
}
