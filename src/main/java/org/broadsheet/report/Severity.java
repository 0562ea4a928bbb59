package org.broadsheet.report;

import java.util.Locale;

/** How much a diagnostic matters: an error stops the build before anything is written, a warning does not. */
public enum Severity {
    ERROR,
    WARNING;

    /** The word that stands in messages and in JSON: {@code error} or {@code warning}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
