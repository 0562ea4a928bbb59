package org.broadsheet.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.report.WorldFailure;

/** The files of a built site, numbered in the order of their paths, and where addresses lead among them. Immutable. */
final class BuiltSite {

    private final Path root;
    private final BaseAddress base;
    private final List<String> files;
    private final Map<String, Integer> numbers;

    private BuiltSite(Path root, BaseAddress base, List<String> files, Map<String, Integer> numbers) {
        this.root = root;
        this.base = base;
        this.files = files;
        this.numbers = numbers;
    }

    /** Lists the folder; names are compared as they are, whatever the disk thinks of upper and lower case. */
    static BuiltSite list(Path root) {
        if (!Files.isDirectory(root)) {
            throw new WorldFailure(root + " is not a folder", "Build the site first, or name its folder with --out.");
        }
        List<String> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes kind) {
                    String path = root.relativize(file).toString().replace('\\', '/');
                    if (kind.isRegularFile() && !path.equals(".gitignore") && !path.startsWith(".broadsheet-")) {
                        found.add(path);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new WorldFailure("the built site can't be read: " + failed.getMessage(), "Check that the folder and all in it are readable.", failed);
        }
        Collections.sort(found);
        Map<String, Integer> numbers = new HashMap<>(found.size() * 2);
        for (int i = 0; i < found.size(); i++) {
            numbers.put(found.get(i), i);
        }
        return new BuiltSite(root, BaseAddress.NONE, Collections.unmodifiableList(found), numbers);
    }

    /** The same files at an address. */
    BuiltSite at(BaseAddress address) {
        return new BuiltSite(root, address, files, numbers);
    }

    BaseAddress base() {
        return base;
    }

    List<String> files() {
        return files;
    }

    /** The file's bytes. */
    byte[] bytes(int file) {
        try {
            return Files.readAllBytes(root.resolve(files.get(file)));
        } catch (IOException failed) {
            throw new WorldFailure(root.resolve(files.get(file)) + " can't be read: " + failed.getMessage(),
                    "Don't change the site while it is being checked.", failed);
        }
    }

    /** The file's text as the faults' offsets count it: UTF-8 without a byte order mark. */
    String text(int file) {
        String text = new String(bytes(file), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The name that messages give a file. */
    String shownName(int file) {
        Path folder = root.toAbsolutePath().normalize().getFileName();
        return (folder == null ? "" : folder + "/") + files.get(file);
    }

    /** Where an address leads that stands in a file of the site. */
    Target resolve(int from, String href) {
        String page = files.get(from);
        return resolve(base.path() + page.substring(0, page.lastIndexOf('/') + 1), base.path() + page, href);
    }

    /**
     * Where an address leads.
     *
     * @param folder path that relative addresses start from, on the host
     * @param self path of the page itself, on the host
     */
    Target resolve(String folder, String self, String href) {
        String address = Addressing.clean(href);
        String scheme = Addressing.scheme(address).toLowerCase(Locale.ROOT);
        if (scheme.equals("javascript") || scheme.equals("vbscript")) {
            return Target.of(Target.Kind.SCRIPT, address);
        }
        if (scheme.equals("file")) {
            return Target.of(Target.Kind.OUTSIDE, address);
        }
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!scheme.isEmpty() && !web) {
            return Target.of(Target.Kind.OTHER, address);
        }
        if (!web && !address.startsWith("//")) {
            return onHost(folder, self, address);
        }
        String rest = web ? BaseAddress.behindScheme(address) : address.substring(2);
        int end = BaseAddress.endOfHost(rest);
        if (rest.isEmpty() || end == 0) {
            return Target.of(Target.Kind.MISSING, address);
        }
        if (!base.known() || !BaseAddress.host(rest.substring(0, end)).equals(base.host())) {
            return Target.of(Target.Kind.EXTERNAL, address);
        }
        String path = rest.substring(end);
        Target found = onHost("/", "/", path.startsWith("/") ? path : "/" + path);
        return found.kind() == Target.Kind.STRAY ? Target.of(Target.Kind.EXTERNAL, address) : found;
    }

    private Target onHost(String folder, String self, String address) {
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : Addressing.decode(address.substring(hash + 1));
        String written = hash < 0 ? address : address.substring(0, hash);
        written = Addressing.decode(written.substring(0, Addressing.firstOf(written, "?")));
        String path = written.isEmpty() ? self : written.startsWith("/") ? Addressing.join("/", written.substring(1)) : Addressing.join(folder, written);
        if (path == null) {
            return Target.of(Target.Kind.OUTSIDE, address);
        }
        if (!path.startsWith(base.path()) && !(path + "/").equals(base.path())) {
            int stray = path.length() > 1 ? find(path.substring(1)) : -1;
            return stray >= 0 ? Target.of(Target.Kind.STRAY, address) : Target.of(Target.Kind.EXTERNAL, "https://" + base.host() + path);
        }
        String below = path.length() < base.path().length() ? "" : path.substring(base.path().length());
        int file = find(below);
        return file >= 0 ? new Target(Target.Kind.FOUND, file, files.get(file), fragment) : new Target(Target.Kind.MISSING, -1, expected(below), fragment);
    }

    private int find(String path) {
        Integer exact = numbers.get(path);
        if (exact != null) {
            return exact;
        }
        Integer index = numbers.get(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path + "/index.html");
        return index == null ? -1 : index;
    }

    private static String expected(String path) {
        boolean named = path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : named ? path : path + "/index.html";
    }
}
