/**
 * Pages become files: HTML and XML through the theme's templates, the JSON feed directly.
 *
 * <p>In: {@link org.broadsheet.pages.Page} values and a theme, which is the built-in one with a site's files laid over it. Out:
 * {@link org.broadsheet.model.Output} bytes, or one located diagnostic for a page whose template fails. Never: decides what a page
 * says, lets a template call a method, or reads a file after the theme was loaded.
 */
package org.broadsheet.render;
