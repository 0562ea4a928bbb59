package org.broadsheet.quantities;

/** What can be said of two figures. */
public enum Verdict {
    /** They tell the same thing and one value is within what the other claims. */
    AGREE,
    /** They tell the same thing and can't both be right. */
    DIFFER,
    /** They tell different things, or are too vague or too near to each other to say. */
    SILENT
}
