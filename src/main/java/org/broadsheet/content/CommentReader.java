package org.broadsheet.content;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.format.FrontMatter;
import org.broadsheet.format.SourceFile;
import org.broadsheet.format.YamlFields;
import org.broadsheet.model.Content.Comment;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Workers;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;

/** Reads {@code content/comments/<entry id>/<name>.md}. Readers wrote them, so their markup is held shorter than an entry's. */
final class CommentReader {

    static final String FOLDER = "content/comments";
    private static final long LARGEST = 100_000;

    private final SiteFolder folder;
    private final ZoneId zone;
    private final SiteLinks.Targets targets;
    private final Map<String, String> addresses;
    private final BodyRenderer renderer = BodyRenderer.forComments();

    /** @param addresses of all entries by id, hidden ones with an empty one */
    CommentReader(SiteFolder folder, ZoneId zone, SiteLinks.Targets targets, Map<String, String> addresses) {
        this.folder = folder;
        this.zone = zone;
        this.targets = targets;
        this.addresses = addresses;
    }

    private record Placed(Comment comment, Location replyTo) {}

    private record Read(Optional<Placed> placed, List<Diagnostic> diagnostics) {}

    /** Those of the entries that are shown: by entry, oldest first, then by name. */
    List<Comment> read(Workers workers, List<Diagnostic> sink) {
        List<SiteFolder.Found> files = new ArrayList<>();
        for (SiteFolder.Found found : folder.walk(FOLDER, sink)) {
            int slash = found.path().lastIndexOf('/');
            if (!found.path().endsWith(".md") || slash <= FOLDER.length()) {
                sink.add(Diagnostic.of(Code.UNEXPECTED_FILE, found.location(), "nothing reads this file",
                        "a comment is content/comments/<entry id>/<name>.md"));
                continue;
            }
            String entry = entry(found);
            if (!addresses.containsKey(entry)) {
                sink.add(Diagnostic.of(Code.UNKNOWN_ENTRY, found.location(), "there is no entry \"" + entry + "\" for this comment",
                        "let its folder have the id of an entry"));
            } else {
                files.add(found);
            }
        }
        List<Placed> placed = new ArrayList<>();
        for (Read read : workers.map(files, this::read)) {
            sink.addAll(read.diagnostics());
            read.placed().ifPresent(placed::add);
        }
        checkReplies(placed, sink);
        return placed.stream().map(Placed::comment).filter(comment -> !addresses.get(comment.entry()).isEmpty())
                .sorted(Comparator.comparing(Comment::entry).thenComparing(Comment::date).thenComparing(Comment::name)).toList();
    }

    private static String entry(SiteFolder.Found found) {
        return found.path().substring(FOLDER.length() + 1, found.path().lastIndexOf('/'));
    }

    private Read read(SiteFolder.Found found) {
        List<Diagnostic> own = new ArrayList<>();
        String name = found.path().substring(found.path().lastIndexOf('/') + 1, found.path().length() - 3);
        Optional<Placed> placed = folder.text(found, LARGEST, own).flatMap(file -> comment(entry(found), name, file, own));
        return new Read(placed, own);
    }

    private Optional<Placed> comment(String entry, String name, SourceFile file, List<Diagnostic> sink) {
        Optional<FrontMatter> matter = FrontMatter.read(file, sink);
        if (matter.isEmpty()) {
            return Optional.empty();
        }
        YamlFields keys = new YamlFields(matter.get().map(), matter.get().opening(), sink);
        String author = keys.requiredText("author");
        keys.requiredText("date");
        Optional<DateValue> date = keys.text("date").isBlank() ? Optional.empty() : keys.date("date");
        String url = keys.text("url").strip();
        if (!url.isEmpty() && !Href.isWeb(url)) {
            sink.add(Diagnostic.of(Code.BAD_VALUE, keys.place("url"), "\"" + url + "\" is not an address",
                    "write it in full, beginning with https://, or leave it out"));
            url = "";
        }
        String replyTo = keys.text("replyTo").strip();
        keys.warnOfMisspelt(Set.of());
        if (author.isEmpty() || date.isEmpty()) {
            return Optional.empty();
        }
        SiteLinks links = new SiteLinks(targets, addresses.get(entry), "entries/");
        BodyRenderer.Rendered body = renderer.render(matter.get().body(), links);
        int bodyLine = matter.get().bodyLine();
        sink.addAll(BodyFaults.of(body, matter.get().body(), line -> new Location(file.path(), bodyLine + line - 1, 0, 0, "")));
        String parent = replyTo.endsWith(".md") ? replyTo.substring(0, replyTo.length() - 3) : replyTo;
        return Optional.of(new Placed(new Comment(entry, name, author, date.get().instant(zone), url, parent, body.html()), keys.place("replyTo")));
    }

    private static void checkReplies(List<Placed> placed, List<Diagnostic> sink) {
        Set<String> names = placed.stream().map(p -> p.comment().entry() + "/" + p.comment().name()).collect(Collectors.toSet());
        for (Placed reply : placed) {
            String parent = reply.comment().replyTo();
            if (!parent.isEmpty() && !names.contains(reply.comment().entry() + "/" + parent)) {
                sink.add(Diagnostic.of(Code.UNKNOWN_ENTRY, reply.replyTo(), "there is no comment \"" + parent + "\" on this entry",
                        "write the name of the other comment's file"));
            }
        }
    }
}
