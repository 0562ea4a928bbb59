package org.broadsheet.pages;

/**
 * Where the theme's own files stand on the site.
 *
 * @param style the style sheet, its content's fingerprint in its name
 * @param script the script, likewise
 */
public record ThemeAssets(SitePath style, SitePath script) {}
