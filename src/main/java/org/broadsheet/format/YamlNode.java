package org.broadsheet.format;

import org.broadsheet.report.Location;

/** A value of a YAML document, with its place. Immutable. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {

    /** Where it begins in its file; the marked text ends with the line. */
    Location location();

    /** Where it begins and ends within the YAML that was read. */
    Extent extent();

    /** What it is, for messages: {@code a list}. */
    String kind();

    /**
     * As plain Java: a map becomes a {@code LinkedHashMap}, a list a {@code List}, a scalar what {@link YamlScalar#plainValue} says.
     */
    Object plainValue();

    /** From and to, in code points from the beginning of the YAML. */
    record Extent(int from, int to) {}
}
