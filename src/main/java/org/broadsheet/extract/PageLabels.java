package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The sections and categories under which a page files its article. */
final class PageLabels {

    private static final int MOST = 6;
    private static final Set<String> NO_LABEL = Set.of("home", "homepage", "start", "startseite", "inicio", "accueil", "início",
            "strona główna", "главная",
            "uncategorized", "uncategorised", "allgemein", "sin categoría", "non classé", "article", "articles", "news article", "post", "blog");

    private final PageIndex shown;
    private final MetaTags meta;
    private final LinkedData data;
    private final LabelSplitter splitter;

    PageLabels(PageIndex shown, MetaTags meta, LinkedData data, LabelSplitter splitter) {
        this.shown = shown;
        this.meta = meta;
        this.data = data;
        this.splitter = splitter;
    }

    /** At most {@value #MOST} labels that are neither the outlet's name nor the headline. */
    Optional<Told<List<String>>> find(String site, String title) {
        Told<List<String>> told = told();
        Set<String> out = new LinkedHashSet<>();
        for (String label : told.value()) {
            for (String piece : label.length() > 80 ? List.<String>of() : splitter.split(label)) {
                boolean fits = piece.length() > 1 && piece.length() <= 40 && !NO_LABEL.contains(piece.toLowerCase(Locale.ROOT))
                        && !PageTitle.same(piece, site)
                        && PageTitle.likeness(piece, title) < 0.6;
                if (fits && out.size() < MOST && out.stream().noneMatch(piece::equalsIgnoreCase)) {
                    out.add(piece);
                }
            }
        }
        return out.isEmpty() ? Optional.empty() : Optional.of(new Told<>(List.copyOf(out), told.origin()));
    }

    private Told<List<String>> told() {
        List<String> sections = new ArrayList<>(data.sections());
        Origin origin = sections.isEmpty() ? Origin.OPEN_GRAPH : Origin.JSON_LD;
        sections.addAll(meta.all("article:section"));
        if (sections.isEmpty()) {
            origin = Origin.META;
            sections.addAll(meta.all("parsely-section"));
        }
        origin = sections.isEmpty() ? Origin.MICRODATA : origin;
        sections.addAll(texts("a[rel~=category]"));
        if (sections.isEmpty()) {
            List<String> crumbs = data.crumbs();
            return crumbs.isEmpty() ? new Told<>(texts("[class*=breadcrumb] a, [itemtype*=BreadcrumbList] a"), Origin.MICRODATA)
                    : new Told<>(crumbs, Origin.JSON_LD);
        }
        return new Told<>(sections, origin);
    }

    private List<String> texts(String selector) {
        return shown.select(selector).stream().limit(MOST).map(link -> ScrapeLines.clean(link.text())).toList();
    }
}
