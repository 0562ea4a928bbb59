package org.broadsheet.content;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;

/**
 * Who has which file of the finished site. Letter case does not tell two files apart, since many file systems do not either, and a file can't
 * stand where a folder does.
 */
final class AddressBook {

    private static final Set<String> FOLDERS = Set.of("topics", "regions", "sources", "tags", "stories", "archive", "search", "editions", "page");
    private static final Set<String> FILES = Set.of("index.html", "404.html", "robots.txt", "sitemap.xml", "feed.xml", "rss.xml", "feed.json");

    private final List<Diagnostic> sink;
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, String> folders = new HashMap<>();

    AddressBook(List<Diagnostic> sink) {
        this.sink = sink;
    }

    /**
     * Takes an address for a file of the content; a second owner is an error.
     *
     * @param address below the site's root
     * @param place where the author decides about it
     */
    boolean claim(String address, Location place) {
        String file = file(address);
        String other = isReserved(file) ? "Broadsheet itself" : owner(file);
        if (other != null) {
            sink.add(Diagnostic.of(Code.DUPLICATE_ADDRESS, place, "the address /" + address + " belongs to " + other + " already", help(place.file())));
            return false;
        }
        files.put(file, place.file());
        for (int slash = file.indexOf('/'); slash > 0; slash = file.indexOf('/', slash + 1)) {
            folders.putIfAbsent(file.substring(0, slash), place.file());
        }
        return true;
    }

    private static String help(String file) {
        return file.startsWith("content/assets/") ? "rename one of the two files" : file.startsWith("content/pages/") ? "rename the page's file"
                : "give one of them another slug, date or alias";
    }

    private static boolean isReserved(String file) {
        int slash = file.indexOf('/');
        return slash < 0 ? FILES.contains(file) || file.matches("sitemap-[0-9]+\\.xml") : FOLDERS.contains(file.substring(0, slash));
    }

    private String owner(String file) {
        if (files.containsKey(file)) {
            return files.get(file);
        }
        if (folders.containsKey(file)) {
            return folders.get(file);
        }
        for (int slash = file.indexOf('/'); slash > 0; slash = file.indexOf('/', slash + 1)) {
            String above = files.get(file.substring(0, slash));
            if (above != null) {
                return above;
            }
        }
        return null;
    }

    private static String file(String address) {
        return ((address.isEmpty() || address.endsWith("/") ? address + "index.html" : address)).toLowerCase(Locale.ROOT);
    }
}
