package org.broadsheet.model;

import java.util.List;

/** An item of a vocabulary. */
public interface Term {

    /** How files refer to it; its slug is part of addresses. Mostly the same: lower-case letters, digits and hyphens. */
    String id();

    /** For people. */
    String name();

    /** Everything it may be called, id and name included. */
    List<String> names();
}
