package org.broadsheet.pages;

/**
 * A place of the site. Printed in a template it becomes the link from the page being rendered: below the base path, or relative for a site
 * without an address.
 *
 * @param path below the site's root, without a leading slash; may carry a query or fragment
 */
public record SitePath(String path) {}
