package org.broadsheet.format;

import java.util.ArrayList;
import java.util.Optional;
import org.broadsheet.report.Location;

/**
 * Where the parts of an entry stand in its file. Keeps the front matter's text and looks a place up when somebody asks, for few ever do.
 *
 * @param file relative to the site folder
 * @param opening the file's first line, what is named for a key that is not there
 * @param yaml the front matter, empty when the file has none
 * @param bodyLine the number of the body's first line, from 1; 0 when unknown
 */
public record EntryPlaces(String file, Location opening, String yaml, int bodyLine) {

    /**
     * The place of a key's value: {@code date}, {@code source.url}, {@code topics[1]}, {@code corrections[0].date}. What is not there is
     * answered by what holds it, a single text in the place of a list by the text, and a missing key by the file's first line.
     */
    public Location of(String path) {
        Optional<YamlNode> node = new YamlReader().read(file, yaml, 2, new ArrayList<>());
        Location place = opening;
        for (String step : path.split("\\.")) {
            int bracket = step.indexOf('[');
            String key = bracket < 0 ? step : step.substring(0, bracket);
            node = node.flatMap(holder -> holder instanceof YamlMap map ? map.get(key) : Optional.empty());
            place = node.map(YamlNode::location).orElse(place);
            if (bracket >= 0) {
                int index = Integer.parseInt(step.substring(bracket + 1, step.length() - 1));
                node = node.flatMap(holder -> holder instanceof YamlList list && index < list.items().size() ? Optional.of(list.items().get(index))
                        : Optional.of(holder));
                place = node.map(YamlNode::location).orElse(place);
            }
        }
        return place;
    }

    /** A line of the body. @param line from 1, counted in the body; @param excerpt the line's text, or empty */
    public Location inBody(int line, int column, int length, String excerpt) {
        return new Location(file, bodyLine + line - 1, column, length, excerpt);
    }
}
