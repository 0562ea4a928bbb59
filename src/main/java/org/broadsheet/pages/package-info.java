/**
 * What a template may see, and nothing else.
 *
 * <p>In: the planner's answers. Out: records whose component names are the template language. Never: a domain object, a method that
 * computes, a null. Texts are plain and are escaped on the way out; only {@link org.broadsheet.model.SafeHtml} is markup.
 * An empty {@code Optional} reads as missing in a template. {@link org.broadsheet.pages.SitePath} prints as a link that fits the page it stands on.
 */
package org.broadsheet.pages;
