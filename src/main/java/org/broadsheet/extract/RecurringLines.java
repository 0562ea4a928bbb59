package org.broadsheet.extract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/**
 * The lines that several text scrapes of one outlet have in common: its template. Immutable; the same scrapes in any order give an equal value.
 * Lines are remembered as hashes of their {@link LineKey}, so memory is bounded by the number of lines, whatever they hold.
 */
public final class RecurringLines {

    private static final RecurringLines NONE = new RecurringLines(new long[0]);
    private static final int LEAST_SCRAPES = 3;
    private static final int MOST_LINES = 20_000;
    private static final int MOST_HASHES = 400_000;
    private static final int LARGEST = 4 << 20;

    /** Sorted. */
    private final long[] hashes;

    private RecurringLines(long[] hashes) {
        this.hashes = hashes;
    }

    /** Of an outlet that is known by one scrape only. */
    public static RecurringLines none() {
        return NONE;
    }

    /**
     * The lines that stand in at least three of the sources. Only text scrapes count; pages, feeds and the like are passed over, as are copies of a
     * source: they are no second witness. Of very many sources so many are read as a bound on memory allows, chosen by their content.
     *
     * @param sources of one outlet, read one after the other and not kept
     */
    public static RecurringLines of(Iterable<SourceItem> sources) {
        TreeMap<Long, Set<Long>> scrapes = new TreeMap<>();
        int held = 0;
        for (SourceItem source : sources) {
            SourceText text = source.bytes().length > LARGEST ? new SourceText("", SourceText.Kind.BINARY) : SourceText.of(source.bytes(), source.charset());
            if (text.kind() != SourceText.Kind.SCRAPE) {
                continue;
            }
            Set<Long> lines = lines(text.text());
            held += scrapes.putIfAbsent(hash(text.text()), lines) == null ? lines.size() : 0;
            // What goes has the greatest hash, in whatever order the sources came.
            while (held > MOST_HASHES && scrapes.size() > LEAST_SCRAPES) {
                held -= scrapes.pollLastEntry().getValue().size();
            }
        }
        if (scrapes.size() < LEAST_SCRAPES) {
            return NONE;
        }
        TreeMap<Long, Integer> times = new TreeMap<>();
        scrapes.values().forEach(lines -> lines.forEach(line -> times.merge(line, 1, Integer::sum)));
        return new RecurringLines(times.entrySet().stream().filter(entry -> entry.getValue() >= LEAST_SCRAPES).mapToLong(entry -> entry.getKey()).toArray());
    }

    private static Set<Long> lines(String text) {
        Set<Long> out = new HashSet<>();
        text.lines().limit(MOST_LINES).map(ScrapeLines::clean).map(LineKey::of).filter(RecurringLines::tells).forEach(key -> out.add(hash(key)));
        return out;
    }

    /** Whether a key has words: one number is like another. */
    private static boolean tells(String key) {
        return key.chars().anyMatch(Character::isLetter);
    }

    /** Whether the line stands in at least three of the scrapes. */
    boolean contains(String line) {
        return hashes.length > 0 && Arrays.binarySearch(hashes, hash(LineKey.of(line))) >= 0;
    }

    /** FNV-1a over 64 bits. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecurringLines lines && Arrays.equals(hashes, lines.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }
}
