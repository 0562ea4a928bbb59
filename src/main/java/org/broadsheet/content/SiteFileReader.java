package org.broadsheet.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.format.SourceFile;
import org.broadsheet.format.YamlFields;
import org.broadsheet.format.YamlMap;
import org.broadsheet.format.YamlNode;
import org.broadsheet.format.YamlReader;
import org.broadsheet.format.YamlScalar;
import org.broadsheet.model.Settings;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Diagnostics;
import org.broadsheet.report.Location;
import org.broadsheet.report.WorldFailure;

/** Reads what a site folder says about itself, without its entries: settings and vocabularies. Stateless. */
public final class SiteFileReader {

    private static final long LARGEST = 1_000_000;

    /**
     * @param siteFolder the folder that has {@code content/} in it
     * @param baseUrl replaces the settings' address; an empty text means none
     * @throws WorldFailure when the folder does not exist or can't be read
     */
    public SiteFiles read(Path siteFolder, Optional<String> baseUrl) {
        if (!Files.isDirectory(siteFolder)) {
            throw new WorldFailure("there is no folder " + siteFolder, "name the site's folder with -C, or make one with 'new site'");
        }
        List<Diagnostic> found = new ArrayList<>();
        SiteFolder folder = new SiteFolder(siteFolder);
        Settings settings = withUrl(settings(folder, found), baseUrl, found);
        VocabularyReader vocabularies = new VocabularyReader(folder, found);
        return new SiteFiles(settings, vocabularies.topics(), vocabularies.regions(), vocabularies.outlets(), Diagnostics.of(found));
    }

    private static Settings withUrl(Settings settings, Optional<String> baseUrl, List<Diagnostic> found) {
        if (baseUrl.isEmpty()) {
            return settings;
        }
        Optional<String> url = SiteUrl.normalise(baseUrl.get());
        if (url.isEmpty()) {
            found.add(Diagnostic.of(Code.BAD_VALUE, Location.of("--base-url"), "\"" + baseUrl.get() + "\" is not the address of a site",
                    "write it in full, for example https://news.example/"));
        }
        return settings.withUrl(url.orElse(""));
    }

    private static Settings settings(SiteFolder folder, List<Diagnostic> found) {
        if (!folder.has(SettingsReader.FILE)) {
            found.add(Diagnostic.of(Code.MISSING_KEY, Location.of(SettingsReader.FILE), "the file is missing, and with it the site's title",
                    "'new site DIR' makes a site folder, -C names another one"));
            return defaults(folder);
        }
        Optional<SourceFile> file = folder.text(folder.file(SettingsReader.FILE), LARGEST, found);
        int before = found.size();
        Optional<YamlNode> root = file.flatMap(f -> new YamlReader().read(f, found));
        if (file.isEmpty() || found.size() > before) {
            return defaults(folder);
        }
        if (root.isPresent() && root.get() instanceof YamlMap map) {
            return new SettingsReader(new YamlFields(map, Location.of(SettingsReader.FILE), found), folder, found).read();
        }
        if (root.isPresent() && !(root.get() instanceof YamlScalar scalar && scalar.isNull())) {
            found.add(Diagnostic.of(Code.BAD_VALUE, root.get().location(), "the settings must be keys and values, not " + root.get().kind(),
                    "write lines such as 'title: ...'"));
            return defaults(folder);
        }
        return new SettingsReader(empty(found), folder, found).read();
    }

    /** What stands in for settings that can't be read; the diagnostic is there already. */
    private static Settings defaults(SiteFolder folder) {
        return new SettingsReader(empty(new ArrayList<>()), folder, new ArrayList<>()).read();
    }

    private static YamlFields empty(List<Diagnostic> sink) {
        Location whole = Location.of(SettingsReader.FILE);
        return new YamlFields(new YamlMap(whole, new YamlNode.Extent(0, 0), false, List.of()), whole, sink);
    }
}
