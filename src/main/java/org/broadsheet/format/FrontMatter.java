package org.broadsheet.format;

import java.util.List;
import java.util.Optional;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;

/**
 * A text file split into its YAML and what follows it: a line {@code ---}, the YAML, a line {@code ---} or {@code ...}, the body. A byte order
 * mark before it and any kind of line end are fine.
 *
 * @param map the keys
 * @param opening the place of the first line, for messages about keys that are not there
 * @param body normalised as {@link #body(String)} says
 * @param bodyLine the number of the body's first line in the file, from 1
 */
public record FrontMatter(YamlMap map, Location opening, String body, int bodyLine) {

    /** Splits the file; empty when it has no readable front matter, and then a diagnostic says why. */
    public static Optional<FrontMatter> read(SourceFile file, List<Diagnostic> sink) {
        Parts parts = Parts.of(file.text());
        String first = parts.opening(file.text());
        Location opening = new Location(file.path(), 1, 1, Math.max(1, first.codePointCount(0, first.length())), first);
        if (!parts.opens()) {
            boolean toml = first.strip().equals("+++");
            sink.add(Diagnostic.of(Code.MISSING_FRONT_MATTER, opening, toml ? "the front matter is TOML, which Broadsheet does not read"
                    : "the file does not start with a line '---'",
                    toml ? "convert it to YAML between lines '---': 'title = \"x\"' becomes 'title: \"x\"'" : Code.MISSING_FRONT_MATTER.advice()));
            return Optional.empty();
        }
        if (!parts.closes()) {
            sink.add(Diagnostic.of(Code.BAD_YAML, opening, "the front matter that begins here has no end", "end it with a line '---' of its own"));
            return Optional.empty();
        }
        int before = sink.size();
        Optional<YamlNode> root = new YamlReader().read(file.path(), parts.yaml(file.text()), 2, sink);
        if (sink.size() > before) {
            return Optional.empty();
        }
        if (root.isPresent() && !(root.get() instanceof YamlMap)) {
            sink.add(Diagnostic.of(Code.BAD_YAML, root.get().location(), "the front matter must be keys and values, not " + root.get().kind(),
                    "write lines such as 'title: ...'"));
            return Optional.empty();
        }
        YamlMap map = (YamlMap) root.orElse(new YamlMap(opening, new YamlNode.Extent(0, 0), false, List.of()));
        return Optional.of(new FrontMatter(map, opening, body(parts.rest(file.text())), parts.bodyLine(file.text())));
    }

    /**
     * A body in the form that entries have: every line ends in a line feed, no blank lines before the first line of text, nothing but one line
     * feed after the last. A text of blanks is the empty body.
     */
    public static String body(String text) {
        String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        int from = Parts.firstText(lines);
        int to = lines.length();
        while (to > from && blank(lines.charAt(to - 1))) {
            to--;
        }
        return from >= to ? "" : lines.substring(from, to) + "\n";
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /**
     * Where the parts of a file lie, as offsets into its text.
     *
     * @param start after a byte order mark
     * @param yamlStart after the opening line; -1 when there is none
     * @param yamlEnd before the closing line; -1 when there is none
     * @param rest after the closing line
     */
    record Parts(int start, int yamlStart, int yamlEnd, int rest) {

        static Parts of(String text) {
            int start = text.startsWith("\uFEFF") ? 1 : 0;
            int line = lineEnd(text, start);
            if (!text.substring(start, line).stripTrailing().equals("---")) {
                return new Parts(start, -1, -1, -1);
            }
            int yamlStart = afterEnd(text, line);
            for (int from = yamlStart; from < text.length(); ) {
                int end = lineEnd(text, from);
                if (closes(text, from, end)) {
                    return new Parts(start, yamlStart, from, afterEnd(text, end));
                }
                from = afterEnd(text, end);
            }
            return new Parts(start, yamlStart, -1, -1);
        }

        private static boolean closes(String text, int from, int end) {
            return (text.startsWith("---", from) || text.startsWith("...", from)) && text.substring(from, end).stripTrailing().length() == 3;
        }

        private static int lineEnd(String text, int from) {
            int end = from;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            return end;
        }

        private static int afterEnd(String text, int end) {
            return end >= text.length() ? end : end + (text.startsWith("\r\n", end) ? 2 : 1);
        }

        /** Where the first line begins that is not blank. */
        static int firstText(String text) {
            int from = 0;
            for (int i = 0; i < text.length() && blank(text.charAt(i)); i++) {
                char c = text.charAt(i);
                from = c == '\n' || c == '\r' ? i + 1 : from;
            }
            return from;
        }

        boolean opens() {
            return yamlStart >= 0;
        }

        boolean closes() {
            return yamlEnd >= 0;
        }

        String opening(String text) {
            return text.substring(start, Math.min(lineEnd(text, start), start + 200));
        }

        String yaml(String text) {
            return text.substring(yamlStart, yamlEnd);
        }

        String rest(String text) {
            return text.substring(rest);
        }

        int bodyLine(String text) {
            return YamlLines.split(text.substring(0, rest + firstText(rest(text)))).size();
        }
    }
}
