package org.broadsheet.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables that travel with the program. */
final class WordLists {

    private WordLists() {}

    /** The lines of a table, without empty ones and those that begin with a semicolon. */
    static List<String> lines(String name) {
        try (InputStream in = WordLists.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty()
                    && !line.startsWith(";")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
