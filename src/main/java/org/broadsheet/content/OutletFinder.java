package org.broadsheet.content;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Rights;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.text.Hashes;
import org.broadsheet.text.Slugs;

/** Which outlet an entry comes from: one of sources.yaml, or one made of the name that the entry gives. */
final class OutletFinder {

    private final Vocabulary<Outlet> declared;
    private final TreeMap<String, Outlet> byHost = new TreeMap<>();

    OutletFinder(Vocabulary<Outlet> declared) {
        this.declared = declared;
        for (Outlet outlet : declared.terms()) {
            host(outlet.home()).ifPresent(host -> byHost.putIfAbsent(host, outlet));
        }
    }

    /**
     * By id, then by name, then by the host of the article's address: who gives an address elsewhere shows another's text, whether the outlet
     * is named or not. Empty for the digest's own writing.
     */
    Optional<Outlet> find(Entry entry) {
        if (entry.source().isEmpty()) {
            return Optional.empty();
        }
        Entry.SourceNote note = entry.source().get();
        Optional<String> host = host(note.url());
        Optional<Outlet> known = known(note.id()).or(() -> known(note.name()));
        if (known.isPresent()) {
            return known;
        }
        String name = note.name().isBlank() ? note.id().strip() : note.name().strip();
        if (name.isEmpty()) {
            return host.map(h -> byHost.containsKey(h) ? byHost.get(h) : Outlet.undeclared(Slugs.slug(h), h));
        }
        String slug = Slugs.slug(note.id().isBlank() ? name : note.id());
        return Optional.of(Outlet.undeclared(slug.isEmpty() ? Hashes.sha256(name).substring(0, 8) : slug, name));
    }

    private Optional<Outlet> known(String name) {
        return name.isBlank() ? Optional.empty() : declared.find(name).or(() -> declared.find(Slugs.slug(name)));
    }

    /** The entry's own rights, else the outlet's; own writing is shown in full. */
    static Rights rights(Entry entry, Optional<Outlet> outlet) {
        return entry.source().flatMap(Entry.SourceNote::rights).or(() -> outlet.map(Outlet::rights)).orElse(Rights.FULL);
    }

    /** The declared outlets in their order, then the others by id, each once. @param found by the entries that are shown, in a defined order */
    Vocabulary<Outlet> all(List<Outlet> found) {
        TreeMap<String, Outlet> others = new TreeMap<>();
        found.stream().filter(outlet -> !outlet.declared()).forEach(outlet -> others.putIfAbsent(outlet.id(), outlet));
        List<Outlet> all = new ArrayList<>(declared.terms());
        all.addAll(others.values());
        return new Vocabulary<>(all, declared.declared());
    }

    private static Optional<String> host(String url) {
        if (!Href.isWeb(url)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(URI.create(url).getHost()).map(h -> h.toLowerCase(Locale.ROOT)).map(h -> h.startsWith("www.") ? h.substring(4) : h);
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }
}
