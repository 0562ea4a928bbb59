package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The bylines that a page shows: beside its headline, at the end of its text, in elements made for them. */
final class ShownBylines {

    private static final Pattern AUTHOR_ADDRESS = Pattern.compile(
            "(?i)(?:^|/)(?:authors?|autor(?:en|es|as?)?|auteurs?|autori|autore|profil|profile|profiles|staff|people|persons?|personen|"
                    + "contributors?|producers?|"
                    + "newsteam|writers?|by|journalists?|journalisten|reporters?|redakteure?|redaktion|team|experts?|menschen|kolumnisten|"
                            + "columnists?|bio|user|users|member)/[^/?#]{2,}|[?&]author=");
    private static final Pattern AUTHOR_CLASS = Pattern.compile(
            "(?:^|[^\\p{L}])(?:authors?|byline|bylines|writer|autor|autoren|auteur|verfasser|contributors?|journalist|reporter|redakteur|"
                    + "username|fn|vcard|submitted|credit|credits)"
                    + "(?:$|[^\\p{L}])|(?:author|byline|Author|Byline|Contributor|contributor)");
    private static final Pattern OTHERS = Pattern.compile("comment|related|sidebar|recommend|teaser|widget|popular|latest|recirc|more-|promo|"
            + "card-list|popup|modal");
    private static final Pattern NOT_WRITTEN = Pattern.compile("(?i)review|edited|editor|fact.?check|medical|photo|foto|illustrat|translat|"
            + "übersetz|curat|update|kamera|producer");
    private static final Pattern SEPARATE = Pattern.compile("\\s*(?:[|•·▪●⋅]|//|\\s[/–—-]\\s|\\s@\\s)\\s*");
    private static final int TOGETHER = 3;
    private static final int LONGEST = 160;
    private static final int CLOSE = 12;
    private static final int UP = 4;
    private static final int NAME_WORDS = 4;
    private static final int TAIL_LINES = 400;

    private final BylineElements elements;
    private final ShownLines lines;
    private final BylineReader bylines;
    private final DateReader dates;
    private final String language;
    /** What was found anywhere on the page; null until somebody asks. */
    private List<Optional<Told<List<String>>>> elsewhere;

    ShownBylines(PageIndex page, ShownLines lines, BylineReader bylines, DateReader dates, String language) {
        this.elements = new BylineElements(page, lines, bylines, dates, language);
        this.lines = lines;
        this.bylines = bylines;
        this.dates = dates;
        this.language = language;
    }

    /** The names beside the headline; those with "by" before them are surest. */
    Optional<Told<List<String>>> near() {
        List<ShownLines.Line> near = lines.near().stream().filter(line -> !line.prose() && line.text().length() <= LONGEST
                && line.at() != lines.headline()).toList();
        for (ShownLines.Line line : near) {
            Optional<List<String>> names = prefixed(line);
            if (names.isPresent()) {
                return Optional.of(new Told<>(linked(line, names.get()), Origin.TEXT));
            }
        }
        Set<String> marked = new LinkedHashSet<>();
        int last = -1;
        for (ShownLines.Line line : near) {
            boolean other = NOT_WRITTEN.matcher(line.text()).find() || lines.before(line).filter(label -> label.words() <= 4
                    && NOT_WRITTEN.matcher(label.text()).find()).isPresent();
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
            elsewhere = List.of(elements.find().or(this::below));
        }
        return elsewhere.get(0);
    }

    /** The only byline among the lines below the headline, such as the signature of the text; one of several when it stands close to the headline. */
    private Optional<Told<List<String>>> below() {
        Set<List<String>> found = new LinkedHashSet<>();
        int first = Integer.MAX_VALUE;
        for (int i = Math.max(0, lines.headline() + 1); i < lines.all().size() && i < lines.headline() + TAIL_LINES; i++) {
            ShownLines.Line line = lines.all().get(i);
            if (line.text().length() <= LONGEST && !elements.inList(line.holder()) && prefixed(line).filter(names -> names.stream()
                    .allMatch(name -> name.contains(" "))).isPresent()) {
                found.add(prefixed(line).get());
                first = Math.min(first, i);
            }
        }
        return found.size() == 1 || first <= lines.headline() + CLOSE ? Optional.of(new Told<>(found.iterator().next(), Origin.TEXT))
                : Optional.empty();
    }

    private Optional<List<String>> prefixed(ShownLines.Line line) {
        Optional<List<String>> names = bylines.byline(line.text());
        if (names.isPresent()) {
            return names;
        }
        boolean labelled = lines.before(line).filter(label -> bylines.isPrefix(label.text())).isPresent();
        if (labelled && line.words() <= NAME_WORDS + 1 && !bylines.signed(dates.without(line.text(), language)).isEmpty()) {
            return Optional.of(bylines.signed(dates.without(line.text(), language)));
        }
        for (String piece : SEPARATE.split(line.text())) {
            if (piece.length() < line.text().length() && bylines.byline(piece).isPresent()) {
                return bylines.byline(piece);
            }
        }
        List<DateReader.Found> all = dates.all(line.text(), language);
        return all.isEmpty() ? Optional.empty() : bylines.byline(dates.without(line.text(), language).replaceFirst("^.{0,20}?(?=(?i:by|von|par|"
                + "por|door|di|av|af|przez)\\s\\p{Lu})", ""));
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
        String text = dates.without(line.text(), language);
        if (out.isEmpty() && line.words() <= 10 && within(line.holder())) {
            out.addAll(bylines.authors(text));
        }
        return out;
    }

    static boolean isAuthorLink(Element link) {
        return link.attr("rel").equals("author") || AUTHOR_ADDRESS.matcher(link.attr("href")).find();
    }

    private static boolean within(Element holder) {
        Element at = holder;
        for (int i = 0; i < UP && at != null && !at.normalName().equals("body"); i++) {
            String names = at.className() + " " + at.id();
            if (names.length() < 300 && AUTHOR_CLASS.matcher(names).find() && !OTHERS.matcher(names).find() || at.normalName().equals("a")
                    && isAuthorLink(at)) {
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
        for (String piece : SEPARATE.split(dates.without(line.text(), language))) {
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
}
