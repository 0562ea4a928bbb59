package org.broadsheet.content;

import java.time.Instant;
import java.util.Optional;

/**
 * What the command line says about reading.
 *
 * @param baseUrl replaces the settings' address; an empty text means none
 * @param drafts whether drafts are shown
 * @param future whether entries are shown whose date or embargo has not come
 * @param expired whether entries are shown whose time is over
 * @param now the moment that decides
 */
public record ReadingOptions(Optional<String> baseUrl, boolean drafts, boolean future, boolean expired, Instant now) {}
