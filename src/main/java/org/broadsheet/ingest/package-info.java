/**
 * Turns the outside world's material into articles and entries.
 *
 * <p>In: a source's bytes and what is known of its outlet. Out: the article it holds, as text and Markdown with the facts around it, every
 * line that was cut and why; and entries' files, each whole, found again by what identifies their source, with a person's edits kept.
 * Sources are hostile: all work is bounded in time, depth and size, and nothing executable survives. Never: a socket, the clock, a guess
 * presented as a fact (an unknown date stays unknown until an entry needs one, and then a warning says what was taken).
 */
package org.broadsheet.ingest;
