package org.broadsheet.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Material that somebody asked to bring in, not read yet.
 *
 * @param name as messages call it: the path as the user wrote it, an address, or {@code -} for standard input
 * @param relative its path relative to the source that was named, with forward slashes: what tells it from others when it has no address.
 *     Empty for material without a path
 * @param url where it was fetched from, when it was
 * @param modified when the material was last changed, as far as is known
 * @param folder the folder that was named, or the file's own: settings of the site it came from are looked for from here upwards
 * @param material where its bytes are
 */
public record Source(String name, String relative, Optional<String> url, Instant modified, Optional<Path> folder, Material material) {

    /** Either a file that is read when its turn comes, or bytes that are at hand. */
    public sealed interface Material {
        record OnDisk(Path path) implements Material {}

        /** @param bytes not copied: nobody may change them */
        record InMemory(byte[] bytes) implements Material {}
    }

    /** Standard input. */
    public static Source standardInput(byte[] bytes, Instant now) {
        return new Source("-", "", Optional.empty(), now, Optional.empty(), new Material.InMemory(bytes));
    }

    /** What was fetched from an address. */
    public static Source fetched(String url, byte[] bytes, Instant modified) {
        return new Source(url, "", Optional.of(url), modified, Optional.empty(), new Material.InMemory(bytes));
    }
}
