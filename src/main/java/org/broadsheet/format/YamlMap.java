package org.broadsheet.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.report.Location;

/**
 * Keys and values, each key once, in the order of the file.
 *
 * @param flow whether it is written in braces
 */
public record YamlMap(Location location, Extent extent, boolean flow, List<Item> items) implements YamlNode {

    public YamlMap {
        items = List.copyOf(items);
    }

    /** One key with its value. */
    public record Item(YamlScalar key, YamlNode value) {}

    /** The value of a key, {@code null} values included. */
    public Optional<YamlNode> get(String key) {
        for (Item item : items) {
            if (item.key().text().equals(key)) {
                return Optional.of(item.value());
            }
        }
        return Optional.empty();
    }

    @Override
    public String kind() {
        return "a map";
    }

    @Override
    public Object plainValue() {
        Map<String, Object> values = new LinkedHashMap<>();
        items.forEach(item -> values.put(item.key().text(), item.value().plainValue()));
        return Collections.unmodifiableMap(values);
    }
}
