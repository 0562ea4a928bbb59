package org.broadsheet.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.report.Code;

/** Collects what the proof of one file finds: faults, links counted, anchors to look up once every page is known. Not thread-safe. */
final class Findings {

    /** A file with more faults than this has one fault, repeated. */
    private static final int MOST_FAULTS = 200;

    private final BuiltSite site;
    private final int file;
    private final List<Fault> faults = new ArrayList<>();
    private final List<AnchorLink> anchors = new ArrayList<>();
    private final Set<String> external = new HashSet<>();
    private int links;
    private int dropped;

    Findings(BuiltSite site, int file) {
        this.site = site;
        this.file = file;
    }

    /**
     * A link to a place inside a page.
     *
     * @param from the file that links
     * @param to the page
     * @param fragment decoded
     */
    record AnchorLink(int from, int to, String fragment, Fault.Span span) {}

    int file() {
        return file;
    }

    void add(Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        } else {
            dropped++;
        }
    }

    /** Follows a link and notes what is wrong with it. The code is that of a link which leads nowhere. */
    void link(Target target, String written, Fault.Span span, Code code) {
        links++;
        switch (target.kind()) {
            case FOUND -> {
                if (!target.fragment().isEmpty()) {
                    anchors.add(new AnchorLink(file, target.file(), target.fragment(), span));
                }
            }
            case MISSING -> broken(code, target, span, quote(written) + " leads to no file of the site",
                    "there is no " + target.path() + "; correct the address, or restore the page or an alias");
            case OUTSIDE -> broken(code, target, span, quote(written) + " leads out of the site", "write an address below the site's root");
            case STRAY -> add(Fault.at(code, "stray " + target.path(), file, span, new Fault.Words(
                    quote(written) + " leads past the site's base path " + site.base().path(),
                    "the site has this page: begin the address with " + site.base().path())).asWarning());
            case SCRIPT -> add(Fault.at(Code.BAD_PAGE, "script link", file, span, new Fault.Words(quote(written) + " runs a script",
                    "use a link to a page, or a button")));
            case EXTERNAL -> external.add(target.path());
            case OTHER -> { }
        }
    }

    private void broken(Code code, Target target, Fault.Span span, String message, String help) {
        add(Fault.at(code, target.kind() + " " + target.path(), file, span, new Fault.Words(message, help)));
    }

    List<Fault> faults() {
        List<Fault> all = new ArrayList<>(faults);
        if (dropped > 0) {
            all.add(Fault.of(faults.get(0).code(), file, dropped + " more faults in this file", "mend the others first"));
        }
        return all;
    }

    List<AnchorLink> anchors() {
        return anchors;
    }

    Set<String> external() {
        return external;
    }

    int links() {
        return links;
    }

    /** In quotation marks, shortened where it is long. */
    static String quote(String text) {
        String shown = text.strip();
        int[] points = shown.codePoints().limit(121).toArray();
        return '"' + (points.length > 120 ? new String(points, 0, 120) + "…" : shown) + '"';
    }
}
