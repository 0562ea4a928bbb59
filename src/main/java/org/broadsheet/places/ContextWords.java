package org.broadsheet.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that speak for or against a name's being a place: titles, first names, prepositions and so on. Immutable and thread-safe. */
final class ContextWords {

    /** Mr, Judge, Sheriff: a person follows. */
    final LongSet titles;
    /** said, told: a person is near. */
    final LongSet speech;
    /** in, near, aus: a place may follow. */
    final LongSet prepositions;
    /** Police, University: what stands before gives a body its name. */
    final LongSet bodies;
    /** Bodies that play or print: Times, United, Tigers. */
    final LongSet brands;
    final LongSet streets;
    /** County, Township, Lake: what stands before is a part of a place's name. */
    final LongSet areas;
    /** Small words that may stand inside a name. */
    final LongSet inner;
    /** May have a full stop inside a sentence. */
    final LongSet abbreviations;
    /** Days, months and others that are capitals but no names. */
    final LongSet calendar;
    final LongSet firstNames;
    /** Names of places that are a word of the language as well. */
    final LongSet dictionary;

    ContextWords(List<String> firstNames, List<String> dictionary) {
        Map<String, LongSet> roles = read();
        this.titles = roles.get("titles");
        this.speech = roles.get("speech");
        this.prepositions = roles.get("prepositions");
        this.bodies = roles.get("bodies");
        this.brands = roles.get("brands");
        this.streets = roles.get("streets");
        this.areas = roles.get("areas");
        this.inner = roles.get("inner");
        this.abbreviations = roles.get("abbreviations");
        this.calendar = roles.get("calendar");
        this.firstNames = new LongSet(firstNames);
        this.dictionary = new LongSet(dictionary);
    }

    private static Map<String, LongSet> read() {
        Map<String, LongSet> roles = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(ContextWords.class.getResourceAsStream("context-words.txt"), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split(":", 2);
                    roles.put(parts[0], new LongSet(Arrays.asList(parts[1].strip().split("\\s+"))));
                }
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException("a word list inside the program can't be read", damaged);
        }
        return roles;
    }
}
