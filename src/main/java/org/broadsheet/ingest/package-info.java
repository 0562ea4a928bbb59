/**
 * The line that brings the outside world's material into {@code content/entries}: find sources, fetch what has an address, read feeds, extract
 * articles, file them.
 *
 * <p>Entries' files are written whole, found again by what identifies their source, and a person's edits are kept. One source that fails never
 * costs another. Never: the clock, a guess presented as a fact (an unknown date stays unknown until an entry needs one, and then a warning says
 * what was taken).
 */
package org.broadsheet.ingest;
