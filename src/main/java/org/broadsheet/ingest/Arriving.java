package org.broadsheet.ingest;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Topic;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;
import org.broadsheet.text.Slugs;

/** What every kind of source needs on its way to an entry: what to do where it says nothing, and how its words become the site's. */
final class Arriving {

    private static final int LONGEST_TITLE = 100;

    private final IngestRequest request;

    Arriving(IngestRequest request) {
        this.request = request;
    }

    /** When this run reads, to the second. */
    DateValue retrieved() {
        return DateValue.of(request.now().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
    }

    /** The date for an article without one: the one that was given, else the day on which the file was last changed, with a warning. */
    DateValue date(Source source, List<Diagnostic> notes) {
        if (request.date().isPresent()) {
            return request.date().get();
        }
        DateValue day = fileDay(source);
        notes.add(Diagnostic.of(Code.NO_DATE, Location.of(source.name()), "the source has no date; the file's own, " + day + ", was taken",
                "give --date, or correct the date in the entry"));
        return day;
    }

    /** The day on which the source was last changed, in the site's zone. */
    DateValue fileDay(Source source) {
        return DateValue.of(source.modified().atZone(request.settings().timezone()).toLocalDate());
    }

    /** The title for an article without one: its first words, else the file's name, with a warning. */
    String title(Source source, String text, List<Diagnostic> notes) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        int cut = line.length() <= LONGEST_TITLE ? line.length() : Math.max(line.lastIndexOf(' ', LONGEST_TITLE), LONGEST_TITLE / 2);
        String words = line.substring(0, Character.isHighSurrogate(line.isEmpty() || cut == 0 ? ' ' : line.charAt(cut - 1)) ? cut - 1 : cut);
        String title = words.isEmpty() ? fileTitle(source) : words;
        notes.add(Diagnostic.of(Code.NO_TITLE, Location.of(source.name()), "the source has no title; \"" + title + "\" was taken", Code.NO_TITLE.advice()));
        return title;
    }

    private static String fileTitle(Source source) {
        String name = source.name().substring(source.name().lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]+$", "").replaceAll("[-_]+", " ").strip();
        return name.isEmpty() ? "Untitled" : name;
    }

    /** Sorts a page's labels into topics of the vocabulary, by id, and others; without a vocabulary each label is a topic by its own name. */
    void sort(List<String> words, List<String> topics, List<String> labels) {
        for (String word : words) {
            Optional<Topic> topic = request.topics().find(word);
            boolean free = !request.topics().declared() && !Slugs.slug(word).isEmpty();
            List<String> list = topic.isPresent() || free ? topics : labels;
            String name = topic.map(Topic::id).orElse(word.strip());
            if (!name.isEmpty() && !list.contains(name)) {
                list.add(name);
            }
        }
    }

    /** The tag, or empty when it is the site's own language. */
    String language(String tag) {
        String own = request.settings().language();
        boolean same = tag.equalsIgnoreCase(own) || primary(tag).equals(own.toLowerCase(Locale.ROOT));
        return same || !tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") ? "" : tag;
    }

    private static String primary(String tag) {
        return tag.toLowerCase(Locale.ROOT).replaceFirst("-.*", "");
    }
}
