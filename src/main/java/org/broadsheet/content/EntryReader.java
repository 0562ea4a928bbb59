package org.broadsheet.content;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.format.EntryParser;
import org.broadsheet.format.EntryPlaces;
import org.broadsheet.format.ParsedEntry;
import org.broadsheet.format.SourceFile;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Settings;
import org.broadsheet.model.Workers;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;

/** Reads {@code content/entries/}: each file for itself, then its address and whether it is shown. */
final class EntryReader {

    static final String FOLDER = "content/entries";

    private final SiteFolder folder;
    private final Settings settings;
    private final OutletFinder outlets;
    private final ReadingOptions options;

    EntryReader(SiteFolder folder, Settings settings, OutletFinder outlets, ReadingOptions options) {
        this.folder = folder;
        this.settings = settings;
        this.outlets = outlets;
        this.options = options;
    }

    /** What became of one file. */
    private record Read(Optional<EntryFile> file, List<Diagnostic> diagnostics) {}

    /**
     * @param files all that can be parsed, by id
     * @param ids of these and of those that can't, so that one mistake in a file is not told again wherever its entry is named
     */
    record Entries(List<EntryFile> files, Set<String> ids) {}

    Entries read(Workers workers, List<Diagnostic> sink) {
        List<SiteFolder.Found> files = new ArrayList<>();
        for (SiteFolder.Found found : folder.walk(FOLDER, sink)) {
            if (found.path().endsWith(".md")) {
                files.add(found);
            } else {
                String help = found.path().matches("(?i).*\\.(md|markdown|mkd)") ? "let the name end in .md" : Code.UNEXPECTED_FILE.advice();
                sink.add(Diagnostic.of(Code.UNEXPECTED_FILE, found.location(), "nothing reads this file", help));
            }
        }
        Set<String> ids = new HashSet<>();
        files.forEach(file -> ids.add(id(file)));
        List<EntryFile> entries = new ArrayList<>();
        for (Read read : workers.map(files, this::read)) {
            sink.addAll(read.diagnostics());
            read.file().ifPresent(entries::add);
        }
        return new Entries(entries, ids);
    }

    private static String id(SiteFolder.Found found) {
        return found.path().substring(FOLDER.length() + 1, found.path().length() - 3);
    }

    private Read read(SiteFolder.Found found) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Optional<SourceFile> source = folder.text(found, SiteFolder.LARGEST_TEXT, diagnostics);
        if (source.isEmpty()) {
            return new Read(Optional.empty(), diagnostics);
        }
        ParsedEntry parsed = new EntryParser().parse(id(found), source.get());
        diagnostics.addAll(parsed.diagnostics());
        Optional<EntryFile> file = parsed.entry().map(entry -> understood(entry, parsed.places(), diagnostics));
        return new Read(file, diagnostics);
    }

    private EntryFile understood(Entry written, EntryPlaces places, List<Diagnostic> diagnostics) {
        Entry entry = withCleanAliases(written, places, diagnostics);
        ZoneId zone = settings.timezone();
        Optional<Outlet> outlet = outlets.find(entry);
        boolean takenDown = Visibility.takenDown(settings.takedown(), entry, outlet.map(Outlet::id));
        String address = new Permalink(settings.permalink()).address(entry, entry.dates().date().instant(zone).atZone(zone));
        return new EntryFile(entry, places, address, Visibility.of(entry, options, zone, takenDown), outlet);
    }

    /** Aliases as paths below the site's root, with a final slash unless they name a file. */
    private static Entry withCleanAliases(Entry entry, EntryPlaces places, List<Diagnostic> diagnostics) {
        Entry.Placement p = entry.placement();
        if (p.aliases().isEmpty()) {
            return entry;
        }
        List<String> clean = new ArrayList<>();
        for (int i = 0; i < p.aliases().size(); i++) {
            Optional<String> path = SafePath.of(p.aliases().get(i));
            if (path.isPresent()) {
                boolean file = path.get().endsWith("/") || path.get().substring(path.get().lastIndexOf('/') + 1).indexOf('.') > 0;
                clean.add(file ? path.get() : path.get() + "/");
            } else {
                diagnostics.add(Diagnostic.of(Code.UNSAFE_PATH, places.of("aliases[" + i + "]"), "\"" + p.aliases().get(i) + "\" can't be a former address",
                        "write the path only, for example /2019/old-name/"));
            }
        }
        Entry.Placement placement = new Entry.Placement(p.slug(), clean, p.draft(), p.weight(), p.pinned(), p.story(), p.related());
        return new Entry(entry.id(), entry.headline(), entry.dates(), entry.source(), entry.labels(), entry.image(), entry.language(), placement,
                entry.corrections(), entry.mentions(), entry.extra(), entry.body());
    }
}
