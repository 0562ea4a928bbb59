package org.broadsheet.quantities;

/** How exactly a figure claims to be. */
public enum Bound {
    /** As it stands. */
    EXACT,
    /** About, roughly. */
    ABOUT,
    /** Nearly: a little less. */
    UNDER,
    /** Just over: a little more. */
    OVER,
    /** At least, more than. */
    LEAST,
    /** Up to, fewer than. */
    MOST
}
