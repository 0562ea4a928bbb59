package org.broadsheet.maps;

import java.util.ArrayList;
import java.util.List;

/** What is left of lines that were cut, segments that meet joined. */
final class Pieces {

    private final List<Points> lines = new ArrayList<>();

    void segment(double fromX, double fromY, double toX, double toY) {
        Points last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        if (last == null || last.x[last.count - 1] != fromX || last.y[last.count - 1] != fromY) {
            last = new Points();
            lines.add(last);
            last.add(fromX, fromY);
        }
        last.addNew(toX, toY);
    }

    List<Points> lines() {
        return lines;
    }
}
