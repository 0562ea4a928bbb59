package org.broadsheet.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hugo's TOML front matter as YAML, line by line, so that messages name the right ones. Texts, lists, dates and numbers are written alike in
 * both; tables become maps. What has no such form stays and is reported by whoever reads the YAML.
 */
final class TomlFrontMatter {

    private static final Pattern KEY = Pattern.compile("^\\s*(\"[^\"]*\"|'[^']*'|[A-Za-z0-9_-]+)\\s*=\\s*(.*)$");
    private static final Pattern TABLE = Pattern.compile("^\\s*\\[\\s*([A-Za-z0-9_-]+)\\s*\\]\\s*(#.*)?$");

    private TomlFrontMatter() {}

    /** The text with YAML front matter; unchanged when it has no TOML. */
    static String toYaml(String text) {
        String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!start.startsWith("+++")) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        boolean inside = false;
        boolean done = false;
        String indent = "";
        for (String line : start.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            if (!done && line.stripTrailing().equals("+++")) {
                done = inside;
                inside = true;
                line = "---";
            } else if (!done) {
                Matcher table = TABLE.matcher(line);
                Matcher key = KEY.matcher(line);
                if (table.matches()) {
                    indent = "  ";
                    line = table.group(1) + ":";
                } else {
                    line = key.matches() ? indent + key.group(1) + ": " + key.group(2) : indent + "  " + line;
                }
            }
            out.append(line).append('\n');
        }
        out.setLength(out.length() - 1);
        return out.toString();
    }
}
