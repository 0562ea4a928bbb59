package org.broadsheet.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.report.Diagnostic;

/** Adds items to a vocabulary file and leaves every byte of it as a person has written it. Stateless. */
public final class ListFileEdit {

    private static final String NAME = "edit";

    /**
     * Adds items behind the last one, with the line ends of the file.
     *
     * @param text the whole file; empty for a new one
     * @param items texts and lists of texts by key
     * @return the new file; empty when the file can't be read, or is written so that items can't be added at its end
     */
    public Optional<String> append(String text, List<Map<String, Object>> items) {
        List<Object> before = values(text).orElse(null);
        if (before == null) {
            return Optional.empty();
        }
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        String begun = text.isEmpty() || text.endsWith("\n") ? text : text + end;
        StringBuilder added = new StringBuilder();
        items.forEach(item -> {
            added.append("- ");
            YamlWriter.map(item, 2, added);
        });
        String edited = begun + added.toString().replace("\n", end);
        List<Object> after = values(edited).orElse(null);
        boolean sound = after != null && after.size() == before.size() + items.size() && after.subList(0, before.size()).equals(before);
        return sound ? Optional.of(edited) : Optional.empty();
    }

    /** The file's items as plain values; empty when it is no list. */
    private static Optional<List<Object>> values(String text) {
        List<Diagnostic> faults = new ArrayList<>();
        Optional<YamlNode> root = new YamlReader().read(new SourceFile(NAME, text), faults);
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        if (root.isEmpty() || root.get() instanceof YamlScalar scalar && scalar.isNull()) {
            return Optional.of(List.of());
        }
        return root.get() instanceof YamlList list ? Optional.of(list.items().stream().<Object>map(YamlNode::plainValue).toList()) : Optional.empty();
    }
}
