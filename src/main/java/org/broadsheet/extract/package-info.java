/**
 * Finds the article in a source: a page, a text scrape, an item of a feed.
 *
 * <p>In: a source's bytes and what is known of its outlet. Out: the article as text and Markdown, the facts around it, and every line that was
 * cut with the rule that cut it. Sources are hostile: all work is bounded in time, depth and size, and nothing executable survives. Never: a
 * file, a socket, the clock, a guess presented as a fact.
 */
package org.broadsheet.extract;
