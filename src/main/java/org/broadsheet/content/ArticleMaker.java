package org.broadsheet.content;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.broadsheet.model.Article;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.SafeHtml;
import org.broadsheet.model.Settings;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.text.LanguageGuess;
import org.broadsheet.text.TextAnalyser;

/** Makes an article of an entry that is shown: its markup, its text, its moments. Thread-safe. */
final class ArticleMaker {

    private final Settings settings;
    private final SiteLinks.Targets targets;
    private final Vocabulary<Outlet> outlets;
    private final BodyRenderer renderer = BodyRenderer.forArticles();
    private final TextAnalyser analyser;
    private final LanguageGuess languages = LanguageGuess.load();

    /** @param outlets all of the site, undeclared ones with the one name that they go by */
    ArticleMaker(Settings settings, SiteLinks.Targets targets, Vocabulary<Outlet> outlets, TextAnalyser analyser) {
        this.analyser = analyser;
        this.outlets = outlets;
        this.settings = settings;
        this.targets = targets;
    }

    /** An entry with its markup, which nobody has read yet. */
    record Rendered(EntryFile file, SafeHtml html, String plain, List<Diagnostic> diagnostics) {}

    Rendered render(EntryFile file) {
        Entry entry = file.entry();
        String path = file.places().file();
        SiteLinks links = new SiteLinks(targets, file.address(), path.substring("content/".length(), path.lastIndexOf('/') + 1));
        BodyRenderer.Rendered body = renderer.render(entry.body(), links);
        return new Rendered(file, body.html(), body.plain(), BodyFaults.of(body, entry.body(), line -> file.places().inBody(line, 0, 0, "")));
    }

    /** The article, with its text analysed. */
    Article make(Rendered rendered) {
        EntryFile file = rendered.file;
        Entry entry = file.entry();
        Optional<Outlet> outlet = file.outlet().map(o -> outlets.find(o.id()).orElse(o));
        String language = entry.language().isEmpty() ? settings.language() : entry.language();
        ZoneId zone = settings.timezone();
        return new Article(entry.withoutBody(), file.places().file(), file.address(), entry.dates().date().instant(zone), entry.dates().updated().map(d -> d.instant(zone)),
                rendered.html, rendered.plain, outlet, OutletFinder.rights(entry, outlet), language,
                analyser.analyse(reading(entry, outlet, rendered.plain), entry.title(), rendered.plain));
    }

    /** The language to read the text in: what entry or outlet say, else what the text itself leaves no doubt of. */
    private String reading(Entry entry, Optional<Outlet> outlet, String plain) {
        String told = entry.language().isEmpty() ? outlet.map(Outlet::language).orElse("") : entry.language();
        return told.isEmpty() ? languages.reading(plain, settings.language()) : told;
    }
}
