package org.broadsheet.plan;

/** Where pages stand: the addresses that the site promises. Paths are below its root, without a leading slash. */
final class PagePaths {

    private PagePaths() {}

    /** The file of an address: a folder's is its {@code index.html}. */
    static String file(String path) {
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }

    /** The file of a former address, which may be a folder written without its final slash. Empty when it says nothing. */
    static String aliasFile(String alias) {
        String path = alias.strip();
        while (path.startsWith("/")) {
            path = path.substring(1);
        }
        if (path.isEmpty() || path.endsWith("/")) {
            return path.isEmpty() ? "" : file(path);
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.indexOf('.') > 0 ? path : path + "/index.html";
    }

    /** The address of a list's page with this number. */
    static String page(String list, int number) {
        return number == 1 ? list : list + "page/" + number + "/";
    }
}
