/**
 * Decides which pages the site has and what stands on each.
 *
 * <p>In: the {@link org.broadsheet.model.Site}, all facts known. Out: a {@link org.broadsheet.plan.Plan} of {@link org.broadsheet.pages.Page} records,
 * complete and in order. Never: writes markup or files, looks at a template, or shows more of an outlet's text than its rights allow.
 */
package org.broadsheet.plan;
