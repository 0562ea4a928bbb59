/**
 * Which articles are the same text, and which tell the same event.
 *
 * <p>In: the analysed articles of a site. Out: {@link org.broadsheet.model.Stories}. Never: looks at markup, decides what is shown,
 * or compares every article with every other.
 */
package org.broadsheet.stories;
