package org.broadsheet.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.model.DateValue;
import org.broadsheet.report.Diagnostic;

/**
 * Changes single keys of an entry's file and leaves every other byte as a person has written it: comments, order, quotes, line ends.
 * Stateless.
 */
public final class FrontMatterEdit {

    private static final String NAME = "edit";

    /**
     * Sets keys, in order, and the body.
     *
     * @param text the whole file
     * @param values by key, {@code updated} or one level down {@code source.retrieved}: texts and dates. A missing key is added at the end of
     *     its map; a source that is a plain text becomes a map with that name
     * @param body the new body, or empty to leave what is there
     * @return the new file; empty when the front matter can't be read, or is written so that an edit would change something else
     */
    public Optional<String> apply(String text, Map<String, Object> values, Optional<String> body) {
        String edited = text;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            Optional<YamlMap> before = tree(edited);
            String[] path = value.getKey().split("\\.", 2);
            Optional<String> next = before.isEmpty() ? Optional.empty() : new Surgery(edited, before.get()).set(path, scalar(value.getValue()));
            if (next.isEmpty() || !isOnly(before.get(), next.get(), path, value.getValue())) {
                return Optional.empty();
            }
            edited = next.get();
        }
        String done = edited;
        return body.isEmpty() ? Optional.of(done) : Optional.of(FrontMatter.Parts.of(done)).filter(FrontMatter.Parts::closes).map(parts -> withBody(done,
                parts, body.get()));
    }

    private static String withBody(String text, FrontMatter.Parts parts, String body) {
        String head = text.substring(0, parts.rest());
        String end = head.contains("\r\n") ? "\r\n" : "\n";
        String closed = head.endsWith("\n") || head.endsWith("\r") ? head : head + end;
        return body.isEmpty() ? closed : closed + end + body.replace("\n", end);
    }

    private static String scalar(Object value) {
        return value instanceof DateValue date ? date.iso() : YamlText.of((String) value);
    }

    private static Optional<YamlMap> tree(String text) {
        List<Diagnostic> faults = new ArrayList<>();
        return FrontMatter.read(new SourceFile(NAME, text), faults).map(FrontMatter::map);
    }

    /** Whether the edited text says what the old one said but for the one key. */
    private static boolean isOnly(YamlMap before, String after, String[] path, Object value) {
        Map<String, Object> wanted = copy(before.plainValue());
        String text = value.toString();
        if (path.length == 1) {
            wanted.put(path[0], text);
        } else {
            Object holder = wanted.get(path[0]);
            Map<String, Object> inner = holder instanceof Map<?, ?> ? copy(holder) : new LinkedHashMap<>();
            if (holder instanceof String name && !name.isEmpty()) {
                inner.put("name", name);
            }
            inner.put(path[1], text);
            wanted.put(path[0], inner);
        }
        return tree(after).map(YamlMap::plainValue).filter(wanted::equals).isPresent();
    }

    private static Map<String, Object> copy(Object map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) map).forEach((key, value) -> copy.put((String) key, value));
        return copy;
    }

    /** One change of one text. */
    private static final class Surgery {
        private final String text;
        private final String end;
        private final int yamlStart;
        private final int yamlEnd;
        private final YamlMap root;

        Surgery(String text, YamlMap root) {
            FrontMatter.Parts parts = FrontMatter.Parts.of(text);
            this.text = text;
            this.end = text.startsWith("\r\n", Math.max(0, text.indexOf('\n') - 1)) ? "\r\n" : "\n";
            this.yamlStart = parts.yamlStart();
            this.yamlEnd = parts.yamlEnd();
            this.root = root;
        }

        Optional<String> set(String[] path, String value) {
            Optional<YamlNode> held = root.get(path[0]);
            if (path.length == 1) {
                return Optional.of(held.isPresent() ? replace(held.get(), value) : add(root, path[0] + ": " + value));
            }
            if (held.isEmpty()) {
                return Optional.of(add(root, path[0] + ":" + end + "  " + path[1] + ": " + value));
            }
            if (held.get() instanceof YamlMap map) {
                Optional<YamlNode> old = map.get(path[1]);
                return Optional.of(old.isPresent() ? replace(old.get(), value) : add(map, path[1] + ": " + value));
            }
            return held.get() instanceof YamlScalar name ? Optional.of(toMap(name, path[1] + ": " + value)) : Optional.empty();
        }

        private String replace(YamlNode old, String value) {
            int from = offset(old.extent().from());
            int to = offset(old.extent().to());
            String was = text.substring(from, to);
            String lead = from > 0 && text.charAt(from - 1) == ':' ? " " : "";
            return text.substring(0, from) + lead + value + (was.endsWith("\n") || was.endsWith("\r") ? end : "") + text.substring(to);
        }

        private String toMap(YamlScalar name, String line) {
            String named = name.isNull() ? "" : end + "  name: " + text.substring(offset(name.extent().from()), offset(name.extent().to()));
            int from = offset(name.extent().from());
            int start = from;
            while (start > 0 && text.charAt(start - 1) == ' ') {
                start--;
            }
            return text.substring(0, start) + named + end + "  " + line + text.substring(offset(name.extent().to()));
        }

        private String add(YamlMap map, String line) {
            if (map.flow()) {
                int close = offset(map.extent().to()) - 1;
                return text.substring(0, close).stripTrailing() + (map.items().isEmpty() ? "" : ", ") + line + text.substring(close);
            }
            if (map == root) {
                return insert(yamlEnd, line);
            }
            int last = offset(lastEnd(map));
            int at = last;
            if (last == 0 || text.charAt(last - 1) != '\n' && text.charAt(last - 1) != '\r') {
                while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                    at++;
                }
                at += text.startsWith("\r\n", at) ? 2 : 1;
            }
            return insert(at, " ".repeat(map.items().get(0).key().location().column() - 1) + line);
        }

        private String insert(int at, String lines) {
            return text.substring(0, at) + lines + end + text.substring(at);
        }

        /** Where the last value of a map ends; the parser's own answer counts the comments behind it too. */
        private static int lastEnd(YamlNode node) {
            if (node instanceof YamlMap map && !map.flow() && !map.items().isEmpty()) {
                YamlMap.Item last = map.items().get(map.items().size() - 1);
                return Math.max(last.key().extent().to(), lastEnd(last.value()));
            }
            if (node instanceof YamlList list && !list.flow() && !list.items().isEmpty()) {
                return lastEnd(list.items().get(list.items().size() - 1));
            }
            return node.extent().to();
        }

        private int offset(int codePoints) {
            return text.offsetByCodePoints(yamlStart, codePoints);
        }
    }
}
