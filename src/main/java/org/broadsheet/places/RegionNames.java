package org.broadsheet.places;

import java.util.Arrays;
import java.util.List;
import org.broadsheet.model.Region;

/** The digest's regions: where their names stand in a text, and where on earth they lie as far as that is known. Thread-safe. */
final class RegionNames {

    private final NameTable names;
    private final List<Region> regions;

    RegionNames(List<Region> regions) {
        this.regions = regions;
        this.names = new NameTable(regions);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    Region get(int number) {
        return regions.get(number);
    }

    int size() {
        return regions.size();
    }

    /** Begin, end and region of each name found, in the order of the text. */
    int[] find(String text) {
        int[][] found = {new int[12]};
        int[] count = {0};
        names.find(text, (region, at, end) -> {
            if (count[0] == found[0].length) {
                found[0] = Arrays.copyOf(found[0], count[0] * 2);
            }
            found[0][count[0]++] = at;
            found[0][count[0]++] = end;
            found[0][count[0]++] = region;
        });
        return Arrays.copyOf(found[0], count[0]);
    }
}
