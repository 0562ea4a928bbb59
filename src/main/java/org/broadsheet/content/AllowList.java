package org.broadsheet.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** Which elements and attributes may stand in a page, and with which values. What is not named here goes. */
final class AllowList extends Safelist {

    /** Elements whose content is raw text for a browser must never be added: their text would be markup to one parser and not to the other. */
    private static final String[] ARTICLE_TAGS = {
        "p", "br", "hr", "wbr", "h2", "h3", "h4", "h5", "h6", "a", "strong", "b", "em", "i", "u", "s", "del", "ins", "sub", "sup", "small",
        "mark", "abbr", "cite", "q", "code", "kbd", "samp", "var", "dfn", "time", "bdi", "bdo", "ruby", "rt", "rp", "blockquote", "pre",
        "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "figure",
        "figcaption", "img", "details", "summary", "div", "span", "section"
    };
    private static final String[] COMMENT_TAGS = {"p", "br", "a", "strong", "b", "em", "i", "s", "del", "code", "pre", "blockquote", "ul", "ol", "li"};

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern CLASS = Pattern.compile("footnotes|footnote-ref|footnote-backref|table-scroll|align-(?:center|right)"
            + "|language-[A-Za-z0-9+#._-]{1,30}");
    private static final Pattern ID = Pattern.compile(BodyIds.PREFIX + "[a-z0-9-]{1,100}|fn-[0-9-]{1,20}|fnref-[0-9-]{1,20}");
    private static final Pattern TIME = Pattern.compile("[0-9A-Za-z:.+ -]{1,40}");
    private static final Set<String> ROLES = Set.of("doc-endnotes", "doc-noteref", "doc-backlink");

    private final Map<String, Predicate<String>> values = new TreeMap<>();

    private AllowList() {
        preserveRelativeLinks(true);
        values.put("lang", v -> LANGUAGE.matcher(v).matches());
        values.put("dir", v -> List.of("ltr", "rtl", "auto").contains(v));
        values.put("class", v -> CLASS.matcher(v).matches());
        values.put("id", v -> ID.matcher(v).matches());
        values.put("href", v -> Href.ofLink(v).isPresent());
        values.put("src", v -> Href.ofImage(v).isPresent());
        values.put("loading", "lazy"::equals);
        values.put("role", ROLES::contains);
        values.put("tabindex", "0"::equals);
        values.put("datetime", v -> TIME.matcher(v).matches());
        values.put("scope", v -> List.of("row", "col", "rowgroup", "colgroup").contains(v));
        values.put("type", v -> List.of("1", "a", "A", "i", "I").contains(v));
        values.put("open", String::isEmpty);
        values.put("reversed", String::isEmpty);
        for (String counted : List.of("width", "height", "colspan", "rowspan", "span", "start", "value")) {
            values.put(counted, v -> NUMBER.matcher(v).matches());
        }
    }

    static Safelist forArticles() {
        return new AllowList()
                .addTags(ARTICLE_TAGS)
                .addAttributes(":all", "lang", "dir", "class", "id")
                .addAttributes("a", "href", "title", "rel", "role", "aria-label")
                .addAttributes("img", "src", "alt", "title", "width", "height", "loading")
                .addAttributes("ol", "start", "reversed", "type")
                .addAttributes("li", "value")
                .addAttributes("td", "colspan", "rowspan")
                .addAttributes("th", "colspan", "rowspan", "scope")
                .addAttributes("col", "span")
                .addAttributes("colgroup", "span")
                .addAttributes("abbr", "title")
                .addAttributes("dfn", "title")
                .addAttributes("time", "datetime")
                .addAttributes("details", "open")
                .addAttributes("div", "tabindex")
                .addAttributes("pre", "tabindex")
                .addAttributes("section", "role");
    }

    static Safelist forComments() {
        return new AllowList().addTags(COMMENT_TAGS).addAttributes("a", "href", "rel").addAttributes("ol", "start");
    }

    @Override
    public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
        Predicate<String> allowed = values.getOrDefault(attribute.getKey(), v -> true);
        return super.isSafeAttribute(tag, element, attribute) && allowed.test(attribute.getValue());
    }
}
