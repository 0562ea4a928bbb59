package org.broadsheet.maps;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of countries in the languages that the packaged table has, English in all others. */
final class CountryNames {

    private static final String TABLE = "countries.tsv";

    private final List<String> columns;
    private final Map<String, String[]> rows = new HashMap<>();

    CountryNames() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(CountryNames.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
            this.columns = Arrays.asList(in.readLine().split("\t"));
            in.lines().map(line -> line.split("\t", -1)).forEach(row -> rows.put(row[0], row));
        } catch (IOException broken) {
            throw new UncheckedIOException("can't read " + TABLE + " of the program's own jar", broken);
        }
    }

    /** @param code ISO 3166-1 alpha-2; @param language BCP 47 tag; the name is empty for a code that is none */
    String name(String code, String language) {
        String[] row = rows.get(code);
        if (row == null) {
            return "";
        }
        int column = columns.indexOf(language.toLowerCase(Locale.ROOT).split("[-_]")[0]);
        return column < 1 || row[column].isEmpty() ? row[1] : row[column];
    }
}
