package org.broadsheet.stories;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables that travel with this stage. */
final class WordTable {

    private WordTable() {}

    /** The lines of a table but for empty ones and comments, which start with a semicolon. */
    static List<String> lines(String name) {
        try (InputStream table = WordTable.class.getResourceAsStream(name);
                BufferedReader in = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank() && !line.startsWith(";")).toList();
        } catch (IOException damaged) {
            throw new UncheckedIOException("a table inside the program can't be read", damaged);
        }
    }
}
