package org.broadsheet.extract;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.model.DateValue;
import org.jsoup.nodes.Element;

/** The dates that a page shows to its readers, beside the headline above all. Notes the first that is said to be one of a change. */
final class ShownDates {

    private static final int LABEL_WORDS = 5;
    private static final int MOST_LINES = 1500;
    private static final int LINE_WORDS = 14;
    private static final int STRANGERS = 5;

    private final ShownLines lines;
    private final DateReader dates;
    private final String language;
    private Optional<Told<DateValue>> changed = Optional.empty();

    ShownDates(ShownLines lines, DateReader dates, String language) {
        this.lines = lines;
        this.dates = dates;
        this.language = language;
    }

    /** The date of a change that was met while looking for others. */
    Optional<Told<DateValue>> change() {
        return changed;
    }

    /** The date beside the headline that is not said to be one of a change; notes the first that is. */
    Optional<Told<DateValue>> near() {
        for (ShownLines.Line line : lines.near()) {
            if (line.prose() || line.at() == lines.headline() && lines.sure()) {
                continue;
            }
            boolean labelled = lines.before(line).filter(label -> label.words() <= LABEL_WORDS && dates.all(label.text(), language).isEmpty()
                    && dates.saysUpdated(label.text())).isPresent();
            Optional<Told<DateValue>> first = Optional.empty();
            for (Told<DateReader.Found> found : of(line)) {
                Optional<Told<DateValue>> value = Optional.of(new Told<>(found.value().value(), found.origin()));
                boolean change = found.value().updated() || labelled;
                first = first.isEmpty() && !change ? value : first;
                changed = change ? changed.or(() -> value) : changed;
            }
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    /** The first date that has a line for itself, below the headline or else above it; a date of change there is noted. */
    Optional<Told<DateValue>> onItsOwn() {
        List<ShownLines.Line> all = lines.all();
        int from = Math.max(0, lines.headline());
        for (int i = 0; i < Math.min(all.size(), MOST_LINES); i++) {
            ShownLines.Line line = all.get(from + i < all.size() ? from + i : Math.max(0, all.size() - 1 - i));
            if (line.words() <= LINE_WORDS && dates.isDateLine(line.text(), language, STRANGERS)) {
                Optional<DateReader.Found> plain = dates.all(line.text(), language).stream().filter(found -> !found.updated()).findFirst();
                if (plain.isPresent()) {
                    return plain.map(found -> new Told<>(found.value(), Origin.TEXT));
                }
                changed = changed.or(() -> dates.first(line.text(), language).map(value -> new Told<>(value, Origin.TEXT)));
            }
        }
        return Optional.empty();
    }

    /** A date with which the headline begins. */
    Optional<Told<DateValue>> inHeadline() {
        List<DateReader.Found> found = lines.sure() ? dates.all(lines.all().get(lines.headline()).text(), language) : List.of();
        return found.stream().filter(first -> first.start() == 0).findFirst().map(first -> new Told<>(first.value(), Origin.HEADING));
    }

    /** The dates of a line; one in words that a {@code time} element gives exactly takes its form. */
    private List<Told<DateReader.Found>> of(ShownLines.Line line) {
        List<DateReader.Found> shown = dates.all(line.text(), language);
        List<Told<DateReader.Found>> out = new ArrayList<>();
        for (Element mark : line.marks()) {
            Optional<DateValue> exact = mark.hasAttr("datetime") ? dates.first(mark.attr("datetime"), language) : Optional.empty();
            if (exact.isPresent() && !otherDay(exact.get(), shown)) {
                out.add(new Told<>(new DateReader.Found(exact.get(), 0, 0, isChange(line, mark)), Origin.TIME));
            }
        }
        for (DateReader.Found found : shown) {
            if (out.stream().noneMatch(known -> Math.abs(ChronoUnit.DAYS.between(known.value().value().day(), found.value().day())) <= 1)) {
                out.add(new Told<>(found, Origin.TEXT));
            }
        }
        return out;
    }

    /** Whether a moment in UTC is shown as the day before or after, as readers where the outlet is know it. */
    private static boolean otherDay(DateValue exact, List<DateReader.Found> shown) {
        return exact.offset().filter(ZoneOffset.UTC::equals).isPresent() && shown.stream().anyMatch(found -> Math.abs(ChronoUnit.DAYS.between(exact.day(),
                found.value().day())) == 1) && shown.stream().noneMatch(found -> found.value().day().equals(exact.day()));
    }

    private boolean isChange(ShownLines.Line line, Element mark) {
        boolean classed = mark.className().contains("updated") && !mark.className().contains("published") && line.marks().stream().filter(other ->
                other.hasAttr("datetime")).count() > 1;
        return classed || dates.saysUpdated(before(line.text(), mark)) || dates.all(ScrapeLines.clean(mark.text()), language).stream()
                .anyMatch(DateReader.Found::updated)
                || "dateModified".equals(mark.attr("itemprop"));
    }

    private static String before(String line, Element mark) {
        int at = line.indexOf(ScrapeLines.clean(mark.text()));
        return at < 0 ? "" : line.substring(0, at);
    }
}
