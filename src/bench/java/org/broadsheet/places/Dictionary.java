package org.broadsheet.places;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Words that WordNet writes in lower case: those that mean something beside a place. */
final class Dictionary {

    private final Set<String> words = new HashSet<>();

    Dictionary(Path folder) throws IOException {
        for (String part : List.of("noun", "verb", "adj", "adv")) {
            for (String line : Files.readAllLines(folder.resolve("data." + part), StandardCharsets.ISO_8859_1)) {
                if (!line.startsWith("  ")) {
                    String[] fields = line.split(" ");
                    int count = Integer.parseInt(fields[3], 16);
                    for (int w = 0; w < count; w++) {
                        words.add(fields[4 + 2 * w].replaceFirst("\\(.*", ""));
                    }
                }
            }
        }
    }

    /** Those of the given names that are a word too, singular or plural, in lower case. */
    List<String> wordsAmong(Set<String> names) {
        TreeSet<String> found = new TreeSet<>();
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (words.contains(lower) || lower.endsWith("s") && words.contains(lower.substring(0, lower.length() - 1))) {
                found.add(lower);
            }
        }
        return List.copyOf(found);
    }
}
