package org.broadsheet.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The words of a heading without what outlets put into it beside the headline: kickers, labels for screen readers, dates, buttons. */
final class HeadingText {

    private static final Pattern ASIDE = Pattern.compile(
            "(?:^|[\\s_-])(?:kicker|overline|eyebrow|topline|roofline|dachzeile|spitzmarke|antetitulo|surtitre|overtitle|pretitle|supertitle|superhead|sr-only|"
                    + "visually-hidden|visuallyhidden|screen-reader|screen-reader-text|hidden|badge|label|date|datum|meta|category|byline|share|flag)(?:$|[\\s_-])");
    private static final Set<String> INNER = Set.of("span", "div", "small", "a", "p", "time", "button", "em", "strong", "i", "sup", "h2", "h3", "svg", "script", "style");
    private static final int MOST_INNER = 12;

    private HeadingText() {}

    /** At most a heading's whole text; that, when nothing would be left. */
    static String of(Element heading) {
        String whole = ScrapeLines.clean(heading.text());
        if (heading.childrenSize() == 0 || heading.childrenSize() > MOST_INNER) {
            return whole;
        }
        boolean mixed = heading.stream().anyMatch(inner -> inner != heading && aside(inner));
        if (!mixed) {
            return whole;
        }
        Element copy = heading.clone();
        copy.stream().filter(inner -> inner != copy && aside(inner)).toList().forEach(Element::remove);
        String rest = ScrapeLines.clean(copy.text()).replaceFirst("^[:|/•·–—-]\\s*", "").replaceFirst("\\s*[|/•·–—]$", "");
        return LineShape.countWords(rest) >= 2 ? rest : whole;
    }

    private static boolean aside(Element inner) {
        String name = inner.normalName();
        return INNER.contains(name) && (name.equals("time") || name.equals("button") || name.equals("script") || name.equals("style") || name.equals("svg")
                || ASIDE.matcher(inner.className().toLowerCase(Locale.ROOT)).find());
    }
}
