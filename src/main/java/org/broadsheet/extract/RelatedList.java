package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.model.Entry;

/** Reads the lines of a list of other articles: labels, title, excerpt, again and again. */
final class RelatedList {

    private static final int LABEL_WORDS = 4;
    private static final int LEAST_TITLE_WORDS = 2;

    private final Readers readers;
    private final String language;
    private final List<Entry.Mention> mentions = new ArrayList<>();
    private List<String> labels = List.of();
    private String title = "";
    private String excerpt = "";

    RelatedList(Readers readers, String language) {
        this.readers = readers;
        this.language = language;
    }

    List<Entry.Mention> read(List<ScrapeLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            ScrapeLine line = lines.get(i);
            boolean noise = line.hit().isPresent() && line.hit().get().kind() != LineRules.Kind.LABEL;
            if (noise || readers.dates().isDateLine(line.text(), language, 2) || readers.bylines().byline(line.text()).isPresent()) {
                continue;
            }
            if (isLabel(lines, i)) {
                flush();
                labels = readers.labels().split(line.text());
            } else {
                take(line);
            }
        }
        flush();
        return mentions;
    }

    private void take(ScrapeLine line) {
        boolean continues = !title.isEmpty() && excerpt.isEmpty() && (line.shape().teaser() || line.shape().sentence() && !line.text().endsWith("?")
                && !line.text().endsWith("!"));
        String text = line.text().substring(line.bullet());
        if (continues) {
            excerpt = text;
            flush();
        } else {
            if (!title.isEmpty()) {
                flush();
            }
            title = text;
        }
    }

    private void flush() {
        if (LineShape.countWords(title) >= LEAST_TITLE_WORDS && mentions.stream().noneMatch(mention -> mention.title().equals(title))) {
            mentions.add(new Entry.Mention(title, labels, excerpt));
        }
        if (!title.isEmpty()) {
            labels = List.of();
        }
        title = "";
        excerpt = "";
    }

    /** A short line without a sentence's end, with a longer title below it. */
    private boolean isLabel(List<ScrapeLine> lines, int at) {
        ScrapeLine line = lines.get(at);
        boolean excerptDue = !title.isEmpty() && excerpt.isEmpty() && at > 0;
        if (line.shape().words() > LABEL_WORDS && readers.labels().split(line.text()).size() < 2 || !readers.labels().looksLikeLabels(line.text())
                || at + 1 >= lines.size()) {
            return false;
        }
        ScrapeLine next = lines.get(at + 1);
        boolean known = readers.labels().split(line.text()).stream().allMatch(readers.labels()::known);
        return !next.shape().teaser() && next.hit().isEmpty() && (known || next.shape().words() >= line.shape().words() + 2) && !(excerptDue && !known
                && line.shape().words() > 2);
    }
}
