package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which lines of a scrape are the article's, found by laying its expected text beside it: long lines by the runs of four words that they share
 * with it, in the same order; short ones where the expected text has them between its neighbours.
 */
final class LineLabels {

    private static final int GRAM = 4;
    private static final double LEAST_SHARE = 0.6;
    private static final int SLACK = 3;

    private final List<String> expected;
    private final Map<String, List<Integer>> grams = new HashMap<>();

    private LineLabels(String text) {
        this.expected = tokens(text);
        for (int i = 0; i + GRAM <= expected.size(); i++) {
            grams.computeIfAbsent(String.join(" ", expected.subList(i, i + GRAM)), key -> new ArrayList<>()).add(i);
        }
    }

    static boolean[] of(List<String> lines, String expected) {
        return new LineLabels(expected).label(lines.stream().map(LineLabels::tokens).toList());
    }

    /** A long line and where the expected text has it. */
    private record Anchor(int line, int from, int to) {}

    private boolean[] label(List<List<String>> lines) {
        List<Anchor> anchors = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            anchor(i, lines.get(i), anchors);
        }
        boolean[] out = new boolean[lines.size()];
        int[] ends = new int[lines.size()];
        Arrays.fill(ends, -1);
        for (Anchor anchor : inOrder(anchors)) {
            out[anchor.line()] = true;
            ends[anchor.line()] = anchor.to();
        }
        int at = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (out[i]) {
                at = ends[i];
            } else if (!lines.get(i).isEmpty() && lines.get(i).size() <= 12 && stands(lines.get(i), at)) {
                out[i] = true;
                at += lines.get(i).size();
            }
        }
        return out;
    }

    private void anchor(int line, List<String> tokens, List<Anchor> out) {
        Map<Integer, Integer> starts = new HashMap<>();
        int found = 0;
        for (int i = 0; i + GRAM <= tokens.size(); i++) {
            List<Integer> places = grams.getOrDefault(String.join(" ", tokens.subList(i, i + GRAM)), List.of());
            found += places.isEmpty() ? 0 : 1;
            for (int place : places.subList(0, Math.min(8, places.size()))) {
                starts.merge(place - i, 1, Integer::sum);
            }
        }
        if (found == 0 || found < LEAST_SHARE * (tokens.size() - GRAM + 1)) {
            return;
        }
        int most = starts.values().stream().max(Integer::compare).orElseThrow();
        starts.entrySet().stream().filter(entry -> entry.getValue() == most).map(Map.Entry::getKey).sorted().limit(4)
                .forEach(start -> out.add(new Anchor(line, Math.max(0, start), Math.max(0, start) + tokens.size())));
    }

    /** The anchors that follow each other in both texts and cover the most words. */
    private static List<Anchor> inOrder(List<Anchor> anchors) {
        int[] best = new int[anchors.size()];
        int[] before = new int[anchors.size()];
        int last = -1;
        for (int i = 0; i < anchors.size(); i++) {
            Anchor own = anchors.get(i);
            before[i] = -1;
            for (int k = 0; k < i; k++) {
                Anchor other = anchors.get(k);
                if (other.line() < own.line() && other.to() <= own.from() + SLACK && best[k] >= best[i]) {
                    best[i] = best[k];
                    before[i] = k;
                }
            }
            best[i] += own.to() - own.from();
            last = last < 0 || best[i] > best[last] ? i : last;
        }
        List<Anchor> out = new ArrayList<>();
        for (int i = last; i >= 0; i = before[i]) {
            out.add(0, anchors.get(i));
        }
        return out;
    }

    private boolean stands(List<String> tokens, int at) {
        for (int i = Math.max(0, at - SLACK); i <= at + SLACK && i + tokens.size() <= expected.size(); i++) {
            if (expected.subList(i, i + tokens.size()).equals(tokens)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> tokens(String text) {
        List<String> out = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char c : (text.toLowerCase(Locale.ROOT) + " ").toCharArray()) {
            if (Character.isLetterOrDigit(c) && !LineShape.dense(c)) {
                word.append(c);
                continue;
            }
            if (word.length() > 0) {
                out.add(word.toString());
                word.setLength(0);
            }
            if (LineShape.dense(c)) {
                out.add(String.valueOf(c));
            }
        }
        return out;
    }
}
