package org.broadsheet.extract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must be found on a page: {@code expected.txt} or, in {@code expected.json}, the whole text as {@code articleBody}; else
 * {@code with} and {@code without}, which must and must not be in it.
 */
record ExpectedText(Optional<String> text, List<String> with, List<String> without) {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SHINGLE = 4;

    /** Empty when the folder tells nothing. */
    static Optional<ExpectedText> of(Path folder) {
        try {
            Path plain = folder.resolve("expected.txt");
            Path data = folder.resolve("expected.json");
            JsonObject json = Files.exists(data) ? JsonParser.parseString(Files.readString(data)).getAsJsonObject() : new JsonObject();
            if (json.has("page_type") && !json.get("page_type").getAsString().equals("article")) {
                return Optional.empty();
            }
            Optional<String> text = Files.exists(plain) ? Optional.of(Files.readString(plain))
                    : Optional.ofNullable(json.get("articleBody")).map(JsonElement::getAsString);
            List<String> with = texts(json, "with");
            List<String> without = texts(json, "without");
            return text.isEmpty() && with.isEmpty() ? Optional.empty() : Optional.of(new ExpectedText(text, with, without));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static List<String> texts(JsonObject json, String key) {
        List<String> out = new ArrayList<>();
        if (json.get(key) instanceof JsonArray array) {
            array.forEach(text -> out.add(blanks(text.getAsString())));
        }
        return out;
    }

    /** From 0 to 1: the mean of the F1 of words and of runs of four, or the F1 of the samples. */
    double likeness(String found) {
        if (text.isPresent()) {
            return (f1(text.get(), found, 1) + f1(text.get(), found, SHINGLE)) / 2;
        }
        String plain = blanks(found);
        long hits = with.stream().filter(plain::contains).count();
        long wrong = without.stream().filter(plain::contains).count();
        return hits == 0 ? 0 : 2.0 * hits / (hits + wrong + with.size());
    }

    private static double f1(String expected, String found, int length) {
        Map<String, Integer> wanted = shingles(expected, length);
        Map<String, Integer> given = shingles(found, length);
        int all = 0;
        int both = 0;
        for (Map.Entry<String, Integer> entry : wanted.entrySet()) {
            all += entry.getValue();
            both += Math.min(entry.getValue(), given.getOrDefault(entry.getKey(), 0));
        }
        int some = given.values().stream().mapToInt(Integer::intValue).sum();
        return all + some == 0 ? 1 : 2.0 * both / (all + some);
    }

    private static Map<String, Integer> shingles(String text, int length) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Map<String, Integer> out = new HashMap<>();
        for (int i = 0; i + length <= Math.max(length, words.size()); i++) {
            out.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + length))), 1, Integer::sum);
        }
        return out;
    }

    private static String blanks(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
