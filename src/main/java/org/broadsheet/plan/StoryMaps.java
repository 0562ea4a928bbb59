package org.broadsheet.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.model.Assignment;
import org.broadsheet.model.Places.FocusPlace;
import org.broadsheet.model.Places.Place;
import org.broadsheet.model.Stories.Story;
import org.broadsheet.pages.MapSketch.Role;
import org.broadsheet.pages.MapSketch.Size;
import org.broadsheet.pages.MapSketch.Spot;
import org.broadsheet.pages.MapView;
import org.broadsheet.plan.Phrases.Phrase;

/** Says what a story's map shows: what its reports are about, or, where that is not known, the regions they stand under. */
final class StoryMaps {

    private static final int MOST_PLACES = 6;
    /** Of the attention that the first place gets: less is passing mention. */
    private static final double LEAST_SHARE = .15;
    /** Degrees. */
    private static final double FAR = 12;
    private static final String COUNTRY = "country:";

    private final Desk desk;
    private final RegionPlaces places;
    private final Maps maps;

    StoryMaps(Desk desk, RegionPlaces places, Maps maps) {
        this.desk = desk;
        this.places = places;
        this.maps = maps;
    }

    /** No map where nobody would learn anything from it: no place is known, or only one of the digest's own without any other around it. */
    Optional<MapView> of(Story story) {
        List<Attention> found = precise(focus(story));
        boolean whole = found.size() == 1 && found.get(0).country();
        List<Spot> spots = new ArrayList<>(found.stream().map(a -> spot(a, whole ? Role.COUNTRY : a.country() || holdsOthers(a.place()) ? Role.AREA : Role.PLACE)).toList());
        if (spots.isEmpty()) {
            spots.addAll(regions(story));
        }
        if (spots.isEmpty()) {
            return Optional.empty();
        }
        if (spots.stream().allMatch(Spot::own)) {
            places.around(spots.get(0), Maps.ids(spots)).forEach(spot -> spots.add(RegionPlaces.as(spot, Role.AROUND, 0)));
            if (spots.size() == 1) {
                return Optional.empty();
            }
        }
        return Optional.of(maps.draw(Size.SMALL, desk.phrases.say(Phrase.MAP_OF_STORY), Phrase.MAP_REPORTS, spots));
    }

    /** Where a place is known, its country says no more; of countries alone, one is shown whole. Nothing that lies in no country has a middle worth a dot. */
    private static List<Attention> precise(List<Attention> found) {
        List<Attention> exact = found.stream().filter(a -> !a.country()).toList();
        List<Attention> best = exact.isEmpty() ? found : exact;
        // Reports of one event agree on where it was: a place that the gazetteer found in one of them only is as likely a name of something else.
        if (best.isEmpty() || best.get(0).reports() < 2 && !own(best.get(0).place())) {
            return List.of();
        }
        return best.stream().filter(a -> a.reports() > 1 || near(a.place(), best.get(0).place())).limit(MOST_PLACES).toList();
    }

    /** What one report alone takes to the other end of the world is a mistaken name more often than a place of the story, and would make the map useless. */
    private static boolean near(Place place, Place first) {
        return RegionPlaces.apart(place.latitude(), place.longitude(), first.latitude(), first.longitude()) < FAR;
    }

    private boolean holdsOthers(Place place) {
        return own(place) && places.holdsOthers(place.key().substring(RegionPlaces.REGION.length()));
    }

    private List<Attention> focus(Story story) {
        Map<String, Attention> found = new LinkedHashMap<>();
        for (int member : story.members()) {
            for (FocusPlace focus : desk.site.places().focusOf().get(member)) {
                if (RegionPlaces.onEarth(focus.place().latitude(), focus.place().longitude()) && (own(focus.place()) || !focus.place().country().isEmpty())) {
                    found.merge(focus.place().key(), new Attention(focus.place(), 1, focus.share()), Attention::plus);
                }
            }
        }
        double most = found.values().stream().mapToDouble(Attention::share).max().orElse(0);
        return found.values().stream().filter(a -> a.share() >= LEAST_SHARE * most)
                .sorted(Comparator.comparingInt((Attention a) -> -a.reports()).thenComparing(a -> !own(a.place())).thenComparingDouble(a -> -a.share()).thenComparing(a -> a.place().key())).toList();
    }

    private static boolean own(Place place) {
        return place.key().startsWith(RegionPlaces.REGION);
    }

    private Spot spot(Attention attention, Role role) {
        Place place = attention.place();
        boolean own = own(place);
        String id = own ? place.key().substring(RegionPlaces.REGION.length()) : "";
        return new Spot(id, place.name(), place.country(), place.latitude(), place.longitude(), attention.reports(), role, own,
                desk.shelves.region(id).map(shelf -> shelf.label().link()));
    }

    private List<Spot> regions(Story story) {
        Map<String, Integer> reports = new LinkedHashMap<>();
        for (int member : story.members()) {
            desk.site.grouping().regionsOf().get(member).stream().map(Assignment::id).distinct().forEach(id -> reports.merge(id, 1, Integer::sum));
        }
        List<Spot> all = reports.entrySet().stream().map(r -> places.of(r.getKey()).map(spot -> RegionPlaces.as(spot, spot.role(), r.getValue()))).flatMap(Optional::stream)
                .sorted(Comparator.comparingInt((Spot s) -> -s.count()).thenComparing(Spot::id)).toList();
        List<Spot> inner = all.stream().filter(spot -> !places.holdsOthers(spot.id())).toList();
        return (inner.isEmpty() ? all : inner).stream().limit(MOST_PLACES).toList();
    }

    /** How much of a story is about a place. */
    private record Attention(Place place, int reports, double share) {
        boolean country() {
            return place.key().startsWith(COUNTRY);
        }

        Attention plus(Attention other) {
            return new Attention(place, reports + other.reports, share + other.share);
        }
    }
}
