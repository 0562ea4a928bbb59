package org.broadsheet.pages;

/**
 * A line of a sitemap.
 *
 * @param url full address; @param modified ISO 8601; empty when unknown
 */
public record SitemapItem(String url, String modified) {}
