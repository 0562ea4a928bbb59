package org.broadsheet.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.format.SourceFile;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;
import org.broadsheet.report.WorldFailure;

/**
 * The files of {@code content/}: found in one order on every machine, never outside the folder, read only when they have a sensible size.
 */
final class SiteFolder {

    static final long LARGEST_TEXT = 2_000_000;

    /** Hidden names that belong into a finished site. */
    private static final Set<String> WANTED_HIDDEN = Set.of(".well-known", ".htaccess", ".nojekyll");
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

    private final Path root;

    SiteFolder(Path root) {
        this.root = root;
    }

    /** @param path relative to the site folder, with forward slashes */
    record Found(String path, Path file) {
        Location location() {
            return Location.of(path);
        }
    }

    boolean has(String path) {
        return Files.isRegularFile(root.resolve(path));
    }

    Found file(String path) {
        return new Found(path, root.resolve(path));
    }

    /** Files and folders directly in a folder, by name; a folder's path ends in a slash. */
    List<Found> list(String folder) {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
            for (Path child : children) {
                found.add(new Found(folder + "/" + child.getFileName() + (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS) ? "/" : ""), child));
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException cause) {
            throw new WorldFailure("can't list " + path, "check that the folder may be read", cause);
        }
        found.sort(Comparator.comparing(Found::path));
        return found;
    }

    /** Every file below a folder, by path. What is hidden, an editor's backup or outside is left out, the latter with a diagnostic. */
    List<Found> walk(String folder, List<Diagnostic> sink) {
        List<Found> files = new ArrayList<>();
        if (Files.isSymbolicLink(root.resolve(folder)) && !leadsInside(root.resolve(folder))) {
            sink.add(Diagnostic.of(Code.UNSAFE_PATH, Location.of(folder), "it is a link that leads out of content/", "put the files themselves here"));
            return files;
        }
        Deque<String> open = new ArrayDeque<>(List.of(folder));
        while (!open.isEmpty()) {
            for (Found found : list(open.pop())) {
                String name = found.file().getFileName().toString();
                if (isLitter(name) && !(folder.equals("content/assets") && WANTED_HIDDEN.contains(name))) {
                    continue;
                }
                if (!isSafe(name)) {
                    sink.add(Diagnostic.of(Code.UNSAFE_PATH, found.location(), "the name has characters that an address can't have",
                            "rename it to letters, digits and hyphens"));
                } else if (found.path().endsWith("/")) {
                    open.push(found.path().substring(0, found.path().length() - 1));
                } else if (isInside(found, sink)) {
                    files.add(found);
                }
            }
        }
        files.sort(Comparator.comparing(Found::path));
        return files;
    }

    static boolean isLitter(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        return name.startsWith(".") || name.endsWith("~") || name.startsWith("#") && name.endsWith("#") || lower.endsWith(".swp") || lower.endsWith(".tmp")
                || lower.endsWith(".bak") || LITTER.contains(lower);
    }

    private static boolean isSafe(String name) {
        return name.codePoints().noneMatch(c -> Character.isISOControl(c) || c == '\\' || c == 0xFFFD || c >= 0xD800 && c <= 0xDFFF || c >= 0x202A
                && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069 || c == 0x2028 || c == 0x2029);
    }

    private boolean isInside(Found found, List<Diagnostic> sink) {
        if (!Files.isSymbolicLink(found.file())) {
            boolean regular = Files.isRegularFile(found.file());
            if (!regular) {
                sink.add(Diagnostic.of(Code.UNSAFE_PATH, found.location(), "it is neither a file nor a folder", "remove it from content/"));
            }
            return regular;
        }
        if (leadsInside(found.file()) && Files.isRegularFile(found.file())) {
            return true;
        }
        sink.add(Diagnostic.of(Code.UNSAFE_PATH, found.location(), "it is a link that leads out of content/, to a folder or to nothing",
                "put a copy of the file here"));
        return false;
    }

    /** A link to nothing counts as one to somewhere else. */
    private boolean leadsInside(Path link) {
        try {
            return link.toRealPath().startsWith(root.resolve("content").toRealPath());
        } catch (IOException broken) {
            return false;
        }
    }

    /** The text of a file; empty, with a diagnostic, when it is too large or not UTF-8. */
    Optional<SourceFile> text(Found found, long largest, List<Diagnostic> sink) {
        byte[] bytes;
        try {
            long size = Files.size(found.file());
            if (size > largest) {
                sink.add(Diagnostic.of(Code.FILE_TOO_LARGE, found.location(), "the file has " + size + " bytes; " + largest + " are the most",
                        Code.FILE_TOO_LARGE.advice()));
                return Optional.empty();
            }
            bytes = Files.readAllBytes(found.file());
        } catch (IOException cause) {
            throw new WorldFailure("can't read " + found.file(), "check that the file exists and may be read", cause);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            sink.add(badByte(found.path(), bytes, in.position(), out.flip().toString()));
            return Optional.empty();
        }
        decoder.flush(out);
        return Optional.of(new SourceFile(found.path(), out.flip().toString()));
    }

    private static Diagnostic badByte(String path, byte[] bytes, int at, String before) {
        String normal = before.replace("\r\n", "\n").replace('\r', '\n');
        String line = normal.substring(normal.lastIndexOf('\n') + 1);
        int number = 1 + (int) normal.chars().filter(c -> c == '\n').count();
        Location place = new Location(path, number, line.codePointCount(0, line.length()) + 1, 1, line + "\uFFFD");
        boolean wide = bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF);
        String found = String.format(java.util.Locale.ROOT, "the byte 0x%02X is not UTF-8", bytes[at] & 0xFF);
        return Diagnostic.of(Code.BAD_ENCODING, place, wide ? "the file is UTF-16, not UTF-8" : found, "save the file as UTF-8");
    }
}
