package org.broadsheet.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;

/** Finds the tags and shortcodes of other generators that mean nothing here: they stay in the text, so that a person sees what is missing. */
final class LeftTags {

    private static final Pattern TAG = Pattern.compile("\\{\\{[<%][ \\t]*+(?:/[ \\t]*+)?+([\\w./-]{1,60}+)[^}\\n]{0,500}+\\}\\}|\\{%-?[ \\t]*+(\\w{1,60}+)[^%\\n]{0,500}+%\\}");

    /** Kinds that are told of one file; each is looked for from its beginning. */
    private static final int MOST_KINDS = 50;

    private LeftTags() {}

    /**
     * A message for each kind of tag, at its first place, up to a bound.
     *
     * @param source the whole file as it was
     * @param body what has become of its body
     */
    static List<Diagnostic> of(String file, String source, String body) {
        if (body.indexOf('{') < 0) {
            return List.of();
        }
        Map<String, String> first = new TreeMap<>();
        Map<String, Integer> count = new TreeMap<>();
        CodeParts.outside(body, text -> {
            Matcher tag = TAG.matcher(text);
            while (tag.find()) {
                String name = tag.group(1) == null ? tag.group(2) : tag.group(1);
                if (first.size() < MOST_KINDS || first.containsKey(name)) {
                    first.putIfAbsent(name, tag.group());
                    count.merge(name, 1, Integer::sum);
                }
            }
            return text;
        });
        List<Diagnostic> told = new ArrayList<>();
        first.forEach((name, tag) -> told.add(Diagnostic.of(Code.LEFT_TAG, place(file, source, tag), "\"" + name + "\" means nothing here and is left as it is"
                + (count.get(name) > 1 ? ", " + count.get(name) + " times" : ""), Code.LEFT_TAG.advice())));
        return told;
    }

    private static Location place(String file, String source, String tag) {
        int at = source.indexOf(tag);
        if (at < 0) {
            return Location.of(file);
        }
        int begin = source.lastIndexOf('\n', at) + 1;
        int end = source.indexOf('\n', at) < 0 ? source.length() : source.indexOf('\n', at);
        int line = 1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
        return new Location(file, line, 1 + source.codePointCount(begin, at), tag.codePointCount(0, tag.length()), source.substring(begin, end).stripTrailing());
    }
}
