package org.broadsheet.content;

import java.util.Optional;
import org.broadsheet.format.EntryPlaces;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Outlet;

/** An entry that could be parsed, with what settings and vocabulary say about it. @param address below the site's root */
record EntryFile(Entry entry, EntryPlaces places, String address, Visibility visibility, Optional<Outlet> outlet) {}
