package org.broadsheet.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.extract.RecurringLines;
import org.broadsheet.extract.SourceItem;

/**
 * What the text scrapes of one outlet have in common. Where no outlet is named, those of a folder are taken for one outlet's: what recurs in it
 * thrice is nobody's article, even where it holds several. Immutable.
 */
public final class OutletTemplates {

    private static final int FEWEST = 3;
    /** Endings of files that are no scrapes; what a file really holds is looked at later. */
    private static final Set<String> OTHERS = Set.of("md", "markdown", "html", "htm", "xml", "rss", "atom", "json");

    private final Map<String, RecurringLines> byOutlet = new HashMap<>();

    private OutletTemplates() {}

    /** Reads the files of a run; those that can't be read are passed over. */
    public static OutletTemplates of(List<Source> sources) {
        Map<String, List<Source>> outlets = new LinkedHashMap<>();
        sources.forEach(source -> outlet(source).ifPresent(outlet -> outlets.computeIfAbsent(outlet, none -> new ArrayList<>()).add(source)));
        OutletTemplates out = new OutletTemplates();
        outlets.forEach((outlet, files) -> {
            if (files.size() >= FEWEST) {
                // Read one after the other: the files of a run need not fit into memory.
                out.byOutlet.put(outlet, RecurringLines.of(() -> files.stream().flatMap(file -> item(file).stream()).iterator()));
            }
        });
        return out;
    }

    /** The lines of the source's outlet that recur. */
    RecurringLines of(Source source) {
        return outlet(source).map(byOutlet::get).orElse(RecurringLines.none());
    }

    private static Optional<SourceItem> item(Source source) {
        return SourceBytes.read(source, new ArrayList<>()).map(bytes -> new SourceItem(source.name(), bytes, source.url()));
    }

    private static Optional<String> outlet(Source source) {
        if (!(source.material() instanceof Source.Material.OnDisk disk)) {
            return Optional.empty();
        }
        String name = disk.path().toString();
        if (OTHERS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Path folder = disk.path().toAbsolutePath().normalize().getParent();
        return source.outlet().isEmpty() ? Optional.ofNullable(folder).map(Path::toString) : Optional.of("outlet:" + source.outlet());
    }
}
