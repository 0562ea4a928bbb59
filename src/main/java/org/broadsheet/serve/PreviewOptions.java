package org.broadsheet.serve;

import java.nio.file.Path;
import java.util.List;

/**
 * Where and what to serve.
 *
 * @param siteFolder the folder that holds the watched ones
 * @param watched names of folders below it, which need not exist yet
 * @param host name or address to listen on
 * @param port 0 for any that is free
 * @param basePath where the site begins, with a slash at both ends
 */
public record PreviewOptions(Path siteFolder, List<String> watched, String host, int port, String basePath) {

    public static final String DEFAULT_HOST = "127.0.0.1";
    public static final int DEFAULT_PORT = 4000;

    public PreviewOptions {
        watched = List.copyOf(watched);
        if (!basePath.startsWith("/") || !basePath.endsWith("/")) {
            throw new IllegalArgumentException("a base path has a slash at both ends: " + basePath);
        }
    }

    /** {@code content/} and {@code templates/} of a site. */
    public static PreviewOptions of(Path siteFolder, String host, int port, String basePath) {
        return new PreviewOptions(siteFolder, List.of("content", "templates"), host, port, basePath);
    }
}
