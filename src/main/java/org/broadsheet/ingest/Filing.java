package org.broadsheet.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.format.EntryWriter;
import org.broadsheet.format.FrontMatter;
import org.broadsheet.format.FrontMatterEdit;
import org.broadsheet.format.SourceFile;
import org.broadsheet.ingest.IngestReport.Outcome;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;
import org.broadsheet.report.Severity;
import org.broadsheet.text.Hashes;
import org.broadsheet.text.Slugs;
import org.broadsheet.text.Summaries;

/**
 * Finds each arrival its entry: the one that came from the same source before, else a new one at a free path. One after another, in the order
 * of the sources, so that every run decides alike. Not thread-safe.
 */
final class Filing {

    /** An update that leaves less than this share of an entry's words is taken for a fault of the source. */
    private static final double MUCH_LESS = 0.4;

    private final EntryShelf shelf;
    private final EntryFiles files;
    private final boolean force;
    /** The entries that this run has dealt with, by id, with what was filed there. */
    private final Map<String, Filed> filed = new TreeMap<>();

    private record Filed(String file, String sha256, Likeness likeness) {}

    Filing(EntryShelf shelf, EntryFiles files, boolean force) {
        this.shelf = shelf;
        this.files = files;
        this.force = force;
    }

    /** Files one article. */
    IngestReport.Item file(Arrival arrival) {
        if (arrival.isKnown()) {
            return item(arrival, Outcome.UNCHANGED, arrival.trail().entry(), List.of());
        }
        if (arrival.entry().isEmpty()) {
            return new IngestReport.Item(arrival.file(), arrival.item(), Outcome.FAILED, "", "", arrival.removed(), arrival.notes());
        }
        Entry entry = arrival.entry().get();
        Entry.SourceNote note = entry.source().orElseThrow();
        Likeness likeness = Likeness.of(entry.title(), entry.body());
        String byUrl = Identity.ofUrl(arrival.address());
        String byPath = arrival.relative().isEmpty() ? Identity.ofBytes(note.sha256()) : Identity.ofPath(arrival.relative(), arrival.item(), likeness.title());
        List<EntryShelf.Shelved> there = byUrl.isEmpty() ? List.of() : shelf.find(byUrl);
        Optional<EntryShelf.Shelved> same = shelf.byId(arrival.trail().entry()).filter(before -> isStill(before, arrival, likeness))
                .or(() -> sameArticle(there, note.sha256(), likeness, true)).or(() -> sameArticle(shelf.find(byPath), note.sha256(), likeness, false));
        if (same.isPresent()) {
            return filed.containsKey(same.get().id()) ? again(arrival, same.get()) : update(arrival, entry, same.get(), likeness);
        }
        // An address that already stands for another article does not identify this one.
        boolean named = !byUrl.isEmpty() && there.isEmpty();
        return create(arrival, entry, named ? byUrl : byPath, likeness);
    }

    /**
     * The entry that this article belongs to, among those of its identity. Equal bytes decide; else an address is trusted where it has named one
     * article so far, while a path may have been used again for another, as folders that are emptied and filled every day do.
     */
    private Optional<EntryShelf.Shelved> sameArticle(List<EntryShelf.Shelved> known, String sha256, Likeness likeness, boolean address) {
        for (EntryShelf.Shelved shelved : known) {
            if (shelved.note().sha256().equals(sha256)) {
                return Optional.of(shelved);
            }
        }
        for (EntryShelf.Shelved shelved : known) {
            Filed before = filed.get(shelved.id());
            if (before != null ? before.likeness().resembles(likeness) : address && known.size() == 1 || isLike(shelved, likeness, false)) {
                return Optional.of(shelved);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether what an earlier run filed from this place is the same article: an address may show another one every day, a feed may use a number
     * again. A feed's item that keeps its title is the same, however little of it was to be had before.
     */
    private boolean isStill(EntryShelf.Shelved before, Arrival arrival, Likeness likeness) {
        return Identity.all(before.note()).contains(Identity.ofUrl(arrival.address())) || isLike(before, likeness, !arrival.trail().key().isEmpty());
    }

    /** @param byTitle whether the title will do, whatever the text says */
    private boolean isLike(EntryShelf.Shelved shelved, Likeness likeness, boolean byTitle) {
        Optional<FrontMatter> matter = FrontMatter.read(new SourceFile("", shelf.text(shelved.id())), new ArrayList<>());
        if (matter.isEmpty()) {
            return true;
        }
        String title = matter.get().map().get("title").map(value -> value.plainValue().toString()).orElse("");
        boolean edited = !Hashes.sha256(matter.get().body()).equals(shelved.note().bodySha256());
        // Where a person rewrote the text, the title has to do.
        if ((edited || byTitle) && Slugs.slug(title).equals(likeness.title())) {
            return true;
        }
        return Likeness.of(title, matter.get().body()).resembles(likeness);
    }

    /** A second source of this run that is the same article: the first one has it. */
    private IngestReport.Item again(Arrival arrival, EntryShelf.Shelved shelved) {
        Filed first = filed.get(shelved.id());
        List<Diagnostic> notes = new ArrayList<>();
        if (!first.sha256().equals(arrival.entry().orElseThrow().source().orElseThrow().sha256())) {
            notes.add(Diagnostic.of(Code.SAME_ARTICLE, Location.of(arrival.file()), "the same article as " + first.file() + ", which was taken",
                    "leave one of the two out"));
        }
        return item(arrival, Outcome.UNCHANGED, shelved.id(), notes);
    }

    private IngestReport.Item create(Arrival arrival, Entry entry, String identity, Likeness likeness) {
        String id = freeId(arrival, entry, identity);
        Entry placed = placed(entry, id, identity);
        files.create(id, new EntryWriter().write(placed));
        shelf.add(id, placed);
        filed.put(id, new Filed(arrival.file(), placed.source().orElseThrow().sha256(), likeness));
        return item(arrival, Outcome.CREATED, id, arrival.notes());
    }

    /** The path that the date and the title ask for; when it or its address is taken, with digits of the identity. */
    private String freeId(Arrival arrival, Entry entry, String identity) {
        DateValue date = entry.dates().date();
        String folder = String.format(Locale.ROOT, "%04d/%02d/", date.day().getYear(), date.day().getMonthValue());
        String slug = arrival.slug().isEmpty() ? Hashes.six(identity) : arrival.slug();
        String id = folder + slug;
        String digits = Hashes.sha256(identity);
        for (int length = 6; shelf.isTaken(id, entry) && length <= digits.length(); length += 2) {
            id = folder + Slugs.shortened(slug, length + 1) + "-" + digits.substring(0, length);
        }
        return id;
    }

    /** The entry at its place: without aliases that lead to somebody else, or to itself, and with its identity where nothing else tells it. */
    private Entry placed(Entry entry, String id, String identity) {
        Entry.Placement wish = entry.placement();
        String own = shelf.address(id, entry);
        List<String> aliases = wish.aliases().stream().filter(alias -> !Permalinks.normal(alias).equals(own) && !shelf.isTakenAddress(alias)).toList();
        Entry.Placement placement = new Entry.Placement(wish.slug(), aliases, wish.draft(), wish.weight(), wish.pinned(), wish.story(), wish.related());
        Entry.SourceNote note = entry.source().orElseThrow();
        boolean told = Identity.all(note).contains(identity);
        return entry.placed(id, told ? note : note.withIdentity(identity), placement);
    }

    private IngestReport.Item update(Arrival arrival, Entry entry, EntryShelf.Shelved shelved, Likeness likeness) {
        Entry.SourceNote note = entry.source().orElseThrow();
        filed.put(shelved.id(), new Filed(arrival.file(), note.sha256(), likeness));
        boolean changed = !note.sha256().equals(shelved.note().sha256());
        if (!changed && !force) {
            return item(arrival, Outcome.UNCHANGED, shelved.id(), List.of());
        }
        String text = shelf.text(shelved.id());
        Optional<FrontMatter> matter = FrontMatter.read(new SourceFile("", text), new ArrayList<>());
        String body = matter.map(FrontMatter::body).orElse("");
        boolean sameBody = body.equals(entry.body());
        if (!changed && sameBody) {
            return item(arrival, Outcome.UNCHANGED, shelved.id(), List.of());
        }
        if (poorer(arrival, entry, body)) {
            return item(arrival, Outcome.KEPT, shelved.id(), List.of(Diagnostic.of(Code.POORER_SOURCE, Location.of(arrival.file()),
                    "the source now gives " + Summaries.words(entry.body()) + " words where " + EntryShelf.path(shelved.id()) + " has " + Summaries.words(body)
                            + "; the entry is left as it was", Code.POORER_SOURCE.advice())));
        }
        boolean edited = !sameBody && !Hashes.sha256(body).equals(shelved.note().bodySha256());
        boolean take = !edited || force;
        Optional<String> fresh = take && !sameBody ? Optional.of(entry.body()) : Optional.empty();
        Optional<String> updated = new FrontMatterEdit().apply(text, values(entry, matter, changed, take), fresh);
        if (updated.isEmpty()) {
            Diagnostic stuck = Diagnostic.of(Code.UNREADABLE_SOURCE, Location.of(EntryShelf.path(shelved.id())),
                    "the front matter is written so that its source can't be updated in place",
                    "write 'source' as plain lines, without anchors");
            return item(arrival, Outcome.FAILED, shelved.id(), List.of(stuck));
        }
        files.replace(shelved.id(), updated.get());
        return item(arrival, take ? Outcome.UPDATED : Outcome.KEPT, shelved.id(), take ? List.of() : List.of(keptBody(arrival, shelved.id())));
    }

    /** What the web gives today may be a wall, a stand-in or the wreck of a changed page: the last good text stays. A stand-in never shortens one. */
    private boolean poorer(Arrival arrival, Entry entry, String body) {
        boolean less = Summaries.words(entry.body()) < Summaries.words(body) * (arrival.trail().tries() > 0 ? 1 : MUCH_LESS);
        return arrival.trail().online() && !force && (less || entry.placement().draft());
    }

    private static Map<String, Object> values(Entry entry, Optional<FrontMatter> matter, boolean changed, boolean take) {
        Entry.SourceNote note = entry.source().orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        if (changed) {
            values.put("source.retrieved", note.retrieved().orElseThrow());
            values.put("source.sha256", note.sha256());
        }
        if (take) {
            values.put("source.bodySha256", note.bodySha256());
        }
        boolean hasUpdated = matter.flatMap(m -> m.map().get("updated")).isPresent();
        if (!hasUpdated) {
            entry.dates().updated().ifPresent(date -> values.put("updated", date));
        }
        return values;
    }

    private static Diagnostic keptBody(Arrival arrival, String id) {
        return Diagnostic.of(Code.EDITED_BODY, Location.of(EntryShelf.path(id)), "the source " + arrival.file()
                + " changed, but the body was edited by hand and is left as it is", Code.EDITED_BODY.advice());
    }

    /** Notes about an article whose entry stands as it was have been made before; only errors count then. */
    private static IngestReport.Item item(Arrival arrival, Outcome outcome, String id, List<Diagnostic> notes) {
        List<Diagnostic> said = outcome == Outcome.CREATED ? notes : new ArrayList<>(notes);
        if (outcome != Outcome.CREATED) {
            arrival.notes().stream().filter(note -> note.severity() == Severity.ERROR).forEach(said::add);
        }
        return new IngestReport.Item(arrival.file(), arrival.item(), outcome, id, id.isEmpty() ? "" : EntryShelf.path(id), arrival.removed(), said);
    }
}
