package org.broadsheet.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Region;
import org.broadsheet.model.Term;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;
import org.broadsheet.text.Nearest;

/** Compares what one entry refers to with what there is. */
final class EntryCheck {

    private final Vocabulary<Topic> topics;
    private final Vocabulary<Region> regions;
    private final Set<String> ids;

    /** @param ids of all entries, hidden ones too */
    EntryCheck(Vocabulary<Topic> topics, Vocabulary<Region> regions, Set<String> ids) {
        this.topics = topics;
        this.regions = regions;
        this.ids = ids;
    }

    List<Diagnostic> check(EntryFile file) {
        List<Diagnostic> found = new ArrayList<>();
        Entry entry = file.entry();
        known(file, "topics", entry.labels().topics(), topics, Code.UNKNOWN_TOPIC, found);
        known(file, "regions", entry.labels().regions(), regions, Code.UNKNOWN_REGION, found);
        List<String> related = entry.placement().related();
        for (int i = 0; i < related.size(); i++) {
            if (!ids.contains(related.get(i))) {
                found.add(Diagnostic.of(Code.UNKNOWN_ENTRY, file.places().of("related[" + i + "]"), "there is no entry \"" + related.get(i) + "\"",
                        sameName(related.get(i))));
            }
        }
        image(file, found);
        source(file, found);
        if (entry.body().isBlank() && (entry.headline().summary().isBlank() || entry.source().map(s -> s.url().isBlank()).orElse(true))) {
            found.add(Diagnostic.of(Code.EMPTY_BODY, file.places().opening(), "the entry \"" + entry.title() + "\" has no text", Code.EMPTY_BODY.advice()));
        }
        return found;
    }

    private static <T extends Term> void known(EntryFile file, String key, List<String> names, Vocabulary<T> vocabulary, Code code, List<Diagnostic> found) {
        if (!vocabulary.declared()) {
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (vocabulary.find(name).isEmpty()) {
                List<String> all = vocabulary.terms().stream().flatMap(term -> term.names().stream()).toList();
                String help = Nearest.to(name, all).flatMap(vocabulary::find).map(term -> "did you mean \"" + term.id() + "\"?").orElse(few(vocabulary));
                String kind = key.substring(0, key.length() - 1);
                found.add(Diagnostic.of(code, file.places().of(key + "[" + i + "]"), "there is no " + kind + " \"" + name + "\" in content/" + key + ".yaml",
                        help));
            }
        }
    }

    private static <T extends Term> String few(Vocabulary<T> vocabulary) {
        List<String> ids = vocabulary.terms().stream().map(Term::id).toList();
        return ids.isEmpty() ? "the file has no items" : ids.size() > 12 ? "add it to the file" : "known are " + String.join(", ", ids);
    }

    private String sameName(String id) {
        String plain = id.endsWith(".md") ? id.substring(0, id.length() - 3) : id;
        String below = plain.startsWith("content/entries/") ? plain.substring(16) : plain;
        return ids.contains(below) ? "write \"" + below + "\"" : Code.UNKNOWN_ENTRY.advice();
    }

    private static void image(EntryFile file, List<Diagnostic> found) {
        Optional<Entry.Image> image = file.entry().image();
        if (image.isPresent() && Href.ofImage(image.get().src()).isEmpty()) {
            found.add(Diagnostic.of(Code.BAD_VALUE, file.places().of("image.src"), "\"" + image.get().src() + "\" can't be the address of an image",
                    "write a path below content/assets or an https:// address"));
        } else if (image.isPresent() && image.get().alt().isBlank()) {
            found.add(Diagnostic.of(Code.MISSING_ALT, file.places().of("image"), "the image has no text in \"alt\"", Code.MISSING_ALT.advice()));
        }
    }

    private static void source(EntryFile file, List<Diagnostic> found) {
        String url = file.entry().source().map(Entry.SourceNote::url).orElse("");
        if (!url.isEmpty() && !Href.isWeb(url)) {
            Location place = file.places().of("source.url");
            found.add(Diagnostic.of(Code.BAD_VALUE, place, "\"" + url + "\" is not the address of an article", "write it in full, beginning with https://"));
        }
    }
}
