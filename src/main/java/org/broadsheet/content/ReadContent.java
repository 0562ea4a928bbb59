package org.broadsheet.content;

import java.util.Optional;
import org.broadsheet.model.Content;
import org.broadsheet.report.Diagnostics;

/**
 * @param content present only when no diagnostic is an error
 * @param diagnostics of all files
 * @param analysisNanos how much of the reading's wall time went into analysing texts
 */
public record ReadContent(Optional<Content> content, Diagnostics diagnostics, long analysisNanos) {}
