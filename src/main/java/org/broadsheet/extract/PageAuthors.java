package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who a page says wrote its article. The page's data are believed first; a byline beside the headline completes them where it names more people or gives a
 * full name for a short one. Names that are only the outlet's are the last resort.
 */
final class PageAuthors {

    private static final List<String> META = List.of("author", "parsely-author", "sailthru.author", "dc.creator", "dc.contributor",
            "dcterms.creator", "byl",
            "article:author", "og:article:author", "citation_author", "article.author", "article_author", "article:author_name", "rnews:author",
                    "vr:author");
    private static final Pattern WRITTEN = Pattern.compile("(?i)written by|verfasst von|geschrieben von|écrit par|rédigé par|escrito por|"
            + "scritto da|geschreven door|автор|"
            + "napisane przez|skrivet av|skrevet av|author|autor");
    private static final Pattern NOBODY = Pattern.compile("(?iU)(?:admin|administrator|site admin|web ?admin|unknown|unbekannt|anonymous|none|"
            + "null|undefined|user|root|webmaster|"
            + "author|autor|no author|wordpress|default|guest|posts? by.*|view all.*|(?:more|mehr|mehr von|alles von|alle (?:artikel|beiträge)|"
                    + "zeige? alle|zur autor|voir tou|ver tod|leer más|lire|tutti gli)(?: .*)?|more posts|wordpressadmin|uncategorized|"
                    + "about the author|author bio|read more.*|follow.*|editorial policy|"
            + "show comments|share)");
    private static final Pattern TEMPLATE = Pattern.compile("\\w++(?:\\.\\w++){2,}+|.*[{}<>$%\\[\\]].*");
    private static final Pattern IN_SUMMARY = Pattern.compile("(?:written by|geschrieben von|verfasst von|écrit par|escrito por|"
            + "scritto da)\\s((?:\\p{Lu}[\\p{L}.’'-]+\\s?){2,4})");
    private static final int MOST_AUTHORS = 12;

    private final MetaTags meta;
    private final LinkedData data;
    private final BylineReader bylines;
    private final SiteName site;
    private final ShownBylines shown;
    private final PageState state;

    PageAuthors(MetaTags meta, LinkedData data, PageState state, ShownBylines shown, BylineReader bylines, SiteName site) {
        this.meta = meta;
        this.data = data;
        this.state = state;
        this.shown = shown;
        this.bylines = bylines;
        this.site = site;
    }

    /** Everybody named; empty when nobody is. */
    Optional<Told<List<String>>> find() {
        Optional<Told<List<String>>> told = told();
        if (told.isPresent()) {
            List<String> names = told.get().value();
            boolean brief = names.size() == 1 && !names.get(0).contains(" ");
            return near(false).filter(byline -> completes(byline.value(), names))
                    .or(() -> brief ? elsewhere(false).filter(byline -> completes(byline.value(), names)) : Optional.empty()).or(() -> told);
        }
        return Stream.<Supplier<Optional<Told<List<String>>>>>of(() -> near(false), () -> elsewhere(false), this::ofTheOutlet, () -> near(true),
                () -> elsewhere(true),
                this::described, this::stated).map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private Optional<Told<List<String>>> told() {
        List<String> people = data.authors().stream().filter(author -> !author.organization()).map(LinkedData.Author::name).toList();
        List<String> linked = people(people, false);
        if (!linked.isEmpty()) {
            return Optional.of(new Told<>(linked, Origin.JSON_LD));
        }
        for (String name : META) {
            List<String> names = people(meta.all(name), false);
            if (!names.isEmpty()) {
                return Optional.of(new Told<>(names, MetaTags.origin(name)));
            }
        }
        for (int i = 1; i <= 3; i++) {
            if (WRITTEN.matcher(meta.first("twitter:label" + i)).find()) {
                List<String> names = people(meta.all("twitter:data" + i), false);
                if (!names.isEmpty()) {
                    return Optional.of(new Told<>(names, Origin.META));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Told<List<String>>> near(boolean outlets) {
        return shown.near().flatMap(found -> names(found.value(), found.origin(), outlets));
    }

    private Optional<Told<List<String>>> elsewhere(boolean outlets) {
        return shown.elsewhere().flatMap(found -> names(found.value(), found.origin(), outlets));
    }

    private Optional<Told<List<String>>> described() {
        Matcher m = IN_SUMMARY.matcher(meta.first("description", "og:description"));
        return m.find() ? names(List.of(m.group(1)), Origin.META, false) : Optional.empty();
    }

    private Optional<Told<List<String>>> stated() {
        return names(List.of(state.author()), Origin.STATE, false);
    }

    /** The outlet itself, where it signs as a person; another organization; what the meta tag says. */
    private Optional<Told<List<String>>> ofTheOutlet() {
        List<String> people = data.authors().stream().filter(author -> !author.organization() || !site.is(author.name())
                && !PageTitle.same(author.name(), data.publisher())).map(LinkedData.Author::name).toList();
        return names(people, Origin.JSON_LD, true).or(() -> names(meta.all("author"), Origin.META, true));
    }

    private Optional<Told<List<String>>> names(List<String> texts, Origin origin, boolean outlets) {
        List<String> names = people(texts, outlets);
        return names.isEmpty() ? Optional.empty() : Optional.of(new Told<>(names, origin));
    }

    /** Whether a shown byline names all whom the data name, and more people; or gives the full name for a short one or a pen name. */
    private boolean completes(List<String> byline, List<String> told) {
        if (!byline.stream().allMatch(bylines::isPerson)) {
            return false;
        }
        String first = told.get(0);
        boolean handle = !first.contains(" ") && (first.equals(first.toLowerCase(Locale.ROOT)) || first.chars().anyMatch(Character::isDigit));
        boolean full = told.size() == 1 && !first.contains(" ") && byline.stream().anyMatch(name -> contains(name, first));
        boolean more = byline.size() > told.size() && told.stream().allMatch(name -> byline.stream().anyMatch(shown -> contains(shown, name)));
        return more || told.size() == 1 && (handle || full);
    }

    private static boolean contains(String longer, String name) {
        return (" " + LineKey.of(longer) + " ").contains(" " + LineKey.of(name) + " ");
    }

    /** @param outlets whether names that are the outlet's count */
    private List<String> people(List<String> texts, boolean outlets) {
        List<String> out = new ArrayList<>();
        for (String text : texts) {
            if (text.isBlank() || text.startsWith("http") || text.contains("@") && !text.contains(" ") || text.contains("[at]")
                    || TEMPLATE.matcher(text).matches()
                    && !text.startsWith("www.")) {
                continue;
            }
            for (String name : bylines.signed(text)) {
                boolean known = out.stream().anyMatch(other -> other.equalsIgnoreCase(name));
                if (!known && out.size() < MOST_AUTHORS && !NOBODY.matcher(name).matches() && (outlets || !site.isName(name))
                        && !bylines.isSection(name)) {
                    out.add(name);
                }
            }
        }
        return out;
    }
}
