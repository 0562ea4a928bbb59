package org.broadsheet.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.model.Entry;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;

/**
 * Reads an entry's file: front matter and body.
 *
 * <p>Besides the keys of the format it takes names that Hugo and Jekyll use, each when the key itself is absent: {@code description} for
 * {@code summary}; {@code lastmod}, {@code last_modified_at} and {@code modified} for {@code updated}; {@code expiryDate} for {@code expires};
 * {@code publishDate} for {@code embargo}; {@code redirect_from} for {@code aliases}; {@code lang} for {@code language}; {@code tag} and
 * {@code category}; {@code author} and {@code authors} for {@code source.author}; {@code published: false} for {@code draft: true}.
 * Every other key is kept under {@code extra}. Stateless.
 */
public final class EntryParser {

    /**
     * Reads one file.
     *
     * @param id the entry's id, the path below {@code content/entries/} without {@code .md}
     */
    public ParsedEntry parse(String id, SourceFile file) {
        List<Diagnostic> found = new ArrayList<>();
        Optional<FrontMatter> matter = FrontMatter.read(file, found);
        FrontMatter.Parts parts = FrontMatter.Parts.of(file.text());
        Location opening = matter.map(FrontMatter::opening).orElse(new Location(file.path(), 1, 0, 0, ""));
        EntryPlaces places = new EntryPlaces(file.path(), opening, parts.closes() ? parts.yaml(file.text()) : "", matter.map(FrontMatter::bodyLine).orElse(0));
        Optional<Entry> entry = matter.flatMap(m -> new EntryFields(id, new YamlFields(m.map(), m.opening(), found)).entry(m.body()));
        return new ParsedEntry(entry, places, found);
    }
}
