package org.broadsheet.content;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.model.Addresses;
import org.broadsheet.text.Slugs;

/**
 * Where the links of one file lead. A path with a slash before it begins at the site's root. One without may name a Markdown file (as it lies in
 * the folder, so that editors and code hosts can follow it), an asset or an address; else it stays, and a browser resolves it below the page.
 *
 * @param from the address of the page that the links stand on
 * @param folder of the file they stand in, below {@code content/}, with a final slash
 */
record SiteLinks(Targets targets, String from, String folder) implements BodyLinks {

    /**
     * What links can lead to.
     *
     * @param files addresses by path below {@code content/}: entries, pages and assets
     * @param known every address of entries, pages and assets
     */
    record Targets(Addresses addresses, Map<String, String> files, Set<String> known) {}

    @Override
    public String resolve(String href) {
        int end = 0;
        while (end < href.length() && href.charAt(end) != '?' && href.charAt(end) != '#') {
            end++;
        }
        String path = decoded(href.substring(0, end));
        String rest = path.endsWith(".md") ? heading(href.substring(end)) : href.substring(end);
        if (path.isEmpty()) {
            return href;
        }
        return target(path).map(to -> targets.addresses().href(from, to) + rest).orElse(href);
    }

    /** Who names a Markdown file names its headings by their words; on the page they carry the prefix of all ids. */
    private static String heading(String rest) {
        int hash = rest.indexOf('#');
        String slug = hash < 0 ? "" : Slugs.slug(decoded(rest.substring(hash + 1)));
        return slug.isEmpty() || slug.startsWith(BodyIds.PREFIX) ? rest : rest.substring(0, hash + 1) + BodyIds.PREFIX + slug;
    }

    private Optional<String> target(String path) {
        if (path.startsWith("/")) {
            Optional<String> rooted = SafePath.resolve(path);
            return rooted.map(p -> file(p).or(() -> address(p)).orElse(p)).or(() -> Optional.of(""));
        }
        return SafePath.resolve(folder + path).flatMap(p -> Optional.ofNullable(targets.files().get(p)))
                .or(() -> SafePath.resolve(path).flatMap(p -> file(p).or(() -> address(p))));
    }

    /** A file of {@code content/}, named from there or from one of its folders. */
    private Optional<String> file(String path) {
        for (String start : new String[] {"", "assets/", "entries/", "pages/"}) {
            String address = targets.files().get(start + path);
            if (address != null) {
                return Optional.of(address);
            }
        }
        return Optional.empty();
    }

    private Optional<String> address(String path) {
        return targets.known().contains(path) ? Optional.of(path) : targets.known().contains(path + "/") ? Optional.of(path + "/") : Optional.empty();
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }
}
