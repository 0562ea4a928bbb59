package org.broadsheet.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.extract.RecurringLines;
import org.broadsheet.extract.SourceItem;
import org.broadsheet.ingest.Source;
import org.broadsheet.ingest.SourceBytes;

/** What the text scrapes of one folder have in common. A folder is taken for an outlet: what recurs in it thrice is nobody's article, even where it holds several. */
final class FolderTemplates {

    private static final int FEWEST = 3;

    private final Map<Path, RecurringLines> byFolder = new LinkedHashMap<>();

    private FolderTemplates() {}

    /** Reads the files that a run names; those that can't be read are passed over. */
    static FolderTemplates of(List<Source> sources) {
        Map<Path, List<Source>> folders = new LinkedHashMap<>();
        sources.forEach(source -> folder(source).ifPresent(folder -> folders.computeIfAbsent(folder, key -> new ArrayList<>()).add(source)));
        FolderTemplates out = new FolderTemplates();
        folders.forEach((folder, files) -> {
            if (files.size() >= FEWEST) {
                // Read one after the other: the files of a run need not fit into memory.
                out.byFolder.put(folder, RecurringLines.of(() -> files.stream().flatMap(file -> item(file).stream()).iterator()));
            }
        });
        return out;
    }

    private static Optional<SourceItem> item(Source source) {
        return SourceBytes.read(source, new ArrayList<>()).map(bytes -> new SourceItem(source.name(), bytes, source.url()));
    }

    private static Optional<Path> folder(Source source) {
        return source.material() instanceof Source.Material.OnDisk disk ? Optional.ofNullable(disk.path().toAbsolutePath().normalize().getParent()) : Optional.empty();
    }

    RecurringLines of(Source source) {
        return folder(source).map(byFolder::get).orElse(RecurringLines.none());
    }
}
