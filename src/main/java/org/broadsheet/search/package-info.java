/**
 * Makes the data that the search page's script reads.
 *
 * <p>In: the {@link org.broadsheet.model.Site}. Out: JSON files below {@code search/data/}: what the site has, the words it uses (in shards, so that a
 * query loads only its own) and what a result shows. Never: text beyond what an outlet's rights allow to show; of the rest only which words occur is told.
 */
package org.broadsheet.search;
