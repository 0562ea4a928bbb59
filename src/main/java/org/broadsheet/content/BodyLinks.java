package org.broadsheet.content;

/** Answers where a link of a body leads. */
interface BodyLinks {

    /** Leaves every link as it is. */
    BodyLinks NONE = href -> href;

    /** @param href a path of this site, with or without a slash before it, perhaps with query and fragment; never an address elsewhere */
    String resolve(String href);
}
