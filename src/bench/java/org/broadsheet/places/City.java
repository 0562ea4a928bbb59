package org.broadsheet.places;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A line of GeoNames' table of settlements. */
record City(int id, String name, String alternatives, double latitude, double longitude, String feature, String country, String state, String county, long population) {

    /** Towns of so many people are found in other cases than the first too. */
    private static final int DECLINED = 60_000;
    private static final Set<String> CYRILLIC = Set.of("UA", "RU", "BY", "KZ", "BG", "RS", "MK", "KG", "MD", "GE", "AM");

    /** In the order of their numbers. */
    static List<City> read(Path file) throws IOException {
        List<City> cities = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] f = line.split("\t", -1);
            if (f[6].equals("P")) {
                cities.add(new City(Integer.parseInt(f[0]), f[1], f[3], Double.parseDouble(f[4]), Double.parseDouble(f[5]), f[7], f[8], f[10], f[11], f[14].isEmpty() ? 0 : Long.parseLong(f[14])));
            }
        }
        cities.sort(Comparator.comparingInt(City::id));
        return cities;
    }

    PlaceKind kind() {
        return switch (feature) {
            case "PPLC" -> PlaceKind.CAPITAL;
            case "PPLA" -> PlaceKind.STATE_SEAT;
            case "PPLA2" -> PlaceKind.COUNTY_SEAT;
            case "PPLX" -> PlaceKind.SUBURB;
            default -> PlaceKind.TOWN;
        };
    }

    /** Neither given up nor so small and of so little office that nobody writes of it. */
    boolean isKept() {
        boolean gone = feature.equals("PPLQ") || feature.equals("PPLH") || feature.equals("PPLW") || feature.equals("PPLCH");
        return !gone && (population >= 500 || country.equals("US") || kind() == PlaceKind.CAPITAL || kind() == PlaceKind.STATE_SEAT);
    }

    /** Its names elsewhere: of large towns all, of others those in Cyrillic where people write so. */
    List<String> otherNames() {
        TreeSet<String> names = new TreeSet<>();
        for (String other : GazetteerMaker.split(alternatives, ",")) {
            String name = other.strip();
            boolean wanted = population >= 120_000 ? isWritten(name) || isUncased(name)
                    : population >= 15_000 && kind() != PlaceKind.TOWN ? isWritten(name) && name.charAt(0) >= 0x400
                    : CYRILLIC.contains(country) && population >= 1_000 && isWritten(name) && name.charAt(0) >= 0x400;
            if (wanted && !name.equals(name().strip())) {
                names.add(name);
            }
        }
        List<String> declined = new ArrayList<>();
        names.stream().filter(name -> population >= DECLINED && isWritten(name) && name.charAt(0) >= 0x400).forEach(name -> declined.addAll(SlavicForms.of(name)));
        declined.addAll(country.equals("PL") && population >= DECLINED ? SlavicForms.of(name()) : List.of());
        names.addAll(declined);
        return List.copyOf(names);
    }

    private static boolean isWritten(String name) {
        return name.length() >= 4 && name.length() <= 30 && Character.isUpperCase(name.charAt(0)) && name.charAt(0) < 0x530
                && !name.equals(name.toUpperCase(Locale.ROOT)) && name.chars().allMatch(c -> c < 0x530 || c == '’') && name.split(" ").length <= 3;
    }

    private static boolean isUncased(String name) {
        return name.length() >= 2 && name.length() <= 14 && name.chars().allMatch(c -> c >= 0x3040 && c <= 0x9FFF || c >= 0x600 && c <= 0x6FF && c != 'ی' && c != 'ک');
    }
}
