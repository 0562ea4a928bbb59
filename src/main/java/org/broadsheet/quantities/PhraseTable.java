package org.broadsheet.quantities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.text.WordReader.Token;

/** Words and phrases with what they mean, found at their place in a sentence; the longest phrase wins. */
final class PhraseTable<T> {

    private final Map<String, List<Phrase<T>>> byFirst = new HashMap<>();
    private final Map<String, List<Phrase<T>>> byLast = new HashMap<>();

    private record Phrase<T>(String[] words, T meaning) {}

    /** A phrase that was found. @param words how many words it has */
    record Found<T>(int words, T meaning) {}

    /** The lines of a table that travels with the program, split at blanks; without empty lines and comments. */
    static List<String[]> lines(String name) {
        try (InputStream in = PhraseTable.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith(";"))
                    .map(line -> line.split(" +")).toList();
        } catch (IOException damaged) {
            throw new UncheckedIOException("a word table inside the program can't be read", damaged);
        }
    }

    /** A table of lines: language, meaning, forms. */
    static PhraseTable<String> of(String name, String language) {
        PhraseTable<String> table = new PhraseTable<>();
        for (String[] line : lines(name)) {
            if (line[0].equals(language)) {
                for (int i = 2; i < line.length; i++) {
                    table.add(line[i], line[1]);
                }
            }
        }
        return table;
    }

    /** @param phrase its words in lower case, joined by underscores */
    void add(String phrase, T meaning) {
        String[] words = phrase.split("_");
        Phrase<T> made = new Phrase<>(words, meaning);
        byFirst.computeIfAbsent(words[0], w -> new ArrayList<>()).add(made);
        byLast.computeIfAbsent(words[words.length - 1], w -> new ArrayList<>()).add(made);
    }

    /** What a single word means. */
    Optional<T> word(String lower) {
        return byFirst.getOrDefault(lower, List.of()).stream().filter(p -> p.words.length == 1).map(Phrase::meaning).findFirst();
    }

    boolean has(String lower) {
        return word(lower).isPresent();
    }

    /** The longest phrase that begins at a token. */
    Optional<Found<T>> at(List<Token> tokens, int first) {
        Found<T> best = null;
        if (first >= 0 && first < tokens.size()) {
            for (Phrase<T> phrase : byFirst.getOrDefault(tokens.get(first).lower(), List.of())) {
                if ((best == null || phrase.words.length > best.words) && matches(phrase, tokens, first)) {
                    best = new Found<>(phrase.words.length, phrase.meaning);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The longest phrase that ends at a token. */
    Optional<Found<T>> endingAt(List<Token> tokens, int last) {
        Found<T> best = null;
        if (last >= 0 && last < tokens.size()) {
            for (Phrase<T> phrase : byLast.getOrDefault(tokens.get(last).lower(), List.of())) {
                if ((best == null || phrase.words.length > best.words) && matches(phrase, tokens, last - phrase.words.length + 1)) {
                    best = new Found<>(phrase.words.length, phrase.meaning);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean matches(Phrase<?> phrase, List<Token> tokens, int first) {
        if (first < 0 || first + phrase.words.length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < phrase.words.length; i++) {
            if (!phrase.words[i].equals(tokens.get(first + i).lower())) {
                return false;
            }
        }
        return true;
    }
}
