package org.broadsheet.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes Markdown outside its code. Linear in the length of the text, whatever stands in it. */
final class CodeParts {

    private static final Pattern FENCE = Pattern.compile("^[ \\t>]*(`{3,}|~{3,})(.*)$");
    private static final Pattern TICKS = Pattern.compile("`+");

    private CodeParts() {}

    /** Applies the change to everything between fenced blocks. */
    static String outsideFences(String text, UnaryOperator<String> change) {
        StringBuilder out = new StringBuilder(text.length());
        StringBuilder open = new StringBuilder();
        String fence = "";
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from) < 0 ? text.length() : text.indexOf('\n', from) + 1;
            String line = text.substring(from, end);
            Matcher mark = FENCE.matcher(line.stripTrailing());
            boolean marked = mark.matches();
            if (fence.isEmpty() && marked && (mark.group(1).charAt(0) == '~' || mark.group(2).indexOf('`') < 0)) {
                out.append(change.apply(open.toString()));
                open.setLength(0);
                fence = mark.group(1);
                out.append(line);
            } else if (!fence.isEmpty()) {
                out.append(line);
                fence = marked && mark.group(1).startsWith(fence) && mark.group(2).isBlank() ? "" : fence;
            } else {
                open.append(line);
            }
            from = end;
        }
        return out.append(change.apply(open.toString())).toString();
    }

    /** Applies the change to everything between fenced blocks and code spans. */
    static String outside(String text, UnaryOperator<String> change) {
        return outsideFences(text, open -> {
            StringBuilder out = new StringBuilder(open.length());
            int from = 0;
            while (from < open.length()) {
                int gap = open.indexOf("\n\n", from);
                int end = gap < 0 ? open.length() : gap + 2;
                out.append(outsideSpans(open.substring(from, end), change));
                from = end;
            }
            return out.toString();
        });
    }

    private static String outsideSpans(String paragraph, UnaryOperator<String> change) {
        if (paragraph.indexOf('`') < 0) {
            return change.apply(paragraph);
        }
        List<int[]> runs = new ArrayList<>();
        Matcher ticks = TICKS.matcher(paragraph);
        while (ticks.find()) {
            runs.add(new int[] {ticks.start(), ticks.end()});
        }
        int[] partners = partners(runs);
        StringBuilder out = new StringBuilder(paragraph.length());
        int from = 0;
        for (int i = 0; i < runs.size(); i++) {
            if (partners[i] > 0) {
                int end = runs.get(partners[i])[1];
                out.append(change.apply(paragraph.substring(from, runs.get(i)[0]))).append(paragraph, runs.get(i)[0], end);
                from = end;
                i = partners[i];
            }
        }
        return out.append(change.apply(paragraph.substring(from))).toString();
    }

    /** For each run of ticks the next one of the same length; 0 where there is none. */
    private static int[] partners(List<int[]> runs) {
        int[] partners = new int[runs.size()];
        java.util.Map<Integer, Integer> next = new java.util.HashMap<>();
        for (int i = runs.size() - 1; i >= 0; i--) {
            int length = runs.get(i)[1] - runs.get(i)[0];
            partners[i] = next.getOrDefault(length, 0);
            next.put(length, i);
        }
        return partners;
    }
}
