package org.broadsheet.maps;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.maps.Outlines.Country;
import org.broadsheet.pages.MapSketch.Spot;

/** What lies under a place: asked for the same places by map after map, so the answers are kept. Thread-safe. */
final class Ground {

    /** Degrees around a place in which there must be land: else a place that only the digest knows lies in an invented country. */
    private static final double SHORE = .45;

    private final Atlas atlas;
    private final Map<Position, Boolean> nearLand = new ConcurrentHashMap<>();
    private final Map<Position, String> countries = new ConcurrentHashMap<>();

    private record Position(double longitude, double latitude) {
        static Position of(Spot spot) {
            return new Position(spot.longitude(), spot.latitude());
        }
    }

    Ground(Atlas atlas) {
        this.atlas = atlas;
    }

    boolean nearLand(Spot spot) {
        return nearLand.computeIfAbsent(Position.of(spot), at -> {
            double east = SHORE / Math.max(.05, StrictMath.cos(Math.toRadians(at.latitude())));
            return atlas.finest().landIn(new Box(at.longitude() - east, at.latitude() - SHORE, at.longitude() + east, at.latitude() + SHORE));
        });
    }

    /** Code of the country in which a place lies, as the place itself says or the outlines do; empty on the sea. */
    String country(Spot spot) {
        return spot.country().isEmpty() ? countries.computeIfAbsent(Position.of(spot), at -> atlas.finest().at(at.longitude(), at.latitude()).map(Country::code).orElse("")) : spot.country();
    }
}
