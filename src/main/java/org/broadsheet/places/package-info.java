/**
 * Which of the digest's regions an article is about.
 *
 * <p>In: articles and the regions' names. Out: assignments by article. Never: looks a place up elsewhere, or overrules an editor.
 */
package org.broadsheet.places;
