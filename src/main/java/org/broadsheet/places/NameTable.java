package org.broadsheet.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.model.Region;

/** All names of all regions, found in a text as whole words, the longest first. Thread-safe once made. */
final class NameTable {

    /** By the hash of a name's first word; collisions are told apart by comparing. */
    private final Map<Integer, List<Name>> byFirstWord = new HashMap<>();
    private final long[] firstWords = new long[1 << 10];

    private record Name(String text, int region) {}

    interface Found {
        /** @param region its position in the vocabulary; @param at where in the text the name begins; @param end the character behind it */
        void at(int region, int at, int end);
    }

    NameTable(List<Region> regions) {
        for (int i = 0; i < regions.size(); i++) {
            List<String> names = new ArrayList<>(regions.get(i).alternatives());
            names.add(0, regions.get(i).name());
            for (String name : names.stream().map(String::strip).distinct().toList()) {
                if (!name.isEmpty() && isWordPart(name.charAt(0))) {
                    int hash = hash(name, 0, wordEnd(name, 0));
                    byFirstWord.computeIfAbsent(hash, h -> new ArrayList<>()).add(new Name(name, i));
                    firstWords[hash >>> 6 & 1023] |= 1L << hash;
                }
            }
        }
        byFirstWord.values().forEach(list -> list.sort(Comparator.comparingInt((Name n) -> -n.text.length()).thenComparing(Name::text).thenComparing(Name::region)));
    }

    boolean isEmpty() {
        return byFirstWord.isEmpty();
    }

    /** Reports each mention once; a name inside a longer one that was found is none. */
    void find(String text, Found found) {
        int at = 0;
        while (at < text.length()) {
            if (!isWordPart(text.charAt(at))) {
                at++;
                continue;
            }
            int end = wordEnd(text, at);
            int hash = hash(text, at, end);
            Name name = (firstWords[hash >>> 6 & 1023] & 1L << hash) == 0 ? null : longest(text, at, hash);
            if (name != null) {
                end = at + name.text.length();
                found.at(name.region, at, end);
            }
            at = end;
        }
    }

    private Name longest(String text, int at, int hash) {
        for (Name name : byFirstWord.getOrDefault(hash, List.of())) {
            int end = at + name.text.length();
            if (text.startsWith(name.text, at) && (end == text.length() || !isWordPart(text.charAt(end)))) {
                return name;
            }
        }
        return null;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash * 0x9E3779B1;
    }
}
