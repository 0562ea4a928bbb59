package org.broadsheet.build;

import java.util.Optional;
import org.broadsheet.model.Site;
import org.broadsheet.report.Diagnostics;

/** All facts of a digest, or the reasons why there are none. */
public record Understood(Optional<Site> site, Diagnostics diagnostics) {}
