package org.broadsheet.places;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * The world's places, in flat arrays, found by the hash of any of their names. Immutable and thread-safe; about 20 MB.
 *
 * <p>Places are numbered; an entry is one name of one place. Entries of one name stand near each other: walk them with {@link #first} and {@link #next}.
 */
final class Gazetteer {

    /** Not the name it is listed under. */
    static final int OTHER_NAME = 1;
    /** An abbreviation that must be followed by its full stop. */
    static final int STOPPED = 2;
    /** An abbreviation that must be all capitals. */
    static final int ACRONYM = 4;
    /** What belongs to the place: people, an adjective. */
    static final int DEMONYM = 8;
    /** Letters that count only behind a town: a state's in an address. */
    static final int POSTAL = 16;

    static final int LONGEST_NAME = 8;

    private final GazetteerTable table;
    private final long[] hashes;
    private final int[] entries;
    private final int[] buckets;
    private final int bucketShift;
    private final byte[] lengths = new byte[1 << 18];
    final ContextWords words;

    Gazetteer(GazetteerTable table) {
        this.table = table;
        this.words = new ContextWords(table.firstNames, table.dictionary);
        int bits = 32 - Integer.numberOfLeadingZeros(table.entryCount / 4);
        int shift = 64 - bits;
        buckets = new int[(1 << bits) + 2];
        for (int e = 0; e < table.entryCount; e++) {
            buckets[(int) (table.hash[e] >>> shift) + 2]++;
        }
        for (int b = 2; b < buckets.length; b++) {
            buckets[b] += buckets[b - 1];
        }
        hashes = new long[table.entryCount];
        entries = new int[table.entryCount];
        for (int e : mostPeopleFirst()) {
            int at = buckets[(int) (table.hash[e] >>> shift) + 1]++;
            hashes[at] = table.hash[e];
            entries[at] = table.place[e] | table.flags[e] << 24;
            lengths[slot(table.firstWord[e])] |= (byte) (1 << table.words[e] - 1);
        }
        bucketShift = shift;
    }

    /** Of a name borne by very many places only the first are ever looked at. */
    private int[] mostPeopleFirst() {
        int[] begins = new int[257];
        for (int e = 0; e < table.entryCount; e++) {
            begins[256 - (table.population[table.place[e]] & 0xFF)]++;
        }
        for (int i = 1; i < begins.length; i++) {
            begins[i] += begins[i - 1];
        }
        int[] order = new int[table.entryCount];
        for (int e = 0; e < table.entryCount; e++) {
            order[begins[255 - (table.population[table.place[e]] & 0xFF)]++] = e;
        }
        return order;
    }

    private static int slot(long firstWord) {
        return (int) (firstWord >>> 40) & (1 << 18) - 1;
    }

    /** For the hash of a name's first word: bit n is set where some name that may begin so has n + 1 words. */
    int lengths(long firstWord) {
        return lengths[slot(firstWord)] & 0xFF;
    }

    /** The first entry of a name, or -1. */
    int first(long name) {
        return from(buckets[(int) (name >>> bucketShift)], name);
    }

    /** The next entry of the same name, or -1. */
    int next(int entry, long name) {
        return from(entry + 1, name);
    }

    private int from(int at, long name) {
        int stop = buckets[(int) (name >>> bucketShift) + 1];
        for (int e = at; e < stop; e++) {
            if (hashes[e] == name) {
                return e;
            }
        }
        return -1;
    }

    int place(int entry) {
        return entries[entry] & 0xFFFFFF;
    }

    int flags(int entry) {
        return entries[entry] >>> 24;
    }

    PlaceKind kind(int place) {
        return GazetteerTable.KINDS[table.kind[place]];
    }

    float latitude(int place) {
        return table.latitude[place] / 1000f;
    }

    float longitude(int place) {
        return table.longitude[place] / 1000f;
    }

    /** Its country's number; the last number is that of none. */
    int country(int place) {
        return table.country[place] & 0xFF;
    }

    int countries() {
        return table.countryCodes.length;
    }

    /** ISO 3166-1 alpha-2; empty for what lies in none. */
    String countryCode(int country) {
        return table.countryCodes[country];
    }

    /** The English name. */
    String countryName(int country) {
        return table.countryNames[country];
    }

    /** The place that is the country itself. */
    OptionalInt placeOfCountry(int country) {
        return table.countryPlaces[country] < 0 ? OptionalInt.empty() : OptionalInt.of(table.countryPlaces[country]);
    }

    /** The number of the first-level division it lies in; 0 for none. */
    int state(int place) {
        return table.state[place] & 0xFFFF;
    }

    /** For readers, with state and country: "Paris, Texas, United States". */
    String fullName(int place) {
        String name = name(place);
        int state = table.statePlaces[state(place)];
        String country = countryName(country(place));
        return name + (state < 0 || state == place ? "" : ", " + name(state)) + (country.isEmpty() || country.equals(name) ? "" : ", " + country);
    }

    /** Natural logarithm of the inhabitants plus one. */
    float logPopulation(int place) {
        return (table.population[place] & 0xFF) / 12f;
    }

    String name(int place) {
        return new String(table.names, table.nameStart[place], table.nameStart[place + 1] - table.nameStart[place], StandardCharsets.UTF_8);
    }

    /** The same in every build: a GeoNames number, or the codes of a country or division. */
    String key(int place) {
        String state = table.stateCodes[state(place)];
        return switch (kind(place)) {
            case CONTINENT, FEATURE -> "place:" + name(place).toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
            case COUNTRY -> "country:" + countryCode(country(place));
            case STATE -> "state:" + state;
            case COUNTY -> "county:" + state + "." + name(place).replace(' ', '-');
            default -> "geonames:" + table.id[place];
        };
    }
}
