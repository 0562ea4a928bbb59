package org.broadsheet.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.model.Places.FocusPlace;
import org.broadsheet.model.Places.Place;

/** Chooses the places that a text is about: what is named most, title and lead before the rest. Thread-safe. */
final class FocusChooser {

    private static final int IN_TITLE = 3;
    private static final int IN_LEAD = 2;
    private static final int MOST = 3;
    private static final double LEAST_SHARE = .15;
    /** A place that contains others counts itself only where it is named so much more often than they. */
    private static final double OUTWEIGHS = 1.5;
    /** With no place above this share, the country that holds most of them is what the text is about. */
    private static final double SCATTERED = .25;

    private final Gazetteer gazetteer;
    private final RegionNames regions;
    private final RegionPoints points;
    /** One object a place, however many articles are about it. */
    private final Map<Integer, Place> made = new ConcurrentHashMap<>();

    FocusChooser(Gazetteer gazetteer, RegionNames regions, RegionPoints points) {
        this.gazetteer = gazetteer;
        this.regions = regions;
        this.points = points;
    }

    List<FocusPlace> choose(TextReading reading) {
        TreeMap<Integer, Double> weights = weights(reading);
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (all <= 0) {
            return List.of();
        }
        TreeMap<Integer, Double> own = new TreeMap<>(weights);
        own.keySet().removeIf(outer -> isOutweighed(outer, weights));
        gatherScattered(own, all);
        List<Map.Entry<Integer, Double>> ranked = new ArrayList<>(own.entrySet());
        ranked.removeIf(e -> e.getValue() < all * LEAST_SHARE);
        ranked.sort(Comparator.comparing((Map.Entry<Integer, Double> e) -> -e.getValue()).thenComparing(Map.Entry::getKey));
        return ranked.stream().limit(MOST).map(e -> new FocusPlace(made.computeIfAbsent(e.getKey(), this::place), Math.min(1, e.getValue() / all))).toList();
    }

    /** By place, or below zero by region. */
    private TreeMap<Integer, Double> weights(TextReading reading) {
        TreeMap<Integer, Double> weights = new TreeMap<>();
        Spans spans = reading.spans;
        for (int s = 0; s < spans.count; s++) {
            int region = spans.region[spans.name[s]];
            double weight = reading.inTitle(s) ? IN_TITLE : reading.inLead(s) ? IN_LEAD : 1;
            if (region >= 0 && points.isKnown(region)) {
                weights.merge(-1 - region, weight, Double::sum);
            } else if (region < 0 && reading.accepted(s)) {
                boolean adjective = (reading.senses.flags(spans.name[s]) & Gazetteer.DEMONYM) != 0;
                weights.merge(reading.senses.place(spans.name[s]), adjective ? weight / 2 : weight, Double::sum);
            }
        }
        return weights;
    }

    private boolean isOutweighed(int outer, Map<Integer, Double> weights) {
        double inside = weights.entrySet().stream().filter(e -> contains(outer, e.getKey())).mapToDouble(Map.Entry::getValue).sum();
        return inside > 0 && weights.get(outer) < inside * OUTWEIGHS;
    }

    private boolean contains(int outer, int inner) {
        int within = inner >= 0 ? inner : points.place(-1 - inner);
        if (outer < 0 || within < 0 || outer == within || gazetteer.country(outer) != gazetteer.country(within)) {
            return false;
        }
        return switch (gazetteer.kind(outer)) {
            case COUNTRY -> true;
            case STATE -> gazetteer.state(outer) == gazetteer.state(within);
            default -> false;
        };
    }

    private void gatherScattered(TreeMap<Integer, Double> weights, double all) {
        if (weights.size() < 4 || weights.values().stream().anyMatch(w -> w >= all * SCATTERED)) {
            return;
        }
        TreeMap<Integer, Double> countries = new TreeMap<>();
        weights.forEach((place, weight) -> {
            int known = place >= 0 ? place : points.place(-1 - place);
            if (known >= 0) {
                countries.merge(gazetteer.country(known), weight, Double::sum);
            }
        });
        countries.entrySet().stream().filter(e -> e.getValue() > all / 2).findFirst()
                .ifPresent(e -> gazetteer.placeOfCountry(e.getKey()).ifPresent(place -> weights.put(place, e.getValue())));
    }

    private Place place(int number) {
        if (number < 0) {
            int region = -1 - number;
            String country = points.place(region) < 0 ? "" : gazetteer.countryCode(gazetteer.country(points.place(region)));
            return new Place(regions.get(region).name(), country, points.latitude(region), points.longitude(region), "region:" + regions.get(region).id());
        }
        return new Place(gazetteer.name(number), gazetteer.countryCode(gazetteer.country(number)), thousandths(gazetteer.latitude(number)),
                thousandths(gazetteer.longitude(number)), gazetteer.key(number));
    }

    static double thousandths(float degrees) {
        return Math.round(degrees * 1000.0) / 1000.0;
    }
}
