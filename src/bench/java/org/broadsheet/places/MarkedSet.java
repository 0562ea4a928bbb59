package org.broadsheet.places;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.build.Parallel;
import org.broadsheet.content.ContentReader;
import org.broadsheet.content.ReadingOptions;
import org.broadsheet.model.Article;
import org.broadsheet.model.Content;

/**
 * Articles of which somebody marked the names of places: a site folder, and a folder with {@code docs.jsonl} (id, text) and {@code toponyms.tsv} (id, start,
 * end, phrase, latitude, longitude, ...). Offsets into the original text are told by the letters before them, whatever became of the blanks.
 */
final class MarkedSet {

    /** @param latitude NaN where nobody said */
    record Mark(int start, int end, double latitude, double longitude) {}

    final Content content;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String[]>> marks = new TreeMap<>();

    MarkedSet(Path site, Path marked) throws IOException {
        content = new ContentReader(new Parallel(2)).read(site, new ReadingOptions(Optional.empty(), true, true, true, Instant.EPOCH)).content().orElseThrow();
        for (String line : Files.readAllLines(marked.resolve("docs.jsonl"))) {
            JsonObject doc = JsonParser.parseString(line).getAsJsonObject();
            texts.put(doc.get("id").getAsString(), doc.get("text").getAsString());
        }
        for (String line : Files.readAllLines(marked.resolve("toponyms.tsv"))) {
            String[] fields = line.split("\t", -1);
            marks.computeIfAbsent(fields[0], id -> new ArrayList<>()).add(fields);
        }
    }

    /** In characters of the article's plain text. */
    List<Mark> of(Article article) {
        String text = texts.get(article.id());
        String plain = article.plain();
        int[] letters = new int[text.length() + 1];
        int[] offset = new int[text.codePointCount(0, text.length()) + 1];
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLowSurrogate(text.charAt(i))) {
                offset[points++] = i;
            }
            letters[i + 1] = letters[i] + (Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0);
        }
        offset[points] = text.length();
        int[] at = new int[letters[text.length()] + 1];
        int seen = 0;
        for (int i = 0; i < plain.length() && seen < at.length - 1; i++) {
            if (Character.isLetterOrDigit(plain.charAt(i))) {
                at[seen++] = i;
            }
        }
        List<Mark> found = new ArrayList<>();
        for (String[] f : marks.getOrDefault(article.id(), List.of())) {
            int start = letters[offset[Integer.parseInt(f[1])]];
            int from = at[start];
            double latitude = f.length > 4 && !f[4].isEmpty() ? Double.parseDouble(f[4]) : Double.NaN;
            double longitude = f.length > 5 && !f[5].isEmpty() ? Double.parseDouble(f[5]) : Double.NaN;
            found.add(new Mark(from, from + Integer.parseInt(f[2]) - Integer.parseInt(f[1]), latitude, longitude));
        }
        return found;
    }
}
