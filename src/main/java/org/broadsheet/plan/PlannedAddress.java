package org.broadsheet.plan;

/**
 * An address that the build writes, as {@code list urls} shows it.
 *
 * @param path below the site's root, such as {@code topics/water/}; the front page is the empty path
 * @param kind {@code home entry topics topic regions region sources source tags tag stories story archive search page feed sitemap robots not-found alias asset}
 * @param file below the output folder, such as {@code topics/water/index.html}
 * @param entry the id of the entry it belongs to; empty for none
 */
public record PlannedAddress(String path, String kind, String file, String entry) {

    private static final String INDEX = "index.html";

    /** The address of a file. */
    public static PlannedAddress of(String kind, String file, String entry) {
        boolean folder = file.equals(INDEX) || file.endsWith("/" + INDEX);
        return new PlannedAddress(folder ? file.substring(0, file.length() - INDEX.length()) : file, kind, file, entry);
    }
}
