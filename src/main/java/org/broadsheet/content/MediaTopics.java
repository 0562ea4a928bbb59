package org.broadsheet.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.text.Nearest;

/** The IPTC Media Topics: a vocabulary of subjects that newsrooms share. Copyright IPTC, CC BY 4.0. Immutable. */
public final class MediaTopics {

    private static final String PREFIX = "medtop:";

    private final Map<String, Subject> byCode;

    private MediaTopics(Map<String, Subject> byCode) {
        this.byCode = Collections.unmodifiableMap(byCode);
    }

    /** @param code with its prefix, such as {@code medtop:15000000}; @param broader the code of the subject above it, empty for the uppermost; @param label in English */
    public record Subject(String code, String broader, String label) {}

    /** The list that travels with the program, read when it is first asked for. */
    public static MediaTopics list() {
        return Once.LIST;
    }

    private static final class Once {
        static final MediaTopics LIST = read();
    }

    private static MediaTopics read() {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        try (InputStream in = MediaTopics.class.getResourceAsStream("media-topics.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith(";")).forEach(line -> {
                String[] cells = line.split("\t");
                subjects.put(PREFIX + cells[0], new Subject(PREFIX + cells[0], cells[1].isEmpty() ? "" : PREFIX + cells[1], cells[2]));
            });
        } catch (IOException damaged) {
            throw new UncheckedIOException("the list of Media Topics inside the program can't be read", damaged);
        }
        return new MediaTopics(subjects);
    }

    /** The subject of a code; empty for one that the list has not. */
    public Optional<Subject> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The subjects right below one, in the order of their codes. @param code empty for the uppermost */
    public List<Subject> below(String code) {
        List<Subject> below = new ArrayList<>(byCode.values());
        below.removeIf(subject -> !subject.broader.equals(code));
        return below;
    }

    /** The subject that somebody may have meant: its label was written, or a code that differs little. */
    Optional<Subject> nearest(String written) {
        Collection<Subject> all = byCode.values();
        Optional<Subject> byLabel = all.stream().filter(subject -> subject.label.equalsIgnoreCase(written.strip())).findFirst();
        String code = written.matches("[0-9]{8}") ? PREFIX + written : written;
        return byLabel.or(() -> find(code)).or(() -> Nearest.to(code, all.stream().map(Subject::code).toList()).flatMap(this::find));
    }
}
