package org.broadsheet.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** All diagnostics of a run: sorted by place, each once. Immutable. */
public final class Diagnostics {

    /** No diagnostics. */
    public static final Diagnostics NONE = new Diagnostics(List.of());

    private final List<Diagnostic> all;

    private Diagnostics(List<Diagnostic> sorted) {
        this.all = sorted;
    }

    /** Sorts and removes doubles. */
    public static Diagnostics of(Collection<Diagnostic> found) {
        return found.isEmpty() ? NONE : new Diagnostics(List.copyOf(new TreeSet<>(found)));
    }

    /** These and the others, in order of place. */
    public Diagnostics plus(Diagnostics others) {
        if (others.all.isEmpty()) {
            return this;
        }
        List<Diagnostic> both = new ArrayList<>(all);
        both.addAll(others.all);
        return of(both);
    }

    /** The same with every warning as an error, as {@code --strict} asks. */
    public Diagnostics strict() {
        return of(all.stream().map(d -> new Diagnostic(Severity.ERROR, d.code(), d.location(), d.message(), d.help())).toList());
    }

    /** In order of place. */
    public List<Diagnostic> all() {
        return all;
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    public long count(Severity severity) {
        return all.stream().filter(d -> d.severity() == severity).count();
    }
}
