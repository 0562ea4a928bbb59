package org.broadsheet.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paths that an author writes, below the site's root. */
final class SafePath {

    private static final int LONGEST = 500;

    private SafePath() {}

    /** Without slashes before it, a final one kept. Empty when it climbs, has a drive, a scheme, a query, control characters, or names nothing. */
    static Optional<String> of(String written) {
        String path = written.strip();
        while (path.startsWith("/")) {
            path = path.substring(1);
        }
        boolean odd = path.codePoints().anyMatch(c -> Character.isISOControl(c) || "\\:?#*\"<>|".indexOf(c) >= 0 || c >= 0xD800 && c <= 0xDFFF);
        if (path.isEmpty() || path.length() > LONGEST || odd) {
            return Optional.empty();
        }
        for (String part : path.split("/")) {
            if (part.isBlank() || part.equals(".") || part.equals("..")) {
                return Optional.empty();
            }
        }
        return path.endsWith("//") ? Optional.empty() : Optional.of(path);
    }

    /** A path with its {@code .} and {@code ..} resolved; empty when it climbs above the root. */
    static Optional<String> resolve(String path) {
        List<String> parts = new ArrayList<>();
        boolean folder = path.endsWith("/") || path.endsWith("/.") || path.endsWith("/..");
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts) + (folder && !parts.isEmpty() ? "/" : ""));
    }
}
