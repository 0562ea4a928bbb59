package org.broadsheet.proof;

/**
 * Where an address leads.
 *
 * @param file the file's number; negative when it is none of this site
 * @param path the file that is or should be there, below the site's root, or the address as written
 * @param fragment decoded; empty when there is none
 */
record Target(Kind kind, int file, String path, String fragment) {

    enum Kind {
        /** A file of the site. */
        FOUND,
        /** A path of the site without a file. */
        MISSING,
        /** Above the site's root. */
        OUTSIDE,
        /** A path of the host, outside the base path, that names a file of the site: the base path was forgotten. */
        STRAY,
        /** Another site. */
        EXTERNAL,
        /** Mail, telephone, embedded data: nothing to prove. */
        OTHER,
        /** Runs a script. */
        SCRIPT
    }

    static Target of(Kind kind, String path) {
        return new Target(kind, -1, path, "");
    }
}
