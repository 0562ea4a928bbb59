package org.broadsheet.maps;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Coasts and borders of the world, in degrees.
 *
 * @param land rings: mainlands, islands and the waters inside them
 * @param borders between countries
 * @param states lines between the states of the United States
 */
record Outlines(List<Chain> land, List<Country> countries, List<Chain> borders, List<Chain> states) {

    Outlines {
        land = List.copyOf(land);
        countries = List.copyOf(countries);
        borders = List.copyOf(borders);
        states = List.copyOf(states);
    }

    /** @param code ISO 3166-1 alpha-2; {@code --} for places that belong to none; @param rings all of its rings */
    record Country(String code, List<Chain> rings) {
        /** Degrees. */
        private static final double NEAR = 6;

        Country {
            rings = List.copyOf(rings);
        }

        /** The box around its largest part and what lies near it. */
        Optional<Box> mainland() {
            return rings.stream().map(Chain::box).max(Comparator.comparingDouble(Box::area)).map(largest -> rings.stream().map(Chain::box)
                    .filter(box -> box.west() > largest.west() - NEAR && box.east() < largest.east() + NEAR && box.south() > largest.south() - NEAR && box.north() < largest.north() + NEAR)
                    .reduce(largest, (a, b) -> a.with(b.west(), b.south()).with(b.east(), b.north())));
        }

        boolean contains(double longitude, double latitude) {
            return rings.stream().filter(ring -> ring.encloses(longitude, latitude)).count() % 2 == 1;
        }
    }

    Optional<Country> at(double longitude, double latitude) {
        return countries.stream().filter(country -> country.contains(longitude, latitude)).findFirst();
    }

    Optional<Country> country(String code) {
        return countries.stream().filter(country -> country.code().equals(code)).findFirst();
    }

    /** Whether there is land in a box. */
    boolean landIn(Box box) {
        for (int turn = -360; turn <= 360; turn += 360) {
            Box there = box.shifted(turn);
            if (land.stream().anyMatch(ring -> ring.touches(there) && ring.ring(there).count > 0)) {
                return true;
            }
        }
        return false;
    }
}
