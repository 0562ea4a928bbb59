package org.broadsheet.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.format.SourceFile;
import org.broadsheet.format.YamlMap;
import org.broadsheet.format.YamlReader;
import org.broadsheet.format.YamlScalar;
import org.broadsheet.model.DateValue;

/**
 * The Jekyll or Hugo site that posts come from, as far as its settings tell.
 *
 * @param url its address without a final slash; empty when unknown
 * @param base the path below which it lives, without a final slash; mostly empty
 * @param permalink the pattern of its posts' addresses; empty when unknown or not a pattern
 */
record OldSite(String url, String base, String permalink) {

    static final OldSite UNKNOWN = new OldSite("", "", "");

    private static final int HIGHEST = 8;
    private static final int LARGEST = 1 << 20;
    private static final List<String> SETTINGS = List.of(
            "_config.yml", "_config.yaml", "hugo.toml", "hugo.yaml", "hugo.yml", "config.toml", "config.yaml", "config.yml");
    private static final Pattern ENTRY = Pattern.compile("/\\d{4}/\\d{2}/[a-z0-9-]+\\.md(?:#.*)?");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern TOML_URL = Pattern.compile("(?mi)^baseURL\\s*=\\s*[\"']([^\"'\\n]*)[\"']");

    /** Reads the settings in the folder or the nearest one above that has any. */
    static OldSite above(Path folder) {
        Path at = folder.toAbsolutePath().normalize();
        for (int i = 0; at != null && i < HIGHEST; i++, at = at.getParent()) {
            for (String name : SETTINGS) {
                Path file = at.resolve(name);
                if (Files.isRegularFile(file)) {
                    return read(file, name);
                }
            }
        }
        return UNKNOWN;
    }

    private static OldSite read(Path file, String name) {
        String text;
        try (InputStream in = Files.newInputStream(file)) {
            text = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
        } catch (IOException closed) {
            return UNKNOWN;
        }
        if (name.endsWith(".toml")) {
            Matcher found = TOML_URL.matcher(text);
            return found.find() ? hugo(found.group(1)) : UNKNOWN;
        }
        if (!(new YamlReader().read(new SourceFile(name, text), new ArrayList<>()).orElse(null) instanceof YamlMap map)) {
            return UNKNOWN;
        }
        if (map.get("baseURL").isPresent() || map.get("baseurl").isPresent() && map.get("url").isEmpty()) {
            return hugo(text(map, "baseURL").isEmpty() ? text(map, "baseurl") : text(map, "baseURL"));
        }
        String base = bare(text(map, "baseurl"));
        String permalink = text(map, "permalink");
        return new OldSite(bare(text(map, "url")), base.isEmpty() || base.startsWith("/") ? base : "/" + base, permalink.contains(":") ? permalink : "");
    }

    /** Hugo's one address holds host and path. */
    private static OldSite hugo(String address) {
        String origin = origin(address);
        return origin.isEmpty() ? UNKNOWN : new OldSite(origin, bare(address.substring(origin.length())), "");
    }

    private static String text(YamlMap map, String key) {
        return map.get(key).filter(YamlScalar.class::isInstance).map(value -> ((YamlScalar) value).text().strip()).orElse("");
    }

    private static String bare(String address) {
        return address.replaceFirst("/+$", "");
    }

    /** Scheme and host of an address; empty when it has none. */
    static String origin(String address) {
        try {
            URI uri = URI.create(address.strip());
            boolean web = uri.getScheme() != null && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?");
            return web && uri.getRawAuthority() != null ? uri.getScheme() + "://" + uri.getRawAuthority() : "";
        } catch (IllegalArgumentException odd) {
            return "";
        }
    }

    /** The same site as a post's own address shows it, where the settings say nothing. */
    OldSite orOf(String link) {
        String origin = origin(link);
        return url.isEmpty() && !origin.isEmpty() ? new OldSite(origin, base, permalink) : this;
    }

    /** The path that a post had, without the site's base; empty when the pattern is unknown or needs what is not known here. */
    Optional<String> path(DateValue date, String slug) {
        String path = permalink
                .replace(":year", String.format(Locale.ROOT, "%04d", date.day().getYear()))
                .replace(":month", String.format(Locale.ROOT, "%02d", date.day().getMonthValue()))
                .replace(":day", String.format(Locale.ROOT, "%02d", date.day().getDayOfMonth()))
                .replace(":title", slug).replace(":slug", slug);
        return path.isEmpty() || path.contains(":") ? Optional.empty() : Optional.of(path.startsWith("/") ? path : "/" + path);
    }

    /** A path of the old host without the site's base, if it lies below that. */
    Optional<String> below(String path) {
        return path.startsWith(base + "/") ? Optional.of(path.substring(base.length())) : Optional.empty();
    }

    /**
     * A whole address for one that counts from the old site's root or from a post's own address; unchanged where it is whole already, is a
     * fragment, names an entry's file, or the site's address is unknown.
     *
     * @param post the post's own old address; empty when unknown, and then the site's front page stands for it
     */
    String absolute(String href, String post) {
        if (href.startsWith("//")) {
            return "https:" + href;
        }
        if (href.startsWith("/")) {
            return ENTRY.matcher(href).matches() ? href : origin(url) + href;
        }
        if (href.isEmpty() || "#?{<".indexOf(href.charAt(0)) >= 0 || href.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return href;
        }
        if (MAIL.matcher(href).matches()) {
            return "mailto:" + href;
        }
        if (post.isEmpty() && url.isEmpty()) {
            return href;
        }
        try {
            return URI.create(post.isEmpty() ? url + base + "/" : post).resolve(href).toString();
        } catch (IllegalArgumentException odd) {
            return href;
        }
    }
}
