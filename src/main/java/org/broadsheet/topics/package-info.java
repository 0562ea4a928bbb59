/**
 * Which topics each article stands under, and why.
 *
 * <p>In: analysed articles, their places and stories, the vocabulary. Out: {@link org.broadsheet.model.Grouping}. Never: overrules an
 * editor, guesses where it is not sure, or fails on a name it does not know.
 */
package org.broadsheet.topics;
