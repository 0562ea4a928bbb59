package org.broadsheet.content;

import org.broadsheet.model.Outlet;
import org.broadsheet.model.Region;
import org.broadsheet.model.Settings;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.report.Diagnostics;

/** Settings and vocabularies of a site. With errors among the diagnostics they are only what could be read. */
public record SiteFiles(Settings settings, Vocabulary<Topic> topics, Vocabulary<Region> regions, Vocabulary<Outlet> outlets, Diagnostics diagnostics) {}
