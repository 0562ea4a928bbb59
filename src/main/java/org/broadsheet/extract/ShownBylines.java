package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The bylines that a page shows: beside its headline, at the end of its text, in elements made for them. */
final class ShownBylines {

    private static final Pattern AUTHOR_ADDRESS = Pattern.compile(
            "(?i)(?:^|/)(?:authors?|autor(?:en|es|as?)?|auteurs?|autori|autore|profil|profile|profiles|staff|people|persons?|personen|contributors?|producers?|"
                    + "newsteam|writers?|by|journalists?|journalisten|reporters?|redakteure?|redaktion|team|experts?|menschen|kolumnisten|columnists?|bio|user|users|member)/[^/?#]{2,}|[?&]author=");
    private static final Pattern AUTHOR_CLASS = Pattern.compile(
            "(?:^|[^\\p{L}])(?:authors?|byline|bylines|writer|autor|autoren|auteur|verfasser|contributors?|journalist|reporter|redakteur|username|fn|vcard|submitted|credit|credits)"
                    + "(?:$|[^\\p{L}])|(?:author|byline|Author|Byline|Contributor|contributor)");
    private static final Pattern OTHERS = Pattern.compile("comment|related|sidebar|recommend|teaser|widget|popular|latest|recirc|more-|promo|card-list|popup|modal");
    /** Elements that hold a name and nothing else, whatever it looks like. */
    private static final String SURE = "[itemprop=author] [itemprop=name]; [itemprop=author]; a[rel=author]; .author-name, .byline-name; [class*=author-name], "
            + "[class*=authorName], [class*=author__name], [class*=author_name]; .username; .author .fn; .author, .byline-author, .post-author, .entry-author, .article-author";
    /** Elements that hold a person's name, as a rule with something around it. */
    private static final String LIKELY = "[class*=byline] a[href*=author]; .byline a; [class*=byline]; [class*=author-bio] h3, [class*=author-box] h3, [class*=author-box] h4, "
            + "[class*=author-info] h3, [class*=author-info] h4; .author a; .author; [class*=post-author]; [class*=article-author]; [class*=entry-author]; [class*=author] a; "
            + "[class*=author]; [id*=author]; [class*=autor]; [class*=auteur]; [class*=verfasser]";
    private static final Pattern NOT_WRITTEN = Pattern.compile("(?i)review|edited|editor|fact.?check|medical|photo|foto|illustrat|translat|übersetz|curat|update|kamera|producer");
    private static final Pattern SEPARATE = Pattern.compile("\\s*(?:[|•·▪●⋅]|//|\\s[/–—-]\\s|\\s@\\s)\\s*");
    private static final int MOST_ELEMENTS = 12;
    private static final int TOGETHER = 3;
    private static final int LONGEST = 160;
    private static final int CLOSE = 12;
    private static final int UP = 4;
    private static final int NAME_WORDS = 4;
    private static final int TAIL_LINES = 400;

    private final PageIndex page;
    private final ShownLines lines;
    private final BylineReader bylines;
    private final DateReader dates;
    private final String language;
    /** What was found anywhere on the page; null until somebody asks. */
    private List<Optional<Told<List<String>>>> elsewhere;

    ShownBylines(PageIndex page, ShownLines lines, BylineReader bylines, DateReader dates, String language) {
        this.page = page;
        this.lines = lines;
        this.bylines = bylines;
        this.dates = dates;
        this.language = language;
    }

    /** The names beside the headline; those with "by" before them are surest. */
    Optional<Told<List<String>>> near() {
        List<ShownLines.Line> near = lines.near().stream().filter(line -> !line.prose() && line.text().length() <= LONGEST && line.at() != lines.headline()).toList();
        for (ShownLines.Line line : near) {
            Optional<List<String>> names = prefixed(line);
            if (names.isPresent()) {
                return Optional.of(new Told<>(linked(line, names.get()), Origin.TEXT));
            }
        }
        Set<String> marked = new LinkedHashSet<>();
        int last = -1;
        for (ShownLines.Line line : near) {
            boolean other = NOT_WRITTEN.matcher(line.text()).find() || lines.before(line).filter(label -> label.words() <= 4 && NOT_WRITTEN.matcher(label.text()).find()).isPresent();
            List<String> names = last >= 0 && (Math.abs(line.at() - last) > TOGETHER || other) ? List.of() : marked(line);
            last = names.isEmpty() ? last : line.at();
            marked.addAll(names);
        }
        if (!marked.isEmpty()) {
            return Optional.of(new Told<>(List.copyOf(marked), Origin.MICRODATA));
        }
        return near.stream().map(this::beside).filter(names -> !names.isEmpty()).findFirst().map(names -> new Told<>(names, Origin.TEXT));
    }

    /** The names in elements for authors anywhere on the page, then those that a line below the text gives. */
    Optional<Told<List<String>>> elsewhere() {
        if (elsewhere == null) {
            elsewhere = List.of(inElements(SURE, true).or(() -> inElements(LIKELY, false)).or(this::below));
        }
        return elsewhere.get(0);
    }

    private Optional<Told<List<String>>> inElements(String selectors, boolean sure) {
        for (String selector : selectors.split("; ")) {
            Element first = null;
            Set<String> found = new LinkedHashSet<>();
            int n = 0;
            for (Element element : page.select(selector)) {
                String text = n++ < MOST_ELEMENTS && (first == null || together(first, element)) && !inList(element) ? text(element) : "";
                List<String> names = text.length() > LONGEST || text.isEmpty() ? List.of() : sure && LineShape.countWords(text) <= NAME_WORDS ? bylines.signed(text)
                        : bylines.authors(text).stream().filter(bylines::isPerson).toList();
                found.addAll(names);
                first = names.isEmpty() ? first : element;
            }
            if (!found.isEmpty()) {
                return Optional.of(new Told<>(List.copyOf(found), Origin.MICRODATA));
            }
        }
        return Optional.empty();
    }

    private static boolean together(Element first, Element other) {
        return first.parent() == other.parent() || first.parent() != null && other.parent() != null && first.parent().parent() == other.parent().parent();
    }

    /** What an element says before its first line break, or its link to an author. */
    private String text(Element element) {
        if (element.hasAttr("content")) {
            return element.attr("content");
        }
        if (element.childrenSize() > 15) {
            return "";
        }
        List<Element> links = element.stream().filter(inner -> inner.normalName().equals("a") && inner.hasAttr("href")).limit(2).toList();
        if (links.size() == 1 && isAuthorLink(links.get(0)) && !ScrapeLines.clean(links.get(0).text()).isEmpty()) {
            return ScrapeLines.clean(links.get(0).text());
        }
        Element end = element.stream().filter(inner -> inner.normalName().equals("br")).findFirst().orElse(null);
        String whole = ScrapeLines.clean(element.text());
        String rest = end == null || end.parent() != element ? "" : ScrapeLines.clean(text(element, end));
        return withoutDates(rest.isEmpty() ? whole : rest);
    }

    private static String text(Element element, Element end) {
        StringBuilder out = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node == end) {
                break;
            }
            out.append(node instanceof TextNode run ? run.getWholeText() : node instanceof Element inner ? inner.text() : "").append(' ');
        }
        return out.toString();
    }

    /** The only byline among the lines below the headline, such as the signature of the text; one of several when it stands close to the headline. */
    private Optional<Told<List<String>>> below() {
        Set<List<String>> found = new LinkedHashSet<>();
        int first = Integer.MAX_VALUE;
        for (int i = Math.max(0, lines.headline() + 1); i < lines.all().size() && i < lines.headline() + TAIL_LINES; i++) {
            ShownLines.Line line = lines.all().get(i);
            if (line.text().length() <= LONGEST && !inList(line.holder()) && prefixed(line).filter(names -> names.stream().allMatch(name -> name.contains(" "))).isPresent()) {
                found.add(prefixed(line).get());
                first = Math.min(first, i);
            }
        }
        return found.size() == 1 || first <= lines.headline() + CLOSE ? Optional.of(new Told<>(found.iterator().next(), Origin.TEXT)) : Optional.empty();
    }

    private Optional<List<String>> prefixed(ShownLines.Line line) {
        Optional<List<String>> names = bylines.byline(line.text());
        if (names.isPresent()) {
            return names;
        }
        boolean labelled = lines.before(line).filter(label -> bylines.isPrefix(label.text())).isPresent();
        if (labelled && line.words() <= NAME_WORDS + 1 && !bylines.signed(withoutDates(line.text())).isEmpty()) {
            return Optional.of(bylines.signed(withoutDates(line.text())));
        }
        for (String piece : SEPARATE.split(line.text())) {
            if (piece.length() < line.text().length() && bylines.byline(piece).isPresent()) {
                return bylines.byline(piece);
            }
        }
        List<DateReader.Found> all = dates.all(line.text(), language);
        return all.isEmpty() ? Optional.empty() : bylines.byline(withoutDates(line.text()).replaceFirst("^.{0,20}?(?=(?i:by|von|par|por|door|di|av|af|przez)\\s\\p{Lu})", ""));
    }

    /** The names as links give them, where the line runs them together with roles. */
    private List<String> linked(ShownLines.Line line, List<String> names) {
        List<String> links = new ArrayList<>();
        for (Element mark : line.marks()) {
            String text = ScrapeLines.clean(mark.text());
            if (mark.normalName().equals("a") && isAuthorLink(mark) && !text.isEmpty()) {
                links.addAll(bylines.signed(text));
            }
        }
        boolean within = !links.isEmpty() && links.stream().allMatch(link -> names.stream().anyMatch(name -> name.startsWith(link)));
        return within && links.size() >= names.size() ? links.stream().distinct().toList() : names;
    }

    /** The names that a line's links or its element's class mark as authors. */
    private List<String> marked(ShownLines.Line line) {
        List<String> out = new ArrayList<>();
        for (Element mark : line.marks()) {
            if (mark.normalName().equals("a") && isAuthorLink(mark)) {
                out.addAll(bylines.signed(ScrapeLines.clean(mark.text())));
            }
        }
        String text = withoutDates(line.text());
        if (out.isEmpty() && line.words() <= 10 && within(line.holder())) {
            out.addAll(bylines.authors(text));
        }
        return out;
    }

    private static boolean isAuthorLink(Element link) {
        return link.attr("rel").equals("author") || AUTHOR_ADDRESS.matcher(link.attr("href")).find();
    }

    private static boolean within(Element holder) {
        Element at = holder;
        for (int i = 0; i < UP && at != null && !at.normalName().equals("body"); i++) {
            String names = at.className() + " " + at.id();
            if (names.length() < 300 && AUTHOR_CLASS.matcher(names).find() && !OTHERS.matcher(names).find() || at.normalName().equals("a") && isAuthorLink(at)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /** A name that stands in one line with a date, or right beside a line with one. */
    private List<String> beside(ShownLines.Line line) {
        if (line.holder().normalName().matches("h[1-6]")) {
            return List.of();
        }
        boolean own = !dates.all(line.text(), language).isEmpty();
        boolean next = line.at() > lines.headline() && Math.abs(line.at() - lines.headline()) <= 8 && dated(line.at());
        if (!own && !next) {
            return List.of();
        }
        for (String piece : SEPARATE.split(withoutDates(line.text()))) {
            if (bylines.isName(piece.strip())) {
                return bylines.authors(piece.strip());
            }
        }
        return List.of();
    }

    private boolean dated(int at) {
        for (int i = Math.max(0, at - 2); i <= Math.min(lines.all().size() - 1, at + 2); i++) {
            if (i != at && !lines.all().get((i + at) / 2).prose() && dates.isDateLine(lines.all().get(i).text(), language, 3)) {
                return true;
            }
        }
        return false;
    }

    private String withoutDates(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (DateReader.Found found : dates.all(text, language)) {
            out.append(text, at, Math.max(at, found.start())).append(" | ");
            at = Math.max(at, found.end());
        }
        return out.append(text.substring(Math.min(at, text.length()))).toString().replaceAll("^[\\s|•·,:–—-]+|[\\s|•·,:–—-]+$", "");
    }

    /** Names in comments and lists of other articles are other people's. */
    private boolean inList(Element element) {
        Element at = element;
        for (int i = 0; i < 12 && at != null && !lines.holdsHeadline(at); i++) {
            String names = (at.className() + " " + at.id()).toLowerCase(Locale.ROOT);
            if (names.length() < 600 && (names.contains("comment") || names.contains("related") || names.contains("sidebar"))
                    && !at.normalName().equals("body") || at.normalName().equals("aside") || at.normalName().equals("nav")) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }
}
