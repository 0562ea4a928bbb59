package org.broadsheet.maps;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Makes the table of outlines that maps are drawn from, {@code src/main/resources/org/broadsheet/maps/outlines.bin}, out of the npm packages
 * {@code world-atlas} 2.0.2 ({@code countries-10m.json}: Natural Earth) and {@code us-atlas} 3.0.1 ({@code states-10m.json}: US Census Bureau), both ISC,
 * with the country codes of {@code i18n-iso-countries} 7.14.0 (MIT). Arguments: a folder with the three packages unpacked under their names, the file to
 * write, and how many bytes it may have. Small islands and fine detail are left out (Visvalingam and Whyatt 1993, by area on the ground) until it fits.
 */
public final class OutlineTable {

    /** Square kilometres: what the finest triangle covers in the first attempt. */
    private static final double FINEST = .15;
    /** US state lines have no use for more detail than this. */
    private static final double STATES = 2.5;
    /**
     * Territories without a code of their own, and those that the atlas shows under who holds them, go to the state to which the United Nations count them: a
     * news map is read as a statement. By the name in the atlas.
     */
    private static final Map<String, String> BELONGS = Map.of("Somaliland", "SO", "N. Cyprus", "CY", "Dhekelia", "CY", "Akrotiri", "CY", "Cyprus U.N. Buffer Zone", "CY",
            "Baikonur", "KZ", "USNB Guantanamo Bay", "CU", "Kosovo", "XK");
    /** Of a degree of latitude. */
    private static final double KILOMETRES = 111.2;
    private static final double[] CRIMEA = {34.1, 45.2};
    /** Square kilometres; no other polygon around that point is smaller. */
    private static final double CRIMEA_AREA = 60_000;

    private final Topology world;
    private final Topology states;
    private final Map<String, String> codes = new LinkedHashMap<>();

    private OutlineTable(Path packages) throws IOException {
        world = Topology.read(packages.resolve("world-atlas/countries-10m.json"));
        states = Topology.read(packages.resolve("us-atlas/states-10m.json"));
        for (JsonElement code : JsonParser.parseString(Files.readString(packages.resolve("i18n-iso-countries/codes.json"))).getAsJsonArray()) {
            codes.put(code.getAsJsonArray().get(2).getAsString(), code.getAsJsonArray().get(0).getAsString());
        }
    }

    /** @param args packages, file, bytes */
    public static void main(String[] args) throws IOException {
        OutlineTable table = new OutlineTable(Path.of(args[0]));
        int most = Integer.parseInt(args[2]);
        double finest = FINEST;
        byte[] bytes = table.write(finest);
        while (bytes.length > most) {
            finest *= 1.15;
            bytes = table.write(finest);
        }
        Files.write(Path.of(args[1]), bytes);
        System.out.printf("%d bytes, triangles from %.2f square kilometres%n", bytes.length, finest);
    }

    private byte[] write(double finest) {
        Map<String, List<List<List<Integer>>>> countries = new TreeMap<>();
        for (JsonElement one : world.geometries("countries")) {
            JsonObject geometry = one.getAsJsonObject();
            String id = geometry.has("id") ? geometry.get("id").getAsString() : "";
            String code = BELONGS.getOrDefault(geometry.getAsJsonObject("properties").get("name").getAsString(), codes.getOrDefault(id, ""));
            for (List<List<Integer>> polygon : Topology.polygons(geometry)) {
                boolean crimea = code.equals("RU") && world.area(polygon.get(0)) < CRIMEA_AREA && world.inside(polygon.get(0), CRIMEA);
                countries.computeIfAbsent(crimea ? "UA" : code, c -> new ArrayList<>()).add(polygon);
            }
        }
        boolean[] kept = islands(countries, finest);
        countries.values().forEach(polygons -> polygons.removeIf(polygon -> !kept[arc(polygon.get(0).get(0))]));
        List<List<List<Integer>>> land = new ArrayList<>(Topology.polygons(world.geometries("land").get(0).getAsJsonObject()));
        land.removeIf(polygon -> !kept[arc(polygon.get(0).get(0))]);

        int[] numbers = new int[kept.length];
        ByteArrayOutputStream arcs = new ByteArrayOutputStream();
        int count = 0;
        for (int i = 0; i < kept.length; i++) {
            numbers[i] = count;
            if (kept[i]) {
                writeLine(arcs, thin(world.arcs[i], finest * spared(world.arcs[i])));
                count++;
            }
        }
        List<Integer> stateLines = stateLines();
        for (int line : stateLines) {
            writeLine(arcs, thin(states.arcs[line], STATES));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'B', 'S', 'M', '1'});
        number(out, count + stateLines.size());
        out.writeBytes(arcs.toByteArray());
        number(out, countries.size());
        countries.forEach((code, polygons) -> {
            String letters = (code + "--").substring(0, 2);
            out.write(letters.charAt(0));
            out.write(letters.charAt(1));
            writePolygons(out, polygons, numbers);
        });
        writePolygons(out, land, numbers);
        List<Integer> borders = borders(countries);
        number(out, borders.size());
        borders.forEach(arc -> number(out, numbers[arc]));
        number(out, stateLines.size());
        for (int i = 0; i < stateLines.size(); i++) {
            number(out, count + i);
        }
        return out.toByteArray();
    }

    /** How much coarser a line may be than elsewhere: news seldom comes from the fjords of the far north and south, which hold a third of all points. */
    private static double spared(double[][] line) {
        double east = line[line.length / 2][0];
        double north = line[line.length / 2][1];
        boolean far = north < -46 || north > 72 || north > 58 && east < -26 || north > 60 && east > 45;
        return far ? 15 : 1;
    }

    /** Which arcs stay: an island needs some size, but every country keeps its largest. */
    private boolean[] islands(Map<String, List<List<List<Integer>>>> countries, double finest) {
        boolean[] kept = new boolean[world.arcs.length];
        Arrays.fill(kept, true);
        countries.forEach((code, polygons) -> {
            double largest = polygons.stream().mapToDouble(p -> world.area(p.get(0))).max().orElse(0);
            for (List<List<Integer>> polygon : polygons) {
                double area = world.area(polygon.get(0));
                double least = 8 * finest * spared(world.arcs[arc(polygon.get(0).get(0))]);
                if (polygon.get(0).size() == 1 && area < least && (area < largest || code.isEmpty())) {
                    kept[arc(polygon.get(0).get(0))] = false;
                }
            }
        });
        return kept;
    }

    /** Arcs with different countries on both sides. */
    private static List<Integer> borders(Map<String, List<List<List<Integer>>>> countries) {
        Map<Integer, String> first = new TreeMap<>();
        List<Integer> borders = new ArrayList<>();
        countries.forEach((code, polygons) -> polygons.forEach(polygon -> polygon.forEach(ring -> ring.forEach(ref -> {
            String other = first.putIfAbsent(arc(ref), code);
            if (other != null && !other.equals(code) && !code.isEmpty() && !other.isEmpty()) {
                borders.add(arc(ref));
            }
        }))));
        return borders.stream().sorted().toList();
    }

    private List<Integer> stateLines() {
        Map<Integer, Integer> uses = new TreeMap<>();
        for (JsonElement state : states.geometries("states")) {
            Topology.polygons(state.getAsJsonObject()).forEach(polygon -> polygon.forEach(ring -> ring.forEach(ref -> uses.merge(arc(ref), 1, Integer::sum))));
        }
        return uses.entrySet().stream().filter(use -> use.getValue() > 1).map(Map.Entry::getKey).toList();
    }

    private static int arc(int reference) {
        return reference < 0 ? ~reference : reference;
    }

    private static void writePolygons(ByteArrayOutputStream out, List<List<List<Integer>>> polygons, int[] numbers) {
        number(out, polygons.size());
        for (List<List<Integer>> polygon : polygons) {
            number(out, polygon.size());
            for (List<Integer> ring : polygon) {
                number(out, ring.size());
                ring.forEach(ref -> number(out, numbers[arc(ref)] << 1 | (ref < 0 ? 1 : 0)));
            }
        }
    }

    private static void writeLine(ByteArrayOutputStream out, double[][] line) {
        List<int[]> points = new ArrayList<>();
        for (double[] point : line) {
            int[] grid = {(int) Math.round(point[0] * OutlineReader.UNITS), (int) Math.round(point[1] * OutlineReader.UNITS)};
            if (points.isEmpty() || !Arrays.equals(points.get(points.size() - 1), grid)) {
                points.add(grid);
            }
        }
        number(out, points.size());
        int x = 0;
        int y = 0;
        for (int[] point : points) {
            signed(out, point[0] - x);
            signed(out, point[1] - y);
            x = point[0];
            y = point[1];
        }
    }

    private static void signed(ByteArrayOutputStream out, int value) {
        number(out, value << 1 ^ value >> 31);
    }

    private static void number(ByteArrayOutputStream out, int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    /** A TopoJSON file with its arcs in degrees; an arc that crosses the antimeridian runs on beyond 180. */
    private record Topology(JsonObject objects, double[][][] arcs) {

        static Topology read(Path file) throws IOException {
            JsonObject all = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            JsonObject transform = all.getAsJsonObject("transform");
            double[] scale = pair(transform.getAsJsonArray("scale"));
            double[] shift = pair(transform.getAsJsonArray("translate"));
            List<double[][]> arcs = new ArrayList<>();
            for (JsonElement arc : all.getAsJsonArray("arcs")) {
                List<double[]> points = new ArrayList<>();
                double x = 0;
                double y = 0;
                double turn = 0;
                for (JsonElement step : arc.getAsJsonArray()) {
                    double[] d = pair(step.getAsJsonArray());
                    if (!points.isEmpty() && Math.abs(d[0] * scale[0]) > 180) {
                        turn -= Math.signum(d[0]) * 360;
                    }
                    x += d[0];
                    y += d[1];
                    points.add(new double[] {x * scale[0] + shift[0] + turn, y * scale[1] + shift[1]});
                }
                arcs.add(points.toArray(double[][]::new));
            }
            return new Topology(all.getAsJsonObject("objects"), arcs.toArray(double[][][]::new));
        }

        private static double[] pair(JsonArray two) {
            return new double[] {two.get(0).getAsDouble(), two.get(1).getAsDouble()};
        }

        JsonArray geometries(String object) {
            return objects.getAsJsonObject(object).getAsJsonArray("geometries");
        }

        static List<List<List<Integer>>> polygons(JsonObject geometry) {
            List<List<List<Integer>>> polygons = new ArrayList<>();
            if (!geometry.has("arcs")) {
                return polygons;
            }
            JsonArray arcs = geometry.getAsJsonArray("arcs");
            if (geometry.get("type").getAsString().equals("Polygon")) {
                polygons.add(rings(arcs));
            } else {
                arcs.forEach(polygon -> polygons.add(rings(polygon.getAsJsonArray())));
            }
            return polygons;
        }

        private static List<List<Integer>> rings(JsonArray polygon) {
            List<List<Integer>> rings = new ArrayList<>();
            for (JsonElement ring : polygon) {
                List<Integer> refs = new ArrayList<>();
                ring.getAsJsonArray().forEach(ref -> refs.add(ref.getAsInt()));
                rings.add(refs);
            }
            return rings;
        }

        /** Square kilometres, roughly. */
        double area(List<Integer> ring) {
            double sum = 0;
            double middle = arcs[arc(ring.get(0))][0][1];
            for (int ref : ring) {
                double[][] line = arcs[arc(ref)];
                double part = 0;
                for (int i = 1; i < line.length; i++) {
                    part += line[i - 1][0] * line[i][1] - line[i][0] * line[i - 1][1];
                }
                sum += ref < 0 ? -part : part;
            }
            return Math.abs(sum) / 2 * KILOMETRES * KILOMETRES * Math.cos(Math.toRadians(middle));
        }

        boolean inside(List<Integer> ring, double[] point) {
            boolean inside = false;
            for (int ref : ring) {
                double[][] line = arcs[arc(ref)];
                for (int i = 1; i < line.length; i++) {
                    double[] a = line[i - 1];
                    double[] b = line[i];
                    if (a[1] > point[1] != b[1] > point[1] && point[0] < (b[0] - a[0]) * (point[1] - a[1]) / (b[1] - a[1]) + a[0]) {
                        inside = !inside;
                    }
                }
            }
            return inside;
        }
    }

    /** The points of a line that say more than so many square kilometres. */
    private static double[][] thin(double[][] line, double finest) {
        double[] x = new double[line.length];
        double[] y = new double[line.length];
        for (int i = 0; i < line.length; i++) {
            x[i] = line[i][0] * KILOMETRES * Math.cos(Math.toRadians(line[0][1]));
            y[i] = line[i][1] * KILOMETRES;
        }
        double[] areas = Visvalingam.areas(x, y, line.length);
        return IntStream.range(0, line.length).filter(i -> areas[i] >= finest).mapToObj(i -> line[i]).toArray(double[][]::new);
    }
}
