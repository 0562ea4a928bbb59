package org.broadsheet.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.model.Places.FocusPlace;
import org.broadsheet.model.Places.Place;
import org.broadsheet.model.Region;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.pages.MapSketch.Role;
import org.broadsheet.pages.MapSketch.Spot;

/**
 * Where the digest's regions that have articles are: where the vocabulary says, else where the gazetteer found them when it read the articles.
 */
final class RegionPlaces {

    /** How a place that is a region of the digest is called among all places. */
    static final String REGION = "region:";

    private static final int MOST_AROUND = 12;
    /** Only the regions with most articles are looked through for what lies around. */
    private static final int MOST_SEARCHED = 200;
    private static final int DEEPEST = 12;

    private final Map<String, Spot> located = new LinkedHashMap<>();
    private final Map<String, List<Spot>> inside = new HashMap<>();
    private final List<Spot> around;

    RegionPlaces(Desk desk) {
        Vocabulary<Region> regions = desk.site.grouping().regions();
        Map<String, Place> found = found(desk.site.places().focusOf());
        for (Shelf shelf : desk.shelves.regions()) {
            regions.find(shelf.id()).flatMap(region -> spot(region, shelf, Optional.ofNullable(found.get(region.id())))).ifPresent(spot -> located.put(spot.id(), spot));
        }
        located.values().forEach(spot -> within(spot.id(), regions).forEach(outer -> inside.computeIfAbsent(outer, o -> new ArrayList<>()).add(spot)));
        this.around = located.values().stream().filter(spot -> !holdsOthers(spot.id())).sorted(mostFirst()).limit(MOST_SEARCHED).map(spot -> as(spot, Role.AROUND, spot.count())).toList();
    }

    private static Map<String, Place> found(List<List<FocusPlace>> focusOf) {
        Map<String, Place> found = new HashMap<>();
        focusOf.forEach(focus -> focus.stream().map(FocusPlace::place).filter(place -> place.key().startsWith(REGION))
                .forEach(place -> found.putIfAbsent(place.key().substring(REGION.length()), place)));
        return found;
    }

    private static Optional<Spot> spot(Region region, Shelf shelf, Optional<Place> found) {
        boolean told = region.latitude().isPresent() && region.longitude().isPresent();
        if (!told && found.isEmpty()) {
            return Optional.empty();
        }
        double latitude = told ? region.latitude().getAsDouble() : found.get().latitude();
        double longitude = told ? region.longitude().getAsDouble() : found.get().longitude();
        if (!onEarth(latitude, longitude)) {
            return Optional.empty();
        }
        return Optional.of(new Spot(region.id(), region.name(), found.map(Place::country).orElse(""), latitude, longitude, shelf.articles().size(), Role.PLACE, true,
                Optional.of(shelf.label().link())));
    }

    static boolean onEarth(double latitude, double longitude) {
        return latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180;
    }

    /** The ids of the regions that a region lies in. */
    private static Set<String> within(String id, Vocabulary<Region> regions) {
        Set<String> within = new HashSet<>(Set.of(id));
        Optional<Region> parent = regions.find(id).flatMap(region -> regions.find(region.parent()));
        while (parent.isPresent() && within.size() <= DEEPEST && within.add(parent.get().id())) {
            parent = regions.find(parent.get().parent());
        }
        within.remove(id);
        return within;
    }

    /** All of them, those that hold others as areas; most articles first. */
    List<Spot> all() {
        return located.values().stream().map(this::inItsRole).sorted(mostFirst()).toList();
    }

    /** Those inside a region, likewise. */
    List<Spot> inside(String region) {
        return inside.getOrDefault(region, List.of()).stream().map(this::inItsRole).sorted(mostFirst()).toList();
    }

    Optional<Spot> of(String region) {
        return Optional.ofNullable(located.get(region)).map(this::inItsRole);
    }

    boolean holdsOthers(String region) {
        return inside.containsKey(region);
    }

    /** The nearest regions around a place that hold no others. @param shown ids of those that the map has already */
    List<Spot> around(Spot place, Set<String> shown) {
        return around.stream().filter(spot -> !shown.contains(spot.id()))
                .sorted(Comparator.comparingDouble((Spot spot) -> apart(spot.latitude(), spot.longitude(), place.latitude(), place.longitude())).thenComparing(Spot::id)).limit(MOST_AROUND).toList();
    }

    private Spot inItsRole(Spot spot) {
        return holdsOthers(spot.id()) ? as(spot, Role.AREA, spot.count()) : spot;
    }

    /** The same place with another part to play. */
    static Spot as(Spot spot, Role role, int count) {
        return new Spot(spot.id(), spot.name(), spot.country(), spot.latitude(), spot.longitude(), count, role, spot.own(), spot.link());
    }

    static Comparator<Spot> mostFirst() {
        return Comparator.comparingInt((Spot spot) -> -spot.count()).thenComparing(Spot::id).thenComparing(Spot::name);
    }

    /** Degrees between two places, good enough to tell which of two neighbours is nearer. */
    static double apart(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double east = Math.abs(longitude - otherLongitude);
        double narrow = StrictMath.cos(Math.toRadians((latitude + otherLatitude) / 2));
        return StrictMath.hypot(latitude - otherLatitude, Math.min(east, 360 - east) * narrow);
    }
}
