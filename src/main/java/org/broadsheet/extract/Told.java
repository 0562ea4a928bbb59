package org.broadsheet.extract;

/** A fact and where it was told. */
record Told<T>(T value, Origin origin) {}
