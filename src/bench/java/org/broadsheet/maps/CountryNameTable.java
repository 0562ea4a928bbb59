package org.broadsheet.maps;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Makes {@code src/main/resources/org/broadsheet/maps/countries.tsv}, the names of countries on maps, out of the npm package {@code i18n-iso-countries} 7.14.0 (MIT):
 * a column a language, of several names the shortest that is a name. Arguments: the folder with the package unpacked under its name, the file to write.
 */
public final class CountryNameTable {

    private static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "pt", "it", "nl", "pl", "uk", "ru", "ar", "zh", "ja", "cs", "sv", "tr");
    /** What the shortest name would say wrongly, or no name says shortly. */
    private static final Map<String, String> ENGLISH = Map.of("GB", "United Kingdom", "CD", "DR Congo", "SY", "Syria", "BN", "Brunei", "MD", "Moldova", "VA", "Vatican City", "FK", "Falkland Islands",
            "FM", "Micronesia", "LA", "Laos", "VN", "Vietnam");
    private static final Pattern NO_NAME = Pattern.compile(".*[,.()（].*");

    private CountryNameTable() {}

    /** @param args packages, file */
    public static void main(String[] args) throws IOException {
        List<JsonObject> languages = new ArrayList<>();
        for (String language : LANGUAGES) {
            Path file = Path.of(args[0]).resolve("i18n-iso-countries/langs/" + language + ".json");
            languages.add(JsonParser.parseString(Files.readString(file)).getAsJsonObject().getAsJsonObject("countries"));
        }
        StringBuilder out = new StringBuilder("code\t" + String.join("\t", LANGUAGES) + "\n");
        for (String code : new TreeSet<>(languages.get(0).keySet())) {
            List<String> row = new ArrayList<>(List.of(code));
            for (int i = 0; i < languages.size(); i++) {
                JsonElement names = languages.get(i).get(code);
                row.add(i == 0 && ENGLISH.containsKey(code) ? ENGLISH.get(code) : names == null ? "" : name(names));
            }
            out.append(String.join("\t", row)).append('\n');
        }
        Files.writeString(Path.of(args[1]), out);
    }

    private static String name(JsonElement names) {
        List<String> all = new ArrayList<>();
        if (names.isJsonArray()) {
            names.getAsJsonArray().forEach(name -> all.add(name.getAsString()));
        } else {
            all.add(names.getAsString());
        }
        return all.stream().filter(n -> !NO_NAME.matcher(n).matches() && (n.length() > 3 || n.codePointAt(0) > 0x2FF)).min(Comparator.comparingInt(String::length))
                .orElse(all.get(0).replaceFirst("[,(（].*", "").strip());
    }
}
