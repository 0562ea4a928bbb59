package org.broadsheet.publish;

/**
 * A file of the built site.
 *
 * @param print the fingerprint of its bytes, in the target's way
 */
record BuiltFile(long bytes, String print) {}
