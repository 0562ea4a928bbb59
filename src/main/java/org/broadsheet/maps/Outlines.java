package org.broadsheet.maps;

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
        Country {
            rings = List.copyOf(rings);
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
