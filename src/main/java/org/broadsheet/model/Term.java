package org.broadsheet.model;

import java.util.List;

/** An item of a vocabulary. */
public interface Term {

    /** Lower-case letters, digits and hyphens; part of addresses. */
    String id();

    /** For people. */
    String name();

    /** Everything it may be called, id and name included. */
    List<String> names();
}
