package org.broadsheet.format;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.report.Location;

/** Values one after another. */
public record YamlList(Location location, Extent extent, boolean flow, List<YamlNode> items) implements YamlNode {

    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String kind() {
        return "a list";
    }

    @Override
    public Object plainValue() {
        List<Object> values = new ArrayList<>(items.size());
        items.forEach(item -> values.add(item.plainValue()));
        return List.copyOf(values);
    }
}
