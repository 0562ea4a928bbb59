package org.broadsheet.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Chooses the element that holds the article: the one whose blocks weigh most, with a premium for elements that say so themselves. */
final class BodyChooser {

    /** A run of blocks. */
    record Run(int from, int to) {}

    private static final Set<String> KINDS = Set.of("article", "story", "post", "entry", "news", "single", "artikel", "articulo", "noticia", "page", "blog",
            "beitrag", "articolo", "detail", "td", "body", "main", "field");
    private static final Set<String> PARTS = Set.of("body", "content", "text", "copy", "inner", "texto", "inhalt", "contenu", "corps", "testo", "contenido",
            "html", "paragraphs", "fulltext", "wysiwyg");
    private static final Set<String> WHOLE = Set.of("articlebody", "storybody", "storytext", "articletext", "articlecontent", "entrycontent", "postcontent",
            "postbody", "newstext", "richtext", "wysiwyg", "bodytext", "artikeltext", "article", "story");

    private final PageBlocks page;
    private static final double LEAST_ARTICLE = 40;

    private final BlockWeights weights;
    private final int title;

    /** @param title index of the headline's block; -1 when unknown */
    BodyChooser(PageBlocks page, BlockWeights weights, int title) {
        this.page = page;
        this.weights = weights;
        this.title = title;
    }

    /** The best run; empty for a page without text. */
    Optional<Run> choose() {
        Run best = null;
        double most = 0;
        List<Map.Entry<Element, int[]>> all = ordered();
        Run within = ownArticle(all);
        for (Map.Entry<Element, int[]> entry : all) {
            int[] run = entry.getValue();
            if (run[0] < within.from() || run[1] > within.to()) {
                continue;
            }
            double score = weights.sum(run[0], run[1]) * premium(entry.getKey());
            if (score > most + 1e-9 || best != null && Math.abs(score - most) <= 1e-9 && run[1] - run[0] < best.to() - best.from()) {
                most = score;
                best = new Run(run[0], run[1]);
            }
        }
        return Optional.ofNullable(best);
    }

    /** On a page of several articles, the one that the headline stands in; else the whole page. */
    private Run ownArticle(List<Map.Entry<Element, int[]>> all) {
        Run whole = new Run(0, page.blocks().size());
        Run own = null;
        int others = 0;
        double largest = 0;
        for (Map.Entry<Element, int[]> entry : all) {
            int[] run = entry.getValue();
            double weight = weights.sum(run[0], run[1]);
            if (!entry.getKey().normalName().equals("article") || weight < LEAST_ARTICLE) {
                continue;
            }
            boolean titled = title >= run[0] && title < run[1];
            if (titled) {
                own = new Run(run[0], run[1]);
            } else if (own == null || run[0] >= own.to()) {
                others++;
                largest = Math.max(largest, weight);
            }
        }
        boolean enough = own != null && others > 0 && weights.sum(own.from(), own.to()) > 0.3 * largest;
        return enough ? own : whole;
    }

    /** In document order, so that the choice does not depend on identity hashes. */
    private List<Map.Entry<Element, int[]>> ordered() {
        return page.runs().entrySet().stream()
                .filter(entry -> entry.getValue()[1] > entry.getValue()[0])
                .sorted((a, b) -> {
                    int order = Integer.compare(a.getValue()[0], b.getValue()[0]);
                    order = order != 0 ? order : Integer.compare(b.getValue()[1], a.getValue()[1]);
                    return order != 0 ? order : Double.compare(premium(b.getKey()), premium(a.getKey()));
                })
                .toList();
    }

    private static double premium(Element element) {
        if (element.attr("itemprop").contains("articleBody") || element.attr("property").contains("articleBody")) {
            return 1.5;
        }
        String tag = element.normalName();
        double own = tag.equals("article") ? 1.1 : tag.equals("main") ? 1.03 : 1;
        if (tag.equals("body")) {
            return 1;
        }
        return saysBody(element.className()) || saysBody(element.id()) ? Math.max(own, 1.25) : own;
    }

    /** Whether a class or id names an article's body: {@code entry-content}, {@code storyBody}. */
    static boolean saysBody(String names) {
        if (names.isEmpty() || names.length() > 600) {
            return false;
        }
        for (String name : names.split("\\s+")) {
            List<String> words = Arrays.asList(LineKey.split(name).split(" "));
            boolean kind = words.stream().anyMatch(KINDS::contains);
            boolean part = words.stream().anyMatch(word -> PARTS.contains(word));
            boolean both = kind && part && (words.size() > 1) && !(words.size() == 2 && words.get(0).equals("page"));
            if (both || words.size() == 1 && WHOLE.contains(words.get(0)) && !words.get(0).equals("article") && !words.get(0).equals("story")) {
                return true;
            }
        }
        return false;
    }
}
