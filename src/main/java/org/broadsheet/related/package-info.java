/**
 * Which other articles a reader of one may want to read next, and what they share.
 *
 * <p>In: analysed articles, their topics, regions and stories. Out: {@link org.broadsheet.model.Relations}, and the stories with each event's
 * reports in the order of the same likeness. Never: names a copy or another report of the same story as related, or fills a list with what is not related.
 */
package org.broadsheet.related;
