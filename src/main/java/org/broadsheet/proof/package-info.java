/**
 * Proves a built site: that every link, image, feed and sitemap address leads to a file, and that every page has what pages need.
 *
 * <p>In: the folder of a built site and the address it will have. Out: a {@link org.broadsheet.proof.ProofReport}. Never: changes a
 * file, keeps a page in memory, or knows which entry or template a page came from.
 */
package org.broadsheet.proof;
