/**
 * What feeds and subscription lists say: RSS, Atom, RDF, JSON Feed and OPML as one shape.
 *
 * <p>In: bytes that call themselves a feed, well-formed or not. Out: the feed's items in its own order, texts as the feed writes them: markup
 * inside is a stranger's and not cleaned here. Never: a socket, an entity from outside, an exception for what a feed holds.
 */
package org.broadsheet.feeds;
