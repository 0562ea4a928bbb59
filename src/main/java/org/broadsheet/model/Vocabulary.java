package org.broadsheet.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The terms that a digest knows, in their order, found by id, name or any other name whatever its case.
 * Immutable and thread-safe.
 *
 * @param <T> the kind of term
 */
public final class Vocabulary<T extends Term> {

    private final List<T> terms;
    private final boolean declared;
    private final Map<String, T> byName;

    /**
     * @param terms in the order of menus
     * @param declared whether the site has a file for it; without one every name is valid
     */
    public Vocabulary(List<T> terms, boolean declared) {
        this.terms = List.copyOf(terms);
        this.declared = declared;
        Map<String, T> index = new LinkedHashMap<>();
        for (T term : this.terms) {
            index.putIfAbsent(fold(term.id()), term);
        }
        for (T term : this.terms) {
            index.putIfAbsent(fold(term.name()), term);
        }
        for (T term : this.terms) {
            term.names().forEach(name -> index.putIfAbsent(fold(name), term));
        }
        this.byName = Collections.unmodifiableMap(index);
    }

    public List<T> terms() {
        return terms;
    }

    public boolean declared() {
        return declared;
    }

    /** The term that is called so; ids win over names, names over other names. */
    public Optional<T> find(String name) {
        return Optional.ofNullable(byName.get(fold(name)));
    }

    private static String fold(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
