package org.broadsheet.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.model.Output;
import org.broadsheet.pages.Page;
import org.broadsheet.report.Diagnostic;

/** What became of a page: its file, or the reason why there is none. Exactly one of the two is there. */
public record Rendered(Optional<Output> output, Optional<Diagnostic> diagnostic) {

    static Rendered file(Output output) {
        return new Rendered(Optional.of(output), Optional.empty());
    }

    static Rendered failed(Diagnostic diagnostic) {
        return new Rendered(Optional.empty(), Optional.of(diagnostic));
    }

    /**
     * The faults of all pages, the same one on many pages only once with the first page's file and the number of the others.
     *
     * @param pages the pages in the order of {@code rendered}
     */
    public static List<Diagnostic> faults(List<Page> pages, List<Rendered> rendered) {
        Map<Diagnostic, List<String>> files = new LinkedHashMap<>();
        for (int i = 0; i < rendered.size(); i++) {
            String file = pages.get(i).file();
            rendered.get(i).diagnostic().ifPresent(fault -> files.computeIfAbsent(fault, f -> new ArrayList<>()).add(file));
        }
        List<Diagnostic> faults = new ArrayList<>();
        files.forEach((fault, on) -> faults.add(new Diagnostic(
                fault.severity(), fault.code(), fault.location(), fault.message() + " (on " + on.get(0) + others(on.size() - 1) + ")", fault.help())));
        return faults;
    }

    private static String others(int count) {
        return count == 0 ? "" : " and on " + count + (count == 1 ? " other page" : " other pages");
    }
}
