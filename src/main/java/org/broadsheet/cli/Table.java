package org.broadsheet.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as a table of aligned columns for people; lists show how many they have, or their ids where these are few. */
final class Table {

    private static final int WIDEST_CELL = 60;

    private Table() {}

    static String of(List<JsonObject> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        List<String> keys = List.copyOf(rows.get(0).keySet());
        List<List<String>> cells = new ArrayList<>(List.of(keys.stream().map(key -> key.toUpperCase(java.util.Locale.ROOT)).toList()));
        rows.forEach(row -> cells.add(keys.stream().map(key -> cell(row.get(key))).toList()));
        int[] widths = new int[keys.size()];
        cells.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        });
        StringBuilder out = new StringBuilder();
        for (List<String> line : cells) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                text.append(line.get(i)).append(" ".repeat(widths[i] - width(line.get(i)) + 2));
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** What names an item: its id, else the first that it tells. */
    private static String id(JsonObject item) {
        return item.has("id") ? item.get("id").getAsString() : item.entrySet().iterator().next().getValue().getAsString();
    }

    private static String cell(JsonElement value) {
        if (value == null || value.isJsonNull()) {
            return "-";
        }
        if (value instanceof JsonArray array) {
            List<String> names = new ArrayList<>();
            array.forEach(item -> names.add(item.isJsonObject() ? id(item.getAsJsonObject()) : item.getAsString()));
            String joined = String.join(",", names);
            return names.isEmpty() ? "-" : joined.length() <= 30 ? joined : names.size() + " items";
        }
        if (value instanceof JsonObject object) {
            return object.entrySet().stream().filter(e -> e.getValue() instanceof JsonArray list && !list.isEmpty()).map(e -> ((JsonArray) e.getValue()).size() + " " + e.getKey())
                    .collect(Collectors.joining(", "));
        }
        String text = value.getAsString().replaceAll("\\p{Cc}", " ");
        return width(text) <= WIDEST_CELL ? text : text.substring(0, text.offsetByCodePoints(0, WIDEST_CELL - 1)) + "…";
    }
}
