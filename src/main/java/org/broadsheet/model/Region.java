package org.broadsheet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A place that the digest covers.
 *
 * @param kind free text such as {@code town} or {@code county}
 * @param parent the id of the region it lies in; empty at the top
 * @param alternatives other names it goes by
 */
public record Region(String id, String name, String kind, String parent, List<String> alternatives, OptionalDouble latitude, OptionalDouble longitude) implements Term {

    public Region {
        alternatives = List.copyOf(alternatives);
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(id, name));
        names.addAll(alternatives);
        return names;
    }
}
