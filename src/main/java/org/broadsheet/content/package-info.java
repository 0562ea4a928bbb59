/**
 * Reads a site folder and turns it into {@link org.broadsheet.model.Content}.
 *
 * <p>In: the folder {@code content/} and what the command line says about moments and drafts. Out: settings, vocabularies, articles with their
 * addresses, markup and text, pages, comments, assets, and every diagnostic of every file in one run. Never: follows a link out of the folder,
 * lets a source's script through, opens a socket, asks the clock, or writes.
 */
package org.broadsheet.content;
