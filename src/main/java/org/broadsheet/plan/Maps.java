package org.broadsheet.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.model.Region;
import org.broadsheet.pages.MapSketch;
import org.broadsheet.pages.MapSketch.Role;
import org.broadsheet.pages.MapSketch.Size;
import org.broadsheet.pages.MapSketch.Spot;
import org.broadsheet.pages.MapView;
import org.broadsheet.plan.Phrases.Phrase;

/** Says what the maps of the regions' pages show: the places of the digest that have coordinates and articles. */
final class Maps {

    private static final int MOST_PLACES = 60;
    private static final int MOST_AROUND = 12;
    /** Only the regions with most articles are looked through for what lies around. */
    private static final int MOST_SEARCHED = 200;
    private static final int MOST_NAMED = 12;

    private final Desk desk;
    private final Function<MapSketch, MapView> drawer;
    private final Map<String, Located> located = new LinkedHashMap<>();
    private final Set<String> holders = new HashSet<>();
    private final List<Spot> around;

    /** A region with coordinates and articles. @param within the ids of the regions it lies in, the nearest first */
    private record Located(Region region, Shelf shelf, List<String> within) {}

    Maps(Desk desk, Function<MapSketch, MapView> drawer) {
        this.desk = desk;
        this.drawer = drawer;
        for (Shelf shelf : desk.shelves.regions()) {
            desk.site.grouping().regions().find(shelf.id()).filter(Maps::hasPlace).ifPresent(region -> located.put(region.id(), new Located(region, shelf, within(region))));
        }
        located.values().forEach(l -> holders.addAll(l.within()));
        this.around = located.values().stream().filter(l -> !holders.contains(l.region().id())).map(l -> spot(l, Role.AROUND)).sorted(mostFirst()).limit(MOST_SEARCHED).toList();
    }

    private static boolean hasPlace(Region region) {
        return region.latitude().isPresent() && region.longitude().isPresent() && onEarth(region.latitude().getAsDouble(), region.longitude().getAsDouble());
    }

    static boolean onEarth(double latitude, double longitude) {
        return latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180;
    }

    private List<String> within(Region region) {
        List<String> within = new ArrayList<>();
        Optional<Region> parent = desk.site.grouping().regions().find(region.parent());
        while (parent.isPresent() && !parent.get().id().equals(region.id()) && !within.contains(parent.get().id())) {
            within.add(parent.get().id());
            parent = desk.site.grouping().regions().find(parent.get().parent());
        }
        return within;
    }

    /** All regions; no map for a single one. */
    Optional<MapView> overview() {
        if (located.size() < 2) {
            return Optional.empty();
        }
        List<Spot> spots = located.values().stream().map(l -> spot(l, place(l))).sorted(mostFirst()).limit(MOST_PLACES).toList();
        return Optional.of(draw(Size.LARGE, desk.phrases.say(Phrase.MAP_OF_REGIONS), Phrase.MAP_DOTS, spots));
    }

    /** A region with those inside it, or, where there are none, among its neighbours. */
    Optional<MapView> region(Shelf shelf) {
        List<Spot> inside = located.values().stream().filter(l -> l.within().contains(shelf.id())).map(l -> spot(l, place(l))).sorted(mostFirst()).limit(MOST_PLACES).toList();
        Optional<Located> own = Optional.ofNullable(located.get(shelf.id()));
        List<Spot> spots = new ArrayList<>();
        own.ifPresent(l -> spots.add(spot(l, inside.isEmpty() ? Role.SUBJECT : Role.AREA)));
        spots.addAll(inside);
        if (spots.isEmpty()) {
            return Optional.empty();
        }
        Set<String> shown = spots.stream().map(Spot::id).collect(Collectors.toSet());
        spots.addAll(neighbours(spots.get(0), shown));
        String title = String.format(desk.phrases.say(Phrase.MAP_OF), shelf.label().name());
        return spots.size() < 2 ? Optional.empty() : Optional.of(draw(inside.isEmpty() ? Size.SMALL : Size.LARGE, title, Phrase.MAP_DOTS, spots));
    }

    /** The nearest regions of the digest around a place. @param shown ids of those that the map has already */
    List<Spot> neighbours(Spot place, Set<String> shown) {
        return around.stream().filter(spot -> !shown.contains(spot.id())).sorted(Comparator.comparingDouble((Spot spot) -> apart(spot.latitude(), spot.longitude(), place.latitude(), place.longitude())).thenComparing(Spot::id)).limit(MOST_AROUND).toList();
    }

    /** A digest's region as a place of a map, where it has coordinates and a page. */
    Optional<Spot> spot(String region, int count) {
        return Optional.ofNullable(located.get(region)).map(l -> spot(l, Role.PLACE)).map(s -> new Spot(s.id(), s.name(), "", s.latitude(), s.longitude(), count, Role.PLACE, true, s.link()));
    }

    /** Whether other regions of the maps lie in a region. */
    boolean holdsOthers(String region) {
        return holders.contains(region);
    }

    /** @param dots how the description begins, before the places and their figures */
    MapView draw(Size size, String title, Phrase dots, List<Spot> spots) {
        List<Spot> told = spots.stream().filter(spot -> spot.count() > 0).sorted(mostFirst()).toList();
        String places = told.stream().limit(MOST_NAMED).map(spot -> spot.name() + " " + spot.count()).collect(Collectors.joining(", "));
        String description = desk.phrases.say(dots) + " " + places + (told.size() > MOST_NAMED ? " …" : "");
        return drawer.apply(new MapSketch(size, "map", title, description, desk.settings.language(), spots));
    }

    private Role place(Located place) {
        return holders.contains(place.region().id()) ? Role.AREA : Role.PLACE;
    }

    private static Spot spot(Located place, Role role) {
        return new Spot(place.region().id(), place.region().name(), "", place.region().latitude().getAsDouble(), place.region().longitude().getAsDouble(), place.shelf().articles().size(), role, true,
                Optional.of(place.shelf().label().link()));
    }

    private static Comparator<Spot> mostFirst() {
        return Comparator.comparingInt((Spot spot) -> -spot.count()).thenComparing(Spot::id).thenComparing(Spot::name);
    }

    /** Degrees between two places, good enough to tell which of two neighbours is nearer. */
    static double apart(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double east = Math.abs(longitude - otherLongitude);
        double narrow = StrictMath.cos(Math.toRadians((latitude + otherLatitude) / 2));
        return StrictMath.hypot(latitude - otherLatitude, Math.min(east, 360 - east) * narrow);
    }
}
