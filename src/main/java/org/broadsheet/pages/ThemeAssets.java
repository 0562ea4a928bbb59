package org.broadsheet.pages;

/**
 * Where the theme's own files stand on the site.
 *
 * @param style the style sheet, its content's fingerprint in its name
 * @param script the script that every page may load, likewise
 * @param search the search page's script, likewise
 */
public record ThemeAssets(SitePath style, SitePath script, SitePath search) {}
