package org.broadsheet.proof;

import org.broadsheet.report.DiagnosticPrinter;
import org.broadsheet.report.Diagnostics;
import org.broadsheet.report.Severity;

/**
 * What the proof of a built site found.
 *
 * @param files all files of the site
 * @param pages HTML files among them
 * @param feeds feeds and sitemaps
 * @param links links, images, stylesheets and addresses followed
 * @param external different addresses of other sites, which were not asked
 */
public record ProofReport(Diagnostics diagnostics, int files, int pages, int feeds, long links, int external) {

    /** Whether nothing is an error. */
    public boolean passed() {
        return !diagnostics.hasErrors();
    }

    /** For people: the diagnostics and a line of figures. */
    public String text(DiagnosticPrinter printer) {
        return printer.print(diagnostics) + figures() + "\n";
    }

    /** One line: what was looked at and what was found. */
    public String figures() {
        return pages + " pages, " + feeds + " feeds and sitemaps, " + links + " links (" + external + " addresses of other sites, not asked): "
                + count(diagnostics.count(Severity.ERROR), "error") + ", " + count(diagnostics.count(Severity.WARNING), "warning");
    }

    private static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    /** For scripts: one object with the figures and a list of diagnostics. */
    public String json() {
        return ReportFormats.json(this);
    }

    /** For code hosts: SARIF 2.1.0. Addresses of files are relative to the folder that holds the built site. */
    public String sarif(String version) {
        return ReportFormats.sarif(this, version);
    }
}
