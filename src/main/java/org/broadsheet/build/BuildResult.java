package org.broadsheet.build;

import java.util.List;
import java.util.Optional;
import org.broadsheet.report.Diagnostics;
import org.broadsheet.write.SiteWriter;

/**
 * How a build ended.
 *
 * @param ready what was to be written; empty when the content could not be read
 * @param written what changed on disk; empty when errors kept the old site
 * @param times of the stages, in their order
 */
public record BuildResult(Optional<Planned.Ready> ready, Optional<SiteWriter.Written> written, Diagnostics diagnostics, List<StageTime> times) {}
