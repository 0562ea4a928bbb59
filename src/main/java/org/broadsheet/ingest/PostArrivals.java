package org.broadsheet.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.broadsheet.format.FrontMatter;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Outlet;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;
import org.broadsheet.text.Hashes;
import org.broadsheet.text.Slugs;

/**
 * Markdown files as arrivals: posts of Jekyll and Hugo, and plain Markdown. Front matter is kept as it is, the body loses what only its old
 * generator understands. A post that names no outlet is the digest's own writing. Thread-safe.
 */
final class PostArrivals {

    /** Keys that mean nothing outside the site they come from, or that have become something else here. */
    private static final Set<String> SPENT = Set.of("layout", "permalink", "published", "excerpt");

    private final PostMatter matter;
    private final Arriving arriving;
    private final OutletMatcher outlets;
    private final Map<String, OldSite> sites = new ConcurrentHashMap<>();

    PostArrivals(IngestRequest request) {
        this.arriving = new Arriving(request);
        this.matter = new PostMatter(arriving);
        this.outlets = new OutletMatcher(request.outlets());
    }

    /** Whether this is Markdown: by its name, or without an ending by its first line. */
    boolean reads(Source source, byte[] bytes) {
        String name = source.name().substring(source.name().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return true;
        }
        return !name.contains(".") && PostMatter.opens(new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8));
    }

    Arrival read(Source source, byte[] bytes) {
        String text = MarkdownBytes.decode(bytes);
        if (text.isBlank()) {
            return Arrival.failed(source, 0, List.of(), List.of(Diagnostic.of(Code.NO_ARTICLE, Location.of(source.name()), "the file is empty",
                    Code.NO_ARTICLE.advice())));
        }
        List<Diagnostic> notes = new ArrayList<>();
        PostName name = PostName.of(source.name());
        Optional<Entry> post = matter.read(source, text, name, notes);
        return post.isEmpty() ? Arrival.failed(source, 0, List.of(), notes) : arrival(source, bytes, text, post.get(), name, notes);
    }

    private Arrival arrival(Source source, byte[] bytes, String text, Entry post, PostName name, List<Diagnostic> notes) {
        String link = text(post, "link");
        OldSite site = source.folder().map(folder -> sites.computeIfAbsent(folder.toString(), f -> OldSite.above(folder))).orElse(OldSite.UNKNOWN);
        boolean own = !OldSite.origin(link).isEmpty() && (site.url().isEmpty() || host(site.url()).equals(host(link)));
        String address = own ? link : "";
        OldSite old = site.orOf(address);
        String written = post.placement().slug().isEmpty() ? name.slug() : PostName.decoded(post.placement().slug());
        PostBody.Converted body = new PostBody(old, address).convert(post.body());
        Optional<FirstHeading> repeated = FirstHeading.of(FrontMatter.body(body.text())).filter(heading -> heading.text().equals(post.title().strip()));
        String markdown = FrontMatter.body(FrontMatter.body(body.text()).substring(repeated.map(FirstHeading::end).orElse(0)));
        notes.addAll(LeftTags.of(source.name(), text, markdown));
        Entry.SourceNote note = note(source, post, address, Hashes.sha256(bytes), Hashes.sha256(markdown));
        String excerpt = PostBody.plain(text(post, "excerpt"));
        String summary = Stream.of(post.headline().summary(), excerpt, body.summary()).filter(s -> !s.isBlank()).findFirst().orElse("");
        Map<String, Object> extra = new LinkedHashMap<>(post.extra());
        SPENT.forEach(extra::remove);
        if (own) {
            extra.remove("link");
        }
        boolean draft = post.placement().draft() || source.name().contains("_drafts/");
        Entry.Placement placement = new Entry.Placement("", aliases(post, old, address, written), draft, post.placement().weight(),
                post.placement().pinned(), post.placement().story(), post.placement().related());
        Optional<Entry.Image> image = post.image().map(i -> new Entry.Image(old.absolute(i.src(), address), i.alt(), i.credit(), i.caption()));
        Entry entry = new Entry("", new Entry.Headline(post.title(), post.headline().subtitle(), summary), post.dates(), Optional.of(note), post.labels(),
                image, arriving.language(post.language()), placement,
                post.corrections(), post.mentions(), extra, markdown);
        String slug = Slugs.slug(written).isEmpty() ? Slugs.slug(post.title()) : Slugs.slug(written);
        return new Arrival(source.name(), 0, source.relative(), address, slug, Optional.of(entry), List.of(), notes, Arrival.Trail.local(1));
    }

    /** Where the post names no outlet and none is known for its address, it is the digest's own: then its old address is an alias and no source. */
    private Entry.SourceNote note(Source source, Entry post, String address, String sha256, String bodySha256) {
        Optional<Entry.SourceNote> said = post.source();
        String told = said.map(Entry.SourceNote::url).orElse("");
        String name = said.map(Entry.SourceNote::name).orElse("");
        String place = told.isEmpty() ? address : told;
        String id = said.map(Entry.SourceNote::id).filter(i -> !i.isEmpty()).orElseGet(() -> source.outlet().isEmpty() ? outlets.find(source, place, name).map(Outlet::id).orElse("") : source.outlet());
        String url = told.isEmpty() && !(id.isEmpty() && name.isEmpty()) ? address : told;
        return new Entry.SourceNote(id, id.isEmpty() ? name : "", url, said.map(Entry.SourceNote::authors).orElse(List.of()),
                said.map(Entry.SourceNote::labels).orElse(List.of()),
                Optional.of(arriving.retrieved()), sha256, bodySha256, "", said.flatMap(Entry.SourceNote::rights));
    }

    /** The post's aliases and the address it had, so that old links go on working. */
    private static List<String> aliases(Entry post, OldSite old, String address, String slug) {
        List<String> aliases = new ArrayList<>(post.placement().aliases());
        String permalink = text(post, "permalink");
        Optional<String> former = !address.isEmpty() ? old.below(PostName.decoded(address.substring(OldSite.origin(address).length())))
                : permalink.startsWith("/") && !permalink.contains(":") ? Optional.of(permalink) : old.path(post.dates().date(), slug);
        former.map(path -> path.replaceFirst("[?#].*$", "")).filter(path -> path.length() > 1 && !aliases.contains(path)).ifPresent(aliases::add);
        return aliases;
    }

    private static String text(Entry post, String key) {
        return post.extra().get(key) instanceof String text ? text.strip() : "";
    }

    private static String host(String address) {
        return OldSite.origin(address).toLowerCase(Locale.ROOT).replaceFirst("^https?://(www\\.)?", "");
    }
}
