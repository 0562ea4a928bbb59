package org.broadsheet.build;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What to build.
 *
 * @param site the site folder, the parent of {@code content/}
 * @param baseUrl replaces the settings' url; an empty string means relative links
 * @param drafts whether drafts are shown, likewise future (and embargoed) and expired entries
 * @param now the moment the site is built for
 */
public record BuildRequest(Path site, Optional<String> baseUrl, boolean drafts, boolean future, boolean expired, Instant now) {}
