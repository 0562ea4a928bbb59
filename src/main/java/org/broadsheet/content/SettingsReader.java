package org.broadsheet.content;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.broadsheet.format.YamlFields;
import org.broadsheet.format.YamlList;
import org.broadsheet.format.YamlMap;
import org.broadsheet.format.YamlNode;
import org.broadsheet.format.YamlScalar;
import org.broadsheet.model.Settings;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;
import org.broadsheet.text.Nearest;

/** Reads {@code site.yaml}: each key as the kind it has to be, defaults for what is absent, an error for what does not exist. */
final class SettingsReader {

    static final String FILE = "content/site.yaml";

    private static final List<String> SHARES = List.of("mail", "copy", "whatsapp", "telegram", "mastodon", "bluesky", "facebook", "x", "linkedin");
    private static final List<String> BLOCKS = List.of("lead", "topics", "latest", "regions");
    private static final List<String> KINDS = List.of("folder", "git", "s3");
    private static final Pattern COLOUR = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9.!#$%*+/=_~-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,200}[\\p{L}\\p{N}])?");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,60}");

    private final YamlFields keys;
    private final List<Diagnostic> sink;
    private final SiteFolder folder;

    SettingsReader(YamlFields keys, SiteFolder folder, List<Diagnostic> sink) {
        this.keys = keys;
        this.folder = folder;
        this.sink = sink;
    }

    Settings read() {
        Settings settings = new Settings(keys.requiredText("title"), keys.text("tagline"), url(), language(), timezone(), permalink(),
                keys.integer("paginate", 20, 1, 10_000), keys.integer("related", 6, 0, 100), theme(), accounts(), words(keys, "share", SHARES, SHARES),
                        replies(), feeds(),
                keys.flag("search", true), editions(), keys.flag("cards", false), keys.flag("precompress", false), crawlers(), keys.texts("takedown"),
                        publish(), ingest());
        keys.refuseOthers();
        return settings;
    }

    private String url() {
        String written = keys.text("url").strip();
        Optional<String> url = SiteUrl.normalise(written);
        if (url.isEmpty()) {
            bad(keys.place("url"), "\"" + written + "\" is not the address of a site",
                    "write it in full, for example https://news.example/ or https://example.org/digest/");
        }
        return url.orElse("");
    }

    private String language() {
        String tag = keys.text("language").strip();
        if (!tag.isEmpty() && !LANGUAGE.matcher(tag).matches()) {
            bad(keys.place("language"), "\"" + tag + "\" is not a language tag", "write a tag such as en, de-CH or sr-Latn");
            return "en";
        }
        return tag.isEmpty() ? "en" : tag;
    }

    private ZoneId timezone() {
        String name = keys.text("timezone").strip();
        try {
            return name.isEmpty() || name.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            String near = Nearest.to(name, new TreeSet<>(ZoneId.getAvailableZoneIds())).map(zone -> "did you mean \"" + zone + "\"?")
                    .orElse("write a name such as Europe/Vienna, or UTC");
            bad(keys.place("timezone"), "\"" + name + "\" is not a time zone", near);
            return ZoneOffset.UTC;
        }
    }

    private String permalink() {
        Optional<YamlNode> node = keys.node("permalink");
        String pattern = keys.text("permalink").strip();
        if (node.isEmpty() || pattern.isEmpty()) {
            return Settings.DEFAULT_PERMALINK;
        }
        Location place = node.get().location();
        Optional<Permalink.Fault> fault = Permalink.check(pattern);
        if (fault.isPresent()) {
            int quote = node.get() instanceof YamlScalar scalar && !scalar.plain() ? 1 : 0;
            Location exact = fault.get().length() == 0 ? place
                    : new Location(place.file(), place.line(), place.column() + quote + fault.get().at(), fault.get().length(), place.excerpt());
            bad(exact, fault.get().message(), fault.get().help());
            return Settings.DEFAULT_PERMALINK;
        }
        return Permalink.complete(pattern);
    }

    private Settings.Theme theme() {
        Optional<YamlFields> theme = keys.map("theme");
        if (theme.isEmpty()) {
            return new Settings.Theme("", "", "", BLOCKS);
        }
        YamlFields t = theme.get();
        String accent = checked(t, "accent", v -> COLOUR.matcher(v).matches(), "a colour such as \"#0a5c8c\"");
        String logo = checked(t, "logo", v -> SafePath.of(v).filter(path -> folder.has("content/assets/" + path)).isPresent(),
                "the path of a file below content/assets");
        Settings.Theme read = new Settings.Theme(SafePath.of(logo).orElse(""), accent, t.choice("fonts", List.of("serif", "sans")).orElse(""),
                words(t, "blocks", BLOCKS, BLOCKS));
        t.refuseOthers();
        return read;
    }

    private List<Settings.Account> accounts() {
        List<Settings.Account> accounts = new ArrayList<>();
        for (YamlFields account : keys.maps("accounts")) {
            String name = account.requiredText("name");
            account.requiredText("url");
            String url = checked(account, "url", v -> Href.isWeb(v) || v.startsWith("mailto:") && MAIL.matcher(v.substring(7)).matches(),
                    "an address that begins with https:// or mailto:");
            accounts.add(new Settings.Account(name, url, account.text("followers")));
            account.refuseOthers();
        }
        return accounts;
    }

    private Settings.Replies replies() {
        Optional<YamlFields> comments = keys.map("comments");
        if (comments.isEmpty()) {
            return new Settings.Replies("", "");
        }
        YamlFields c = comments.get();
        String endpoint = checked(c, "endpoint", v -> Href.isWeb(v) || v.startsWith("/") && !v.startsWith("//") && SafePath.of(v).isPresent(),
                "an https:// address or a path that begins with /");
        String mail = checked(c, "mail", v -> MAIL.matcher(v).matches(), "a mail address");
        if (!endpoint.isEmpty() && !mail.isEmpty()) {
            bad(c.place("mail"), "comments have both \"endpoint\" and \"mail\"", "keep one of them");
        }
        c.refuseOthers();
        return new Settings.Replies(endpoint, mail);
    }

    private Settings.Feeds feeds() {
        Optional<YamlFields> feeds = keys.map("feeds");
        Settings.Feeds read = feeds.map(f -> new Settings.Feeds(f.choice("content", List.of("summary", "full")).orElse("summary").equals("full"),
                f.integer("items", 20, 1, 1000)))
                .orElse(new Settings.Feeds(false, 20));
        feeds.ifPresent(YamlFields::refuseOthers);
        return read;
    }

    private Settings.Editions editions() {
        Optional<YamlFields> editions = keys.map("editions");
        Settings.Editions read = editions.map(e -> new Settings.Editions(e.flag("daily", false), e.flag("weekly", false), e.flag("mail", false),
                e.flag("epub", false)))
                .orElse(new Settings.Editions(false, false, false, false));
        editions.ifPresent(YamlFields::refuseOthers);
        return read;
    }

    private Settings.AiCrawlers crawlers() {
        Optional<YamlFields> crawlers = keys.map("crawlers");
        boolean refuse = crawlers.flatMap(c -> c.choice("ai", List.of("allow", "refuse"))).orElse("allow").equals("refuse");
        crawlers.ifPresent(YamlFields::refuseOthers);
        return refuse ? Settings.AiCrawlers.REFUSE : Settings.AiCrawlers.ALLOW;
    }

    private Map<String, Settings.Target> publish() {
        Map<String, Settings.Target> targets = new TreeMap<>();
        Optional<YamlNode> node = keys.node("publish");
        if (node.isEmpty() || keys.map("publish").isEmpty()) {
            return targets;
        }
        for (YamlMap.Item item : ((YamlMap) node.get()).items()) {
            String name = item.key().text();
            if (!NAME.matcher(name).matches()) {
                bad(item.key().location(), "\"" + name + "\" can't be the name of a target", "use letters, digits, hyphens and underscores");
            } else if (item.value() instanceof YamlMap target) {
                target(target).ifPresent(read -> targets.put(name, read));
            } else {
                bad(item.value().location(), "the target \"" + name + "\" must be a map of keys and values, not " + item.value().kind(),
                        "write lines such as 'kind: folder' below it");
            }
        }
        return targets;
    }

    private Optional<Settings.Target> target(YamlMap target) {
        YamlFields fields = new YamlFields(target, sink);
        fields.requiredText("kind");
        Optional<String> kind = fields.text("kind").isBlank() ? Optional.empty() : fields.choice("kind", KINDS);
        Map<String, String> options = new TreeMap<>();
        for (YamlMap.Item item : target.items()) {
            if (item.value() instanceof YamlScalar scalar) {
                options.put(item.key().text(), scalar.isNull() ? "" : scalar.text());
            } else {
                bad(item.value().location(), "\"" + item.key().text() + "\" must be a text, not " + item.value().kind(), "");
            }
        }
        options.remove("kind");
        return kind.map(k -> new Settings.Target(k, options));
    }

    private Settings.Fetching ingest() {
        Optional<YamlFields> ingest = keys.map("ingest");
        if (ingest.isEmpty()) {
            return Settings.Fetching.STANDARD;
        }
        YamlFields i = ingest.get();
        String agent = checked(i, "agent", v -> v.chars().allMatch(c -> c >= 32 && c < 127), "plain text without line breaks");
        Settings.Fetching read = new Settings.Fetching(agent, i.number("delay", 0, 3600).orElse(Settings.Fetching.STANDARD.delaySeconds()), i.texts("allowHosts"));
        i.refuseOthers();
        return read;
    }

    /** A list of known words, each once; an unknown one is an error at its place. */
    private List<String> words(YamlFields fields, String key, List<String> known, List<String> otherwise) {
        Optional<YamlNode> node = fields.node(key);
        if (node.isEmpty()) {
            return otherwise;
        }
        List<String> words = fields.texts(key);
        List<YamlNode> items = node.get() instanceof YamlList list ? list.items() : List.of(node.get());
        for (YamlNode item : items) {
            if (item instanceof YamlScalar scalar && !scalar.text().isBlank() && !known.contains(scalar.text())) {
                String help = Nearest.to(scalar.text(), known).map(near -> "did you mean \"" + near + "\"?").orElse("known are " + String.join(", ", known));
                bad(item.location(), "\"" + key + "\" does not know \"" + scalar.text() + "\"", help);
            }
        }
        return List.copyOf(new LinkedHashSet<>(words));
    }

    private String checked(YamlFields fields, String key, Predicate<String> good, String wanted) {
        String value = fields.text(key).strip();
        if (!value.isEmpty() && !good.test(value)) {
            bad(fields.place(key), "\"" + key + "\" must be " + wanted + ", not \"" + value + "\"", "");
            return "";
        }
        return value;
    }

    private void bad(Location place, String message, String help) {
        sink.add(Diagnostic.of(Code.BAD_VALUE, place, message, help));
    }
}
