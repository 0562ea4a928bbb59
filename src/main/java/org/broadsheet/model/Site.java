package org.broadsheet.model;

import java.time.Instant;

/**
 * Everything that is known about the digest before a page is planned.
 *
 * @param now the moment the site is built for
 */
public record Site(Content content, Places places, Grouping grouping, Stories stories, Relations relations, Coverage coverage, Instant now) {}
