package org.broadsheet.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.model.Article;
import org.broadsheet.model.Assignment;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Region;
import org.broadsheet.model.Site;
import org.broadsheet.model.Term;
import org.broadsheet.pages.Label;
import org.broadsheet.pages.SitePath;
import org.broadsheet.text.Hashes;
import org.broadsheet.text.Slugs;
import org.broadsheet.text.Summaries;

/** Sorts the articles under their topics, regions, sources, tags and months. Only what has articles is there, so no link leads to an empty list. */
final class Shelves {

    private final Site site;
    private final Map<String, Shelf> topics;
    private final Map<String, Shelf> regions;
    private final Map<String, Shelf> sources;
    private final Map<String, Shelf> tags;
    private final Map<String, List<Label>> inside = new LinkedHashMap<>();
    private final Map<YearMonth, Shelf> months;
    private final Map<Integer, Shelf> years;
    private final List<List<Label>> topicsOf;
    private final List<List<Label>> regionsOf;
    private final List<List<Label>> tagsOf;

    Shelves(Site site, Times times) {
        this.site = site;
        this.topics = shelve("topic", "topics/", site.grouping().topics().terms(), ids(site.grouping().topicsOf()));
        this.regions = shelve("region", "regions/", site.grouping().regions().terms(), regionsWithParents());
        this.sources = shelve("source", "sources/", site.content().outlets().terms(),
                site.content().articles().stream().map(a -> a.outlet().map(o -> List.of(o.id())).orElse(List.of())).toList());
        for (Region region : site.grouping().regions().terms()) {
            if (regions.containsKey(region.id())) {
                inside.computeIfAbsent(regions.containsKey(region.parent()) ? region.parent() : "", r -> new ArrayList<>()).add(regions.get(region.id()).label());
            }
        }
        Tags tagged = new Tags(site);
        this.tags = shelve("tag", "tags/", tagged.terms(), tagged.idsOf());
        this.months = new TreeMap<>(Collections.reverseOrder());
        this.years = new TreeMap<>(Collections.reverseOrder());
        shelveByTime(times);
        this.topicsOf = labels(ids(site.grouping().topicsOf()), topics);
        this.regionsOf = labels(ids(site.grouping().regionsOf()), regions);
        this.tagsOf = labels(tagged.idsOf(), tags);
    }

    /** In the order of menus. */
    List<Shelf> topics() {
        return List.copyOf(topics.values());
    }

    /** In the order of the vocabulary; a region's shelf has the articles of the regions inside it too. */
    List<Shelf> regions() {
        return List.copyOf(regions.values());
    }

    List<Shelf> sources() {
        return List.copyOf(sources.values());
    }

    /** By id. */
    List<Shelf> tags() {
        return List.copyOf(tags.values());
    }

    /** Newest first. */
    List<Shelf> years() {
        return List.copyOf(years.values());
    }

    /** The months of a year that have articles, newest first. */
    List<Shelf> months(String year) {
        return months.entrySet().stream().filter(m -> year.equals(year(m.getKey().getYear()))).map(Map.Entry::getValue).toList();
    }

    List<Label> topicsOf(int article) {
        return topicsOf.get(article);
    }

    List<Label> regionsOf(int article) {
        return regionsOf.get(article);
    }

    List<Label> tagsOf(int article) {
        return tagsOf.get(article);
    }

    /** The shelf of a region, where it has articles. */
    Optional<Shelf> region(String id) {
        return Optional.ofNullable(regions.get(id));
    }

    /** The shelf of an outlet that has articles. */
    Shelf source(Outlet outlet) {
        return sources.get(outlet.id());
    }

    /** The regions directly inside one that have articles; inside the empty id are those that lie in no other. */
    List<Label> inside(String region) {
        return inside.getOrDefault(region, List.of());
    }

    /** The regions with articles that lie in no other one. */
    List<Label> topRegions() {
        return inside("");
    }

    private static List<List<String>> ids(List<List<Assignment>> assignments) {
        return assignments.stream().map(of -> of.stream().map(Assignment::id).toList()).toList();
    }

    private List<List<String>> regionsWithParents() {
        Map<String, String> parents = new LinkedHashMap<>();
        for (Region region : site.grouping().regions().terms()) {
            parents.put(region.id(), region.parent());
        }
        Map<String, List<String>> upwards = new LinkedHashMap<>();
        List<List<String>> all = new ArrayList<>();
        for (List<String> ids : ids(site.grouping().regionsOf())) {
            Set<String> found = new LinkedHashSet<>();
            ids.forEach(id -> found.addAll(upwards.computeIfAbsent(id, start -> upwards(start, parents))));
            all.add(List.copyOf(found));
        }
        return all;
    }

    private static List<String> upwards(String start, Map<String, String> parents) {
        Set<String> way = new LinkedHashSet<>();
        for (String at = start; at != null && !at.isEmpty() && way.add(at); at = parents.get(at)) {
            continue;
        }
        return List.copyOf(way);
    }

    /** Shelves in the order of the terms; ids without a term are left out. */
    private static Map<String, Shelf> shelve(String kind, String folder, List<? extends Term> terms, List<List<String>> idsOf) {
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        terms.forEach(term -> found.put(term.id(), new ArrayList<>()));
        for (int i = 0; i < idsOf.size(); i++) {
            for (String id : idsOf.get(i)) {
                List<Integer> under = found.get(id);
                if (under != null && (under.isEmpty() || under.get(under.size() - 1) != i)) {
                    under.add(i);
                }
            }
        }
        Map<String, Shelf> shelves = new LinkedHashMap<>();
        for (Term term : terms) {
            List<Integer> under = found.get(term.id());
            if (!under.isEmpty()) {
                shelves.put(term.id(), new Shelf(kind, new Label(term.id(), term.name(), new SitePath(folder + Slugs.slug(term.id()) + "/"), under.size()), List.copyOf(under)));
            }
        }
        return shelves;
    }

    private void shelveByTime(Times times) {
        Map<YearMonth, List<Integer>> byMonth = new TreeMap<>();
        Map<Integer, List<Integer>> byYear = new TreeMap<>();
        List<Article> articles = site.content().articles();
        for (int i = 0; i < articles.size(); i++) {
            YearMonth month = times.month(articles.get(i).published());
            byMonth.computeIfAbsent(month, m -> new ArrayList<>()).add(i);
            byYear.computeIfAbsent(month.getYear(), y -> new ArrayList<>()).add(i);
        }
        byMonth.forEach((month, under) -> months.put(month, dated(year(month.getYear()) + String.format(Locale.ROOT, "/%02d", month.getMonthValue()), times.name(month), under)));
        byYear.forEach((year, under) -> years.put(year, dated(year(year), year(year), under)));
    }

    private static Shelf dated(String id, String name, List<Integer> under) {
        return new Shelf("archive", new Label(id, name, new SitePath("archive/" + id + "/"), under.size()), List.copyOf(under));
    }

    private static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    private static List<List<Label>> labels(List<List<String>> idsOf, Map<String, Shelf> shelves) {
        return idsOf.stream().map(ids -> ids.stream().distinct().filter(shelves::containsKey).map(id -> shelves.get(id).label()).toList()).toList();
    }

    /** Tags are free text: those with one slug are one tag, under the name that was written first. */
    private static final class Tags {

        private final Map<String, TagTerm> terms = new TreeMap<>();
        private final List<List<String>> idsOf = new ArrayList<>();

        Tags(Site site) {
            List<Article> articles = site.content().articles();
            for (int i = articles.size() - 1; i >= 0; i--) {
                List<String> ids = new ArrayList<>();
                for (String tag : written(articles.get(i), site)) {
                    String slug = Slugs.slug(tag);
                    String id = slug.isEmpty() ? Hashes.six(tag) : slug;
                    terms.putIfAbsent(id, new TagTerm(id, tag));
                    ids.add(id);
                }
                idsOf.add(ids);
            }
            Collections.reverse(idsOf);
        }

        /** Categories that are no topic count as tags. */
        private static List<String> written(Article article, Site site) {
            List<String> all = new ArrayList<>(article.entry().labels().tags());
            article.entry().labels().categories().stream().filter(c -> site.grouping().topics().find(c).isEmpty()).forEach(all::add);
            return all.stream().map(Summaries::oneLine).filter(t -> !t.isEmpty()).toList();
        }

        List<TagTerm> terms() {
            return List.copyOf(terms.values());
        }

        List<List<String>> idsOf() {
            return idsOf;
        }

        private record TagTerm(String id, String name) implements Term {
            @Override
            public List<String> names() {
                return List.of(id, name);
            }
        }
    }
}
