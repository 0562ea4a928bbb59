package org.broadsheet.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.format.FrontMatter;
import org.broadsheet.format.SourceFile;
import org.broadsheet.format.YamlFields;
import org.broadsheet.model.Content;
import org.broadsheet.model.Settings;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;

/** Reads {@code content/pages/}: About, corrections policy and the like, each at its path. */
final class PageReader {

    static final String FOLDER = "content/pages";

    /** Keys of other programs that say nothing here. */
    private static final Set<String> FOREIGN = Set.of("date", "updated", "lastmod", "layout", "type", "slug", "permalink", "aliases", "author", "tags",
            "image", "menu", "weight", "toc");

    private final SiteFolder folder;
    private final Settings settings;
    private final boolean drafts;

    PageReader(SiteFolder folder, Settings settings, boolean drafts) {
        this.folder = folder;
        this.settings = settings;
        this.drafts = drafts;
    }

    /** A page before its links can be resolved. */
    record Draft(String file, String path, String title, String summary, String language, int order, FrontMatter matter) {}

    /** All that are shown, by path of their files. */
    List<Draft> read(List<Diagnostic> sink) {
        List<Draft> pages = new ArrayList<>();
        for (SiteFolder.Found found : folder.walk(FOLDER, sink)) {
            if (!found.path().endsWith(".md")) {
                sink.add(Diagnostic.of(Code.UNEXPECTED_FILE, found.location(), "nothing reads this file",
                        "pages end in .md; images and downloads belong into content/assets"));
                continue;
            }
            Optional<SourceFile> source = folder.text(found, SiteFolder.LARGEST_TEXT, sink);
            source.flatMap(file -> FrontMatter.read(file, sink)).flatMap(matter -> draft(found.path(), matter, sink)).ifPresent(pages::add);
        }
        return pages;
    }

    private Optional<Draft> draft(String file, FrontMatter matter, List<Diagnostic> sink) {
        YamlFields keys = new YamlFields(matter.map(), matter.opening(), sink);
        String title = keys.requiredText("title");
        String language = keys.text("language", "lang");
        if (!language.isEmpty() && !language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
            sink.add(Diagnostic.of(Code.BAD_VALUE, keys.place("language"), "\"" + language + "\" is not a language tag",
                    "write a tag such as en, de-CH or sr-Latn"));
        }
        Draft draft = new Draft(file, address(file), title, keys.text("summary", "description"), language.isEmpty() ? settings.language() : language,
                keys.integer("order", 0, -1_000_000, 1_000_000), matter);
        boolean hidden = keys.flag("draft", false) && !drafts;
        keys.warnOfMisspelt(FOREIGN);
        return title.isEmpty() || hidden ? Optional.empty() : Optional.of(draft);
    }

    /** The path below {@code pages/}; a folder's {@code index.md} is the folder. */
    static String address(String file) {
        String path = file.substring(FOLDER.length() + 1, file.length() - 3);
        if (path.equals("index")) {
            return "";
        }
        return Permalink.folders(path.endsWith("/index") ? path.substring(0, path.length() - 6) : path) + "/";
    }

    /** The page itself. */
    static Content.TextPage page(Draft draft, BodyRenderer renderer, SiteLinks.Targets targets, List<Diagnostic> sink) {
        SiteLinks links = new SiteLinks(targets, draft.path(), draft.file().substring("content/".length(), draft.file().lastIndexOf('/') + 1));
        BodyRenderer.Rendered body = renderer.render(draft.matter().body(), links);
        sink.addAll(BodyFaults.of(body, draft.matter().body(), line -> new Location(draft.file(), draft.matter().bodyLine() + line - 1, 0, 0, "")));
        return new Content.TextPage(draft.file(), draft.path(), draft.title(), draft.summary(), draft.language(), draft.order(), body.html(), body.plain());
    }
}
