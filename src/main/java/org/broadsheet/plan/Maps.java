package org.broadsheet.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.pages.MapSketch;
import org.broadsheet.pages.MapSketch.Role;
import org.broadsheet.pages.MapSketch.Size;
import org.broadsheet.pages.MapSketch.Spot;
import org.broadsheet.pages.MapView;
import org.broadsheet.plan.Phrases.Phrase;

/** Says what the maps of the regions' pages show: the regions of the digest that have a place and articles. */
final class Maps {

    private static final int MOST_PLACES = 60;
    private static final int MOST_NAMED = 12;

    private final Desk desk;
    private final RegionPlaces regions;
    private final Function<MapSketch, MapView> drawer;

    Maps(Desk desk, RegionPlaces regions, Function<MapSketch, MapView> drawer) {
        this.desk = desk;
        this.regions = regions;
        this.drawer = drawer;
    }

    /** All regions; no map for a single one. */
    Optional<MapView> overview() {
        List<Spot> spots = regions.all();
        return spots.size() < 2 ? Optional.empty()
                : Optional.of(draw(Size.LARGE, desk.phrases.say(Phrase.MAP_OF_REGIONS), Phrase.MAP_DOTS, spots.stream().limit(MOST_PLACES).toList()));
    }

    /** A region with those inside it, or, where there are none, among its neighbours. */
    Optional<MapView> region(Shelf shelf) {
        List<Spot> inside = regions.inside(shelf.id()).stream().limit(MOST_PLACES).toList();
        List<Spot> spots = new ArrayList<>();
        regions.of(shelf.id()).ifPresent(spot -> spots.add(inside.isEmpty() ? RegionPlaces.as(spot, Role.SUBJECT, spot.count()) : spot));
        spots.addAll(inside);
        if (spots.isEmpty()) {
            return Optional.empty();
        }
        spots.addAll(regions.around(spots.get(0), ids(spots)));
        String title = String.format(desk.phrases.say(Phrase.MAP_OF), shelf.label().name());
        return spots.size() < 2 ? Optional.empty() : Optional.of(draw(inside.isEmpty() ? Size.SMALL : Size.LARGE, title, Phrase.MAP_DOTS, spots));
    }

    static Set<String> ids(List<Spot> spots) {
        return spots.stream().map(Spot::id).collect(Collectors.toSet());
    }

    /** @param dots how the description begins, before the places and their figures */
    MapView draw(Size size, String title, Phrase dots, List<Spot> spots) {
        List<Spot> told = spots.stream().filter(spot -> spot.count() > 0).sorted(RegionPlaces.mostFirst()).toList();
        String places = told.stream().limit(MOST_NAMED).map(spot -> spot.name() + " " + spot.count()).collect(Collectors.joining(", "));
        String description = desk.phrases.say(dots) + " " + places + (told.size() > MOST_NAMED ? " …" : "");
        return drawer.apply(new MapSketch(size, "map", title, description, desk.settings.language(), spots));
    }
}
