package org.broadsheet.places;

import java.util.Arrays;

/**
 * The names of places that stand in a text, in flat arrays: each span with its words and its name, each name with the places that bear it. Longest match,
 * from left to right; the digest's own regions come before the world's places. For one text and one thread.
 */
final class Spans {

    /** Names of one text that are looked into; further ones are none, but for the digest's regions. */
    private static final int MOST_NAMES = 200;
    private static final int MOST_SPANS = 5_000;
    private static final int MOST_PLACES = 40;

    final Tokens tokens;
    int count;
    /** First word. */
    int[] first = new int[32];
    /** The word behind the last. */
    int[] last = new int[32];
    int[] end = new int[32];
    int[] name = new int[32];

    int names;
    long[] hash = new long[16];
    /** By name: its first place in {@link #places}; one more than names. */
    int[] from = new int[17];
    /** By name: the digest's region, or -1. */
    int[] region = new int[16];
    int[] mentions = new int[16];
    int[] places = new int[64];
    byte[] flags = new byte[64];

    private final Gazetteer gazetteer;

    Spans(Tokens tokens, Gazetteer gazetteer, RegionNames regions) {
        this.tokens = tokens;
        this.gazetteer = gazetteer;
        int[] regionAt = regions.isEmpty() ? null : regions.find(tokens.text);
        int r = 0;
        int token = 0;
        while (token < tokens.count && count < MOST_SPANS) {
            while (regionAt != null && r < regionAt.length && regionAt[r] < tokens.start[token]) {
                r += 3;
            }
            int next = -1;
            if (regionAt != null && r < regionAt.length && regionAt[r] == tokens.start[token]) {
                next = region(token, regionAt[r + 1], regionAt[r + 2]);
            } else if (tokens.mayBegin(token)) {
                next = match(token);
            }
            token = next < 0 ? token + 1 : next;
        }
    }

    private int region(int token, int stop, int number) {
        int behind = token;
        while (behind < tokens.count && tokens.start[behind] < stop) {
            behind++;
        }
        int known = nameOf(-1L - number);
        if (known == names) {
            open(-1L - number, number);
            close();
        }
        add(token, behind, stop, known);
        return behind;
    }

    /** The longest name that begins with the word; gives the word behind it, or -1. */
    private int match(int token) {
        int lengths = gazetteer.lengths(tokens.hash[token]);
        if (lengths == 0) {
            return -1;
        }
        long[] prefix = new long[Gazetteer.LONGEST_NAME];
        int most = 1;
        prefix[0] = tokens.hash[token];
        int longest = 32 - Integer.numberOfLeadingZeros(lengths);
        while (most < longest && tokens.joined(token + most)) {
            prefix[most] = WordHash.join(prefix[most - 1], tokens.hash[token + most]);
            most++;
        }
        for (int length = most; length > 0; length--) {
            if ((lengths >>> length - 1 & 1) != 0 && mayEnd(token, length) && take(token, length, prefix[length - 1])) {
                return token + length;
            }
        }
        return -1;
    }

    private boolean mayEnd(int token, int length) {
        int end = token + length - 1;
        return tokens.shape[end] != Tokens.LOWER && (length > 1 || !gazetteer.words.calendar.contains(tokens.hash[token]) || tokens.shape[token] == Tokens.CAPS);
    }

    private boolean take(int token, int length, long name) {
        int entry = gazetteer.first(name);
        if (entry < 0) {
            return false;
        }
        int last = token + length - 1;
        boolean stopped = tokens.end[last] < tokens.text.length() && tokens.text.charAt(tokens.end[last]) == '.';
        boolean caps = allCaps(token, length);
        int letters = tokens.end[last] - tokens.start[token];
        int known = nameOf(name);
        boolean abbreviated = false;
        if (known == names) {
            if (names >= MOST_NAMES) {
                return false;
            }
            open(name, -1);
        }
        int sizeBefore = from[known];
        int size = known == names ? from[names] : from[known + 1];
        boolean fits = false;
        for (int e = entry; e >= 0; e = gazetteer.next(e, name)) {
            int kind = gazetteer.flags(e);
            boolean fit = (kind & Gazetteer.STOPPED) != 0 ? stopped
                    : (kind & (Gazetteer.ACRONYM | Gazetteer.POSTAL)) != 0 ? caps && ((kind & Gazetteer.POSTAL) == 0 || isBehindPlace(token))
                    : !caps || letters > 3 || tokens.shape[token] == Tokens.UNCASED;
            fits |= fit;
            abbreviated |= fit && (kind & Gazetteer.STOPPED) != 0;
            if (known == names && fit && size - sizeBefore < MOST_PLACES) {
                place(size++, e);
            }
        }
        if (known == names && fits) {
            from[names + 1] = size;
            close();
        }
        if (fits) {
            add(token, token + length, tokens.end[last] + (abbreviated ? 1 : 0), known);
        }
        return fits;
    }

    private boolean isBehindPlace(int token) {
        return count > 0 && last[count - 1] == token && tokens.gap[token] <= Tokens.COMMA;
    }

    private boolean allCaps(int token, int length) {
        for (int i = token; i < token + length; i++) {
            if (tokens.shape[i] != Tokens.CAPS && !(tokens.shape[i] == Tokens.CAPITAL && tokens.end[i] - tokens.start[i] == 1)) {
                return false;
            }
        }
        return true;
    }

    private int nameOf(long wanted) {
        for (int n = 0; n < names; n++) {
            if (hash[n] == wanted) {
                return n;
            }
        }
        return names;
    }

    private void open(long nameHash, int regionNumber) {
        if (names == hash.length) {
            hash = Arrays.copyOf(hash, names * 2);
            region = Arrays.copyOf(region, names * 2);
            mentions = Arrays.copyOf(mentions, names * 2);
            from = Arrays.copyOf(from, names * 2 + 1);
        }
        hash[names] = nameHash;
        region[names] = regionNumber;
        mentions[names] = 0;
        from[names + 1] = from[names];
    }

    private void close() {
        names++;
    }

    private void place(int at, int entry) {
        if (at == places.length) {
            places = Arrays.copyOf(places, at * 2);
            flags = Arrays.copyOf(flags, at * 2);
        }
        places[at] = gazetteer.place(entry);
        flags[at] = (byte) gazetteer.flags(entry);
    }

    private void add(int token, int behind, int stop, int known) {
        if (count == first.length) {
            first = Arrays.copyOf(first, count * 2);
            last = Arrays.copyOf(last, count * 2);
            end = Arrays.copyOf(end, count * 2);
            name = Arrays.copyOf(name, count * 2);
        }
        first[count] = token;
        last[count] = behind;
        end[count] = stop;
        name[count] = known;
        mentions[known]++;
        count++;
    }

    int start(int span) {
        return tokens.start[first[span]];
    }

    /** Whether the next span follows, parted by a comma or a bracket only, as a parent does: "Paris, Texas". */
    boolean isFollowed(int span) {
        return span + 1 < count && first[span + 1] == last[span] && tokens.gap[first[span + 1]] == Tokens.COMMA;
    }
}
