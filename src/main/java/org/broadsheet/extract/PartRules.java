package org.broadsheet.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import org.jsoup.nodes.Element;

/** Knows the parts of a page that are not its article by tag, role, class and id. Read once from {@code parts.txt}; immutable. */
final class PartRules {

    /** @param most words that a part under this rule may have; with more it is taken for something else */
    record Part(String rule, int most) {}

    private static final int PHRASE_WORDS = 3;
    private static final String[] NAMES = {"class", "id", "data-component", "data-testid"};
    private static final int LONGEST_NAME = 7;
    /** Their ids are made from their text. */
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final int UNBOUNDED = 100_000;
    private static final Set<String> NEVER_TEXT = Set.of("script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "video",
            "audio", "map", "math", "head", "link", "meta", "frameset");
    private static final Set<String> CONTROLS = Set.of("button", "input", "select", "textarea", "label", "fieldset", "option", "datalist");
    private static final Map<String, Part> TAGS = Map.of(
            "nav", new Part("navigation", UNBOUNDED), "aside", new Part("aside", 2000), "footer", new Part("page-foot", 800), "dialog", new Part("modal",
                    UNBOUNDED), "form", new Part("form", 400));
    private static final Map<String, Part> ROLES = Map.of(
            "navigation", new Part("navigation", UNBOUNDED), "banner", new Part("navigation", 300), "contentinfo", new Part("page-foot", UNBOUNDED),
                    "complementary", new Part("aside", 2000),
            "dialog", new Part("modal", UNBOUNDED), "alertdialog", new Part("modal", UNBOUNDED), "search", new Part("navigation", UNBOUNDED), "menu",
                    new Part("navigation", UNBOUNDED),
            "tooltip", new Part("modal", UNBOUNDED), "menubar", new Part("navigation", UNBOUNDED));

    private final Map<String, Part> phrases = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();

    private PartRules() {
        Part part = new Part("", 0);
        for (String line : WordLists.lines("parts.txt")) {
            if (line.startsWith("@")) {
                String[] head = line.substring(1).split(" ");
                part = new Part(head[0], Integer.parseInt(head[1]));
            } else {
                phrases.putIfAbsent(line, part);
                firstWords.add(line.substring(0, wordEnd(line, 0)));
            }
        }
    }

    static PartRules load() {
        return new PartRules();
    }

    /** Whether an element never holds text for readers. */
    boolean neverText(Element element) {
        return NEVER_TEXT.contains(element.normalName());
    }

    /** What an element is, when it is known not to be article. */
    Optional<Part> match(Element element) {
        String tag = element.normalName();
        if (CONTROLS.contains(tag)) {
            return Optional.of(new Part("form", 60));
        }
        if (element.attributesSize() == 0) {
            return Optional.ofNullable(TAGS.get(tag));
        }
        if (element.hasAttr("hidden") || "true".equals(element.attr("aria-hidden")) || hiddenByStyle(element.attr("style"))) {
            return Optional.of(new Part("hidden", 1500));
        }
        if (tag.equals("body") || tag.equals("html") || tag.equals("main") || tag.equals("article")) {
            return Optional.empty();
        }
        Part known = TAGS.getOrDefault(tag, ROLES.get(element.attr("role")));
        Part named = byNames(element, tag);
        if (known == null || named == null) {
            return Optional.ofNullable(known == null ? named : known);
        }
        // Of an aside the name tells more than the tag, but the tag's bound holds.
        return Optional.of(new Part(named.rule(), Math.max(named.most(), known.most())));
    }

    private Part byNames(Element element, String tag) {
        for (String attribute : NAMES) {
            boolean made = attribute.equals("id") && HEADINGS.contains(tag);
            Part named = made ? null : byName(element.attr(attribute));
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    private static boolean hiddenByStyle(String style) {
        if (style.isEmpty() || style.length() > 2000) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    private Part byName(String names) {
        if (names.isEmpty() || names.length() > 600) {
            return null;
        }
        StringTokenizer each = new StringTokenizer(names);
        while (each.hasMoreTokens()) {
            String key = LineKey.split(each.nextToken());
            // A long name is made from a headline or by a tool: its words say nothing.
            Part part = key.chars().filter(c -> c == ' ').count() < LONGEST_NAME ? byKey(key) : null;
            if (part != null) {
                return part;
            }
        }
        return null;
    }

    /** The longest known phrase at the first word that begins one. */
    private Part byKey(String key) {
        int start = 0;
        while (start < key.length()) {
            int end = wordEnd(key, start);
            int next = end + 1;
            if (firstWords.contains(key.substring(start, end))) {
                Part best = null;
                for (int n = 0; n < PHRASE_WORDS && end > start; n++) {
                    Part part = phrases.get(key.substring(start, end));
                    best = part != null ? part : best;
                    end = end < key.length() ? wordEnd(key, end + 1) : start;
                }
                if (best != null) {
                    return best;
                }
            }
            start = next;
        }
        return null;
    }

    private static int wordEnd(String key, int from) {
        int end = key.indexOf(' ', from);
        return end < 0 ? key.length() : end;
    }
}
