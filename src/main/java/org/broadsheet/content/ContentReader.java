package org.broadsheet.content;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.model.Addresses;
import org.broadsheet.model.Article;
import org.broadsheet.model.Content;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.model.Workers;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Diagnostics;
import org.broadsheet.report.Location;
import org.broadsheet.text.TextAnalyser;

/**
 * Reads a site folder. Every file is read and every fault collected, whatever comes first; only then is there content or not.
 * The workers need large stacks (64 MB), since the Markdown engine recurses.
 */
public final class ContentReader {

    private static final Set<String> FILES = Set.of("site.yaml", "topics.yaml", "regions.yaml", "sources.yaml");
    private static final Set<String> FOLDERS = Set.of("entries", "pages", "comments", "assets");
    private static final Comparator<Article> NEWEST_FIRST = Comparator.comparing(Article::published).reversed().thenComparing(Article::id);

    private final Workers workers;
    private final TextAnalyser analyser;

    public ContentReader(Workers workers) {
        this(workers, new TextAnalyser());
    }

    /** @param analyser of the articles' texts, which others may use afterwards */
    public ContentReader(Workers workers, TextAnalyser analyser) {
        this.workers = workers;
        this.analyser = analyser;
    }

    /**
     * @param siteFolder the folder that has {@code content/} in it
     * @throws org.broadsheet.report.WorldFailure when a file or folder can't be read
     */
    public ReadContent read(Path siteFolder, ReadingOptions options) {
        SiteFiles site = new SiteFileReader().read(siteFolder, options.baseUrl());
        return new Reading(site, new SiteFolder(siteFolder), options).read();
    }

    /** One reading: what it found so far. */
    private final class Reading {
        private final SiteFiles site;
        private final SiteFolder folder;
        private final ReadingOptions options;
        private final List<Diagnostic> found = new ArrayList<>();
        private long analysisNanos;

        Reading(SiteFiles site, SiteFolder folder, ReadingOptions options) {
            this.site = site;
            this.folder = folder;
            this.options = options;
        }

        ReadContent read() {
            reportStrangers();
            OutletFinder outletFinder = new OutletFinder(site.outlets());
            EntryReader.Entries read = new EntryReader(folder, site.settings(), outletFinder, options).read(workers, found);
            List<EntryFile> entries = read.files();
            List<PageReader.Draft> pages = new PageReader(folder, site.settings(), options.drafts()).read(found);
            List<Content.Asset> assets = assets();
            checkEntries(entries, read.ids());
            claimAddresses(entries, pages, assets);
            SiteLinks.Targets targets = targets(entries, pages, assets);
            List<EntryFile> shown = entries.stream().filter(entry -> entry.visibility().shown()).toList();
            Vocabulary<Outlet> outlets = outletFinder.all(shown.stream().flatMap(entry -> entry.outlet().stream()).toList());
            List<Article> articles = articles(shown, targets, outlets);
            List<Content.TextPage> texts = pages(pages, targets);
            List<Content.Comment> comments = new CommentReader(folder, site.settings().timezone(), targets, addresses(read)).read(workers, found);
            Optional<Instant> nextDue = entries.stream().flatMap(entry -> entry.visibility().next().stream()).min(Instant::compareTo);
            Diagnostics diagnostics = site.diagnostics().plus(Diagnostics.of(found));
            Content content = new Content(site.settings(), site.topics(), site.regions(), outlets, articles, texts, comments, assets,
                    entries.size() - shown.size(), nextDue);
            return new ReadContent(diagnostics.hasErrors() ? Optional.empty() : Optional.of(content), diagnostics, analysisNanos);
        }

        /** Files and folders in {@code content/} that belong to nothing. */
        private void reportStrangers() {
            for (SiteFolder.Found child : folder.list("content")) {
                String name = child.file().getFileName().toString();
                if (!FILES.contains(name) && !FOLDERS.contains(name) && !SiteFolder.isLitter(name)) {
                    String help = FILES.contains(name.replaceFirst("\\.yml$", ".yaml")) ? "let the name end in .yaml" : Code.UNEXPECTED_FILE.advice();
                    found.add(Diagnostic.of(Code.UNEXPECTED_FILE, Location.of(child.path()), "nothing reads this "
                            + (child.path().endsWith("/") ? "folder" : "file"), help));
                }
            }
        }

        private List<Content.Asset> assets() {
            List<Content.Asset> assets = new ArrayList<>();
            for (SiteFolder.Found file : folder.walk("content/assets", found)) {
                String path = file.path().substring("content/assets/".length());
                if (SafePath.of(path).filter(path::equals).isPresent()) {
                    assets.add(new Content.Asset(path, file.file()));
                } else {
                    found.add(Diagnostic.of(Code.UNSAFE_PATH, file.location(), "the name can't be an address", "rename it to letters, digits and hyphens"));
                }
            }
            return assets;
        }

        private void checkEntries(List<EntryFile> entries, Set<String> ids) {
            EntryCheck check = new EntryCheck(site.topics(), site.regions(), ids);
            workers.map(entries, check::check).forEach(found::addAll);
            Set<String> names = new HashSet<>(ids);
            site.outlets().terms().forEach(outlet -> names.add(outlet.id()));
            entries.forEach(entry -> entry.outlet().ifPresent(outlet -> names.add(outlet.id())));
            for (String id : site.settings().takedown()) {
                if (!names.contains(id)) {
                    found.add(Diagnostic.of(Code.UNKNOWN_ENTRY, Location.of(SettingsReader.FILE), "\"takedown\" names \"" + id
                            + "\", which is no entry and no source", Code.UNKNOWN_ENTRY.advice()));
                }
            }
        }

        private void claimAddresses(List<EntryFile> entries, List<PageReader.Draft> pages, List<Content.Asset> assets) {
            AddressBook book = new AddressBook(found);
            pages.forEach(page -> book.claim(page.path(), Location.of(page.file())));
            List<EntryFile> planned = entries.stream().filter(entry -> entry.visibility().planned()).toList();
            for (EntryFile entry : planned) {
                boolean own = !entry.entry().placement().slug().isBlank();
                book.claim(entry.address(), own ? entry.places().of("slug") : Location.of(entry.places().file()));
            }
            for (EntryFile entry : planned) {
                List<String> aliases = entry.entry().placement().aliases();
                for (int i = 0; i < aliases.size(); i++) {
                    if (!aliases.get(i).equals(entry.address())) {
                        book.claim(aliases.get(i), entry.places().of("aliases[" + i + "]"));
                    }
                }
            }
            assets.forEach(asset -> book.claim(asset.path(), Location.of("content/assets/" + asset.path())));
        }

        private SiteLinks.Targets targets(List<EntryFile> entries, List<PageReader.Draft> pages, List<Content.Asset> assets) {
            Map<String, String> files = new HashMap<>();
            entries.stream().filter(entry -> entry.visibility().shown())
                    .forEach(entry -> files.put(entry.places().file().substring("content/".length()), entry.address()));
            pages.forEach(page -> files.put(page.file().substring("content/".length()), page.path()));
            assets.forEach(asset -> files.put("assets/" + asset.path(), asset.path()));
            return new SiteLinks.Targets(new Addresses(site.settings().url()), files, new HashSet<>(files.values()));
        }

        private List<Article> articles(List<EntryFile> shown, SiteLinks.Targets targets, Vocabulary<Outlet> outlets) {
            ArticleMaker maker = new ArticleMaker(site.settings(), targets, outlets, analyser);
            List<ArticleMaker.Rendered> rendered = workers.map(shown, maker::render);
            rendered.forEach(made -> found.addAll(made.diagnostics()));
            long start = System.nanoTime();
            List<Article> articles = new ArrayList<>(workers.map(rendered, maker::make));
            analysisNanos = System.nanoTime() - start;
            articles.sort(NEWEST_FIRST);
            return articles;
        }

        private List<Content.TextPage> pages(List<PageReader.Draft> drafts, SiteLinks.Targets targets) {
            BodyRenderer renderer = BodyRenderer.forArticles();
            record Made(Content.TextPage page, List<Diagnostic> diagnostics) {}
            List<Content.TextPage> pages = new ArrayList<>();
            for (Made made : workers.map(drafts, draft -> {
                List<Diagnostic> own = new ArrayList<>();
                return new Made(PageReader.page(draft, renderer, targets, own), own);
            })) {
                found.addAll(made.diagnostics());
                pages.add(made.page());
            }
            return pages;
        }

        private static Map<String, String> addresses(EntryReader.Entries entries) {
            Map<String, String> addresses = new HashMap<>();
            entries.ids().forEach(id -> addresses.put(id, ""));
            entries.files().forEach(entry -> addresses.put(entry.entry().id(), entry.visibility().shown() ? entry.address() : ""));
            return addresses;
        }
    }
}
