package org.broadsheet.ingest;

import java.time.LocalDate;
import java.util.Locale;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Settings;
import org.broadsheet.text.Slugs;

/** The addresses that entries will have, so that two don't ask for the same one. */
final class Permalinks {

    private final Settings settings;

    Permalinks(Settings settings) {
        this.settings = settings;
    }

    String of(String id, Entry entry) {
        LocalDate day = entry.dates().date().instant(settings.timezone()).atZone(settings.timezone()).toLocalDate();
        String filename = Slugs.slug(id.substring(id.lastIndexOf('/') + 1));
        String slug = entry.placement().slug().isEmpty() ? filename : Slugs.slug(entry.placement().slug());
        return normal(settings.permalink()
                .replace(":year", String.format(Locale.ROOT, "%04d", day.getYear()))
                .replace(":month", String.format(Locale.ROOT, "%02d", day.getMonthValue()))
                .replace(":day", String.format(Locale.ROOT, "%02d", day.getDayOfMonth()))
                .replace(":filename", filename)
                .replace(":slug", slug)
                .replace(":id", id));
    }

    /** An address in the one form that is compared. */
    static String normal(String address) {
        return address.toLowerCase(Locale.ROOT).replaceAll("^/+|/+$|/+index\\.html$", "");
    }
}
