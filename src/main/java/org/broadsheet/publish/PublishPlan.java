package org.broadsheet.publish;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Diagnostics;
import org.broadsheet.report.Location;

/**
 * What publishing would do. Nothing has been done yet.
 *
 * @param target its name in the settings
 * @param place where it is, for people
 * @param changes by path, in order
 * @param unchanged files that are there already
 * @param published files at the target that an earlier run put there
 * @param problems what keeps the plan from being applied, and what is left as it is
 */
public record PublishPlan(String target, String place, List<Change> changes, int unchanged, int published, Diagnostics problems) {

    /** Deletions that nobody minds, whatever share of the site they are. */
    private static final int HARMLESS_DELETES = 10;

    public PublishPlan {
        changes = List.copyOf(changes);
    }

    /** What happens to a file. */
    public enum Kind {
        NEW('+'),
        CHANGED('~'),
        DELETED('-');

        private final char sign;

        Kind(char sign) {
            this.sign = sign;
        }

        /** The word in messages and in JSON. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param path below the target
     * @param bytes to write; 0 for a deletion
     * @param print the fingerprint to be there afterwards; empty for a deletion
     */
    public record Change(Kind kind, String path, long bytes, String print) {}

    public int count(Kind kind) {
        return (int) changes.stream().filter(c -> c.kind() == kind).count();
    }

    /** Bytes to write. */
    public long bytes() {
        return changes.stream().mapToLong(Change::bytes).sum();
    }

    /** Whether the target is as the site is. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * The error to show instead of applying a plan that deletes much: more than a quarter of what is published and more than ten files, or more
     * than allowed.
     *
     * @param maxDeletes what {@code --max-deletes} says
     */
    public Optional<Diagnostic> refusal(OptionalInt maxDeletes) {
        int deletes = count(Kind.DELETED);
        boolean many = maxDeletes.isPresent() ? deletes > maxDeletes.getAsInt() : deletes > HARMLESS_DELETES && deletes * 4L > published;
        return many
                ? Optional.of(Diagnostic.of(Code.MANY_DELETES, Location.of(place),
                        "publishing would delete " + deletes + " of " + published + " published files",
                        "if that is meant, allow it with --max-deletes " + deletes))
                : Optional.empty();
    }

    /** For people: a line of figures and the changes, at most so many of each kind. */
    public String text(int most) {
        StringBuilder out = new StringBuilder("publish " + target + " to " + place + "\n");
        if (isEmpty()) {
            return out.append("  nothing to do, ").append(unchanged).append(" files are there already\n").toString();
        }
        out.append(String.format(Locale.ROOT, "  %d new, %d changed, %d deleted, %d unchanged; %s to write%n",
                count(Kind.NEW), count(Kind.CHANGED), count(Kind.DELETED), unchanged,
                size(bytes())).replace("\r", ""));
        for (Kind kind : Kind.values()) {
            changes.stream().filter(c -> c.kind() == kind).limit(most)
                    .forEach(c -> out.append("  ").append(kind.sign).append(' ').append(c.path()).append('\n'));
            if (count(kind) > most) {
                out.append("    ... and ").append(count(kind) - most).append(" more ").append(kind.label()).append('\n');
            }
        }
        return out.toString();
    }

    private static String size(long bytes) {
        return bytes < 1000 ? bytes + " bytes" : bytes < 1_000_000 ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /** For scripts: one object. */
    public String json() {
        JsonObject root = new JsonObject();
        root.addProperty("target", target);
        root.addProperty("place", place);
        for (Kind kind : Kind.values()) {
            root.addProperty(kind.label(), count(kind));
        }
        root.addProperty("unchanged", unchanged);
        root.addProperty("published", published);
        root.addProperty("bytes", bytes());
        JsonArray list = new JsonArray();
        for (Change change : changes) {
            JsonObject item = new JsonObject();
            item.addProperty("change", change.kind().label());
            item.addProperty("path", change.path());
            item.addProperty("bytes", change.bytes());
            list.add(item);
        }
        root.add("changes", list);
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root) + "\n";
    }
}
