package org.broadsheet.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.broadsheet.format.ListFileEdit;
import org.broadsheet.model.Outlet;
import org.broadsheet.report.WorldFailure;

/** {@code content/sources.yaml}, which a run may add outlets to. */
public final class OutletFile {

    private OutletFile() {}

    /**
     * Adds outlets behind the last one; what a person wrote stays as it is.
     *
     * @throws WorldFailure when the file can't be written, or is written so that nothing can be added at its end
     */
    public static void add(Path site, List<Outlet> outlets) {
        Path file = site.resolve("content/sources.yaml");
        Path fresh = file.resolveSibling(".sources.yaml.new");
        try {
            String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
            String edited = new ListFileEdit().append(text, outlets.stream().map(Subscriptions::item).toList()).orElseThrow(() ->
                    new WorldFailure("outlets can't be added to " + file, "write it as a list of items that begin with '- id:', the last one complete"));
            Files.writeString(fresh, edited, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new WorldFailure("can't write " + file + ": " + refused.getMessage(), "check the permissions and the space on the disk", refused);
        }
    }
}
