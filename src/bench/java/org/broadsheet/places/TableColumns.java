package org.broadsheet.places;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/** Collects the gazetteer and writes it as {@link GazetteerTable} reads it: the same input gives the same bytes. */
final class TableColumns {

    private final List<String> countryCodes = new ArrayList<>();
    private final List<String> countryNames = new ArrayList<>();
    private final List<String> stateCodes = new ArrayList<>(List.of(""));
    private final List<Row> rows = new ArrayList<>();
    private final List<Other> others = new ArrayList<>();

    private record Row(PlaceKind kind, String country, String state, String name, int latitude, int longitude, int population, int id) {}

    private record Other(int place, int flags, String name) {}

    int place(PlaceKind kind, String country, String state, String name, double latitude, double longitude, long population, int id) {
        if (kind == PlaceKind.STATE) {
            stateCodes.add(state);
        }
        int people = (int) Math.min(255, Math.round(Math.log(population + 1.0) * 12));
        rows.add(new Row(kind, country, state, name.strip(), (int) Math.round(latitude * 1000), (int) Math.round(longitude * 1000), people, id));
        return rows.size() - 1;
    }

    void country(String code, String name) {
        countryCodes.add(code);
        countryNames.add(name);
    }

    void name(int place, int flags, String name) {
        others.add(new Other(place, flags, name.strip()));
    }

    /** Names of one word, as written. */
    Set<String> singleWords() {
        TreeSet<String> words = new TreeSet<>();
        rows.forEach(row -> words.add(row.name));
        others.forEach(other -> words.add(other.name));
        words.removeIf(name -> name.matches(".*[\\s\\-'’.].*"));
        return words;
    }

    String summary() {
        return rows.size() + " places, " + others.size() + " other names";
    }

    void write(Path out, List<String> firstNames, List<String> dictionary) throws IOException {
        countryCodes.add("");
        countryNames.add("");
        try (DataOutputStream to = new DataOutputStream(new BestGzip(Files.newOutputStream(out)))) {
            to.writeInt(GazetteerTable.MAGIC);
            lines(to, countryCodes);
            lines(to, countryNames);
            lines(to, stateCodes);
            places(to);
            otherNames(to);
            lines(to, firstNames);
            lines(to, dictionary);
        }
    }

    private void places(DataOutputStream to) throws IOException {
        to.writeInt(rows.size());
        for (Row row : rows) {
            to.writeByte(row.kind.ordinal());
        }
        for (Row row : rows) {
            to.writeByte(countryCodes.indexOf(row.country));
        }
        Map<String, Integer> stateNumbers = new HashMap<>();
        stateCodes.forEach(code -> stateNumbers.put(code, stateNumbers.size()));
        int[] states = rows.stream().mapToInt(row -> stateNumbers.getOrDefault(row.state, 0)).toArray();
        for (int state : states) {
            to.writeByte(state >> 8);
        }
        for (int state : states) {
            to.writeByte(state);
        }
        for (Row row : rows) {
            to.writeByte(row.population);
        }
        ByteArrayOutputStream numbers = new ByteArrayOutputStream();
        differences(numbers, rows.stream().mapToInt(Row::id).toArray());
        differences(numbers, rows.stream().mapToInt(Row::latitude).toArray());
        differences(numbers, rows.stream().mapToInt(Row::longitude).toArray());
        to.writeInt(numbers.size());
        numbers.writeTo(to);
        texts(to, rows.stream().map(Row::name).toList(), false);
    }

    private void otherNames(DataOutputStream to) throws IOException {
        to.writeInt(others.size());
        ByteArrayOutputStream places = new ByteArrayOutputStream();
        differences(places, others.stream().mapToInt(Other::place).toArray());
        to.writeInt(places.size());
        places.writeTo(to);
        for (Other other : others) {
            to.writeByte(other.flags);
        }
        texts(to, others.stream().map(Other::name).toList(), true);
    }

    /** Lengths in bytes, then the bytes. */
    private static void texts(DataOutputStream to, List<String> texts, boolean sized) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String text : texts) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            if (utf8.length > 255) {
                throw new IOException("too long a name: " + text);
            }
            to.writeByte(utf8.length);
            bytes.write(utf8);
        }
        if (sized) {
            to.writeInt(bytes.size());
        }
        bytes.writeTo(to);
    }

    private static void lines(DataOutputStream to, List<String> lines) throws IOException {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    private static void differences(ByteArrayOutputStream to, int[] numbers) {
        int last = 0;
        for (int number : numbers) {
            int difference = number - last;
            int value = difference << 1 ^ difference >> 31;
            while (value >>> 7 != 0) {
                to.write(value & 0x7F | 0x80);
                value >>>= 7;
            }
            to.write(value);
            last = number;
        }
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream to) throws IOException {
            super(to, 1 << 16);
            def.setLevel(9);
        }
    }
}
