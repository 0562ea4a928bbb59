package org.broadsheet.places;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The packaged table as it is read: columns of places, then of their further names. {@code src/docs/places.md} says where its data comes from; the
 * program that writes it is among the benchmarks.
 */
final class GazetteerTable {

    static final int MAGIC = 0x42534731;
    static final PlaceKind[] KINDS = PlaceKind.values();

    final String[] countryCodes;
    final String[] countryNames;
    /** {@code US.LA}; the first is empty. */
    final String[] stateCodes;
    final int[] countryPlaces;
    final int[] statePlaces;
    final byte[] kind;
    final byte[] country;
    final short[] state;
    final byte[] population;
    final int[] id;
    final int[] latitude;
    final int[] longitude;
    final byte[] names;
    final int[] nameStart;
    final List<String> firstNames;
    final List<String> dictionary;

    int entryCount;
    long[] hash;
    long[] firstWord;
    byte[] words;
    byte[] flags;
    int[] place;

    private final int count;

    private GazetteerTable(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a gazetteer");
        }
        countryCodes = lines(in).toArray(String[]::new);
        countryNames = lines(in).toArray(String[]::new);
        stateCodes = lines(in).toArray(String[]::new);
        count = in.readInt();
        kind = in.readNBytes(count);
        country = in.readNBytes(count);
        state = new short[count];
        byte[] high = in.readNBytes(count);
        byte[] low = in.readNBytes(count);
        for (int i = 0; i < count; i++) {
            state[i] = (short) (high[i] << 8 | low[i] & 0xFF);
        }
        population = in.readNBytes(count);
        Varints numbers = new Varints(in.readNBytes(in.readInt()));
        id = numbers.running(count);
        latitude = numbers.running(count);
        longitude = numbers.running(count);
        byte[] lengths = in.readNBytes(count);
        nameStart = new int[count + 1];
        for (int i = 0; i < count; i++) {
            nameStart[i + 1] = nameStart[i] + (lengths[i] & 0xFF);
        }
        names = in.readNBytes(nameStart[count]);
        countryPlaces = new int[countryCodes.length];
        statePlaces = new int[stateCodes.length];
        findParents();
        readEntries(in);
        firstNames = lines(in);
        dictionary = lines(in);
    }

    static GazetteerTable read(InputStream packed) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(packed, 1 << 16), 1 << 16))) {
            return new GazetteerTable(in);
        }
    }

    private static List<String> lines(DataInputStream in) throws IOException {
        return Arrays.asList(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8).split("\n", -1));
    }

    private void findParents() {
        Arrays.fill(countryPlaces, -1);
        Arrays.fill(statePlaces, -1);
        for (int i = 0; i < count; i++) {
            if (KINDS[kind[i]] == PlaceKind.COUNTRY) {
                countryPlaces[country[i] & 0xFF] = i;
            } else if (KINDS[kind[i]] == PlaceKind.STATE) {
                statePlaces[state[i] & 0xFFFF] = i;
            }
        }
    }

    private void readEntries(DataInputStream in) throws IOException {
        int others = in.readInt();
        hash = new long[count + others];
        firstWord = new long[count + others];
        words = new byte[count + others];
        flags = new byte[count + others];
        place = new int[count + others];
        Utf8Name name = new Utf8Name();
        for (int i = 0; i < count; i++) {
            enter(name.over(names, nameStart[i], nameStart[i + 1]), i, 0);
        }
        int[] places = new Varints(in.readNBytes(in.readInt())).running(others);
        byte[] kinds = in.readNBytes(others);
        byte[] lengths = in.readNBytes(others);
        int from = 0;
        byte[] text = in.readNBytes(in.readInt());
        for (int i = 0; i < others; i++) {
            int to = from + (lengths[i] & 0xFF);
            enter(name.over(text, from, to), places[i], kinds[i]);
            from = to;
        }
    }

    private void enter(Utf8Name name, int of, int kinds) {
        if (name.words() > 0 && name.words() <= Gazetteer.LONGEST_NAME) {
            hash[entryCount] = name.hash();
            firstWord[entryCount] = name.firstWord();
            words[entryCount] = (byte) name.words();
            flags[entryCount] = (byte) kinds;
            place[entryCount++] = of;
        }
    }

    /** Numbers of seven bits a byte, each the difference from the one before, its sign in the last bit. */
    private static final class Varints {
        private final byte[] bytes;
        private int at;

        Varints(byte[] bytes) {
            this.bytes = bytes;
        }

        int[] running(int count) {
            int[] numbers = new int[count];
            int last = 0;
            for (int i = 0; i < count; i++) {
                int value = 0;
                int shift = 0;
                byte b;
                do {
                    b = bytes[at++];
                    value |= (b & 0x7F) << shift;
                    shift += 7;
                } while (b < 0);
                last += value >>> 1 ^ -(value & 1);
                numbers[i] = last;
            }
            return numbers;
        }
    }
}
