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
 * @param outlet id of the outlet that it is known to come from; empty when that is to be found by address or name
 * @param url where it was fetched from, or is to be
 * @param modified when the material was last changed, as far as is known
 * @param folder the folder that was named, or the file's own: settings of the site it came from are looked for from here upwards
 * @param material where its bytes are
 */
public record Source(String name, String relative, String outlet, Optional<String> url, Instant modified, Optional<Path> folder, Material material) {

    /** A file that is read when its turn comes, bytes that are at hand, or something that the web is asked for. */
    public sealed interface Material {
        record OnDisk(Path path) implements Material {}

        /**
         * @param bytes not copied: nobody may change them
         * @param charset that a server named; empty for none
         */
        record InMemory(byte[] bytes, String charset) implements Material {}

        record Online() implements Material {}
    }

    /** Standard input. */
    public static Source standardInput(byte[] bytes, Instant now) {
        return new Source("-", "", "", Optional.empty(), now, Optional.empty(), new Material.InMemory(bytes, ""));
    }

    /** An address that is to be asked for. */
    public static Source online(String address, Instant now) {
        return new Source(address, "", "", Optional.of(address), now, Optional.empty(), new Material.Online());
    }

    /** The same material, known to come from an outlet. */
    public Source from(String outletId) {
        return new Source(name, relative, outletId, url, modified, folder, material);
    }

    /** What came when the web was asked for this source. */
    public Source fetched(String address, byte[] bytes, String charset) {
        return new Source(name, relative, outlet, Optional.of(address), modified, folder, new Material.InMemory(bytes, charset));
    }

    boolean isOnline() {
        return material instanceof Material.Online;
    }

    /** The charset that a server named for the bytes; empty for none. */
    String charset() {
        return material instanceof Material.InMemory memory ? memory.charset() : "";
    }
}
