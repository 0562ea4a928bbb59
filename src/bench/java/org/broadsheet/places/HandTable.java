package org.broadsheet.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code by-hand.tsv} says. */
final class HandTable {

    final Map<String, String> english = new TreeMap<>();
    final Map<String, List<String>> names = new TreeMap<>();
    final Map<String, List<String>> shorts = new TreeMap<>();
    final Map<String, List<String>> demonyms = new TreeMap<>();
    final Map<String, double[]> points = new TreeMap<>();
    final List<Feature> features = new ArrayList<>();

    record Feature(PlaceKind kind, String name, double latitude, double longitude, String country, List<String> others) {}

    static HandTable read(Path file) throws IOException {
        HandTable table = new HandTable();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                table.add(line.split("\t", -1));
            }
        }
        return table;
    }

    private void add(String[] f) {
        switch (f[0]) {
            case "english" -> english.put(f[1], f[2]);
            case "name" -> add(names, f);
            case "short" -> add(shorts, f);
            case "demonym" -> add(demonyms, f);
            case "point" -> points.put(f[1], new double[] {Double.parseDouble(f[2]), Double.parseDouble(f[3])});
            case "continent" -> features.add(new Feature(PlaceKind.CONTINENT, f[1], Double.parseDouble(f[2]), Double.parseDouble(f[3]), "", others(f, 4)));
            case "feature" -> features.add(new Feature(PlaceKind.FEATURE, f[1], Double.parseDouble(f[2]), Double.parseDouble(f[3]), f.length > 4 ? f[4] : "", others(f, 5)));
            default -> throw new IllegalArgumentException("unknown kind of line: " + f[0]);
        }
    }

    private static List<String> others(String[] fields, int at) {
        return fields.length > at ? GazetteerMaker.split(fields[at], "\\|") : List.of();
    }

    private static void add(Map<String, List<String>> to, String[] f) {
        to.computeIfAbsent(f[1], c -> new ArrayList<>()).addAll(GazetteerMaker.split(f[2], "\\|"));
    }
}
