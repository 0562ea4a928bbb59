package org.broadsheet.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import org.jsoup.nodes.Element;

/** Knows the elements that say themselves that they hold an article's body. */
final class BodyNames {

    private static final Set<String> KINDS = Set.of("article", "story", "post", "entry", "news", "single", "artikel", "articulo", "noticia", "page", "blog",
            "beitrag", "articolo", "detail", "td", "body", "main", "field");
    private static final Set<String> PARTS = Set.of("body", "content", "text", "copy", "inner", "texto", "inhalt", "contenu", "corps", "testo", "contenido",
            "html", "paragraphs", "fulltext", "wysiwyg");
    private static final Set<String> WHOLE = Set.of("articlebody", "storybody", "storytext", "articletext", "articlecontent", "entrycontent", "postcontent",
            "postbody", "newstext", "richtext", "wysiwyg", "bodytext", "artikeltext");
    /** One of them is in every name of a body. */
    private static final String[] STEMS = {"content", "body", "text", "copy", "inner", "inhalt", "contenu", "corps", "testo", "contenido", "html", "paragraphs", "wysiwyg"};
    private static final int LONGEST = 600;

    private BodyNames() {}

    /** Whether microdata or RDFa mark it as the body. */
    static boolean marked(Element element) {
        return element.attr("itemprop").contains("articleBody") || element.attr("property").contains("articleBody");
    }

    static boolean named(Element element) {
        return named(element.className()) || named(element.id());
    }

    private static boolean mayName(String names) {
        for (String part : STEMS) {
            if (names.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a class or id names an article's body: {@code entry-content}, {@code storyBody}. */
    static boolean named(String names) {
        if (names.isEmpty() || names.length() > LONGEST || !mayName(names.toLowerCase(Locale.ROOT))) {
            return false;
        }
        StringTokenizer each = new StringTokenizer(names);
        while (each.hasMoreTokens()) {
            List<String> words = Arrays.asList(LineKey.split(each.nextToken()).split(" "));
            boolean kind = words.stream().anyMatch(KINDS::contains);
            boolean part = words.stream().anyMatch(PARTS::contains);
            boolean both = kind && part && words.size() > 1 && !(words.size() == 2 && words.get(0).equals("page"));
            if (both || words.size() == 1 && WHOLE.contains(words.get(0))) {
                return true;
            }
        }
        return false;
    }
}
