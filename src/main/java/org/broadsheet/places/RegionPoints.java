package org.broadsheet.places;

import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.model.Region;

/**
 * Where the digest's regions lie: where their file says so, there; else where the gazetteer knows a place of that name near others of them.
 * A name that may be anywhere has no point. Immutable.
 */
final class RegionPoints {

    private static final float SURE = .6f;
    private static final float NEAR_KM = 100;

    private final double[] latitude;
    private final double[] longitude;
    /** By region: the gazetteer's place of its name, or -1. */
    private final int[] place;

    RegionPoints(List<Region> regions, Gazetteer gazetteer) {
        latitude = new double[regions.size()];
        longitude = new double[regions.size()];
        place = new int[regions.size()];
        String names = regions.stream().limit(200).map(region -> region.name().replace('\n', ' ')).collect(Collectors.joining("\n"));
        Spans spans = new Spans(new Tokens(names, word -> true), gazetteer, new RegionNames(List.of()));
        float[] trust = new float[spans.names];
        java.util.Arrays.fill(trust, 1);
        Senses senses = new Senses(spans, gazetteer, written(regions), trust, false);
        int line = 0;
        int span = 0;
        for (int r = 0; r < regions.size(); r++) {
            Region region = regions.get(r);
            int stop = line + region.name().length();
            while (span < spans.count && spans.start(span) < line) {
                span++;
            }
            boolean whole = span < spans.count && spans.start(span) == line && spans.end[span] >= stop;
            place[r] = whole ? sure(region, spans, senses, spans.name[span], gazetteer) : -1;
            boolean said = region.latitude().isPresent() && region.longitude().isPresent();
            latitude[r] = said ? region.latitude().getAsDouble() : place[r] >= 0 ? gazetteer.latitude(place[r]) : Double.NaN;
            longitude[r] = said ? region.longitude().getAsDouble() : place[r] >= 0 ? gazetteer.longitude(place[r]) : Double.NaN;
            line = stop + 1;
        }
    }

    private static Home written(List<Region> regions) {
        List<Region> known = regions.stream().filter(r -> r.latitude().isPresent() && r.longitude().isPresent()).limit(50).toList();
        float[] points = new float[known.size() * 3];
        for (int i = 0; i < known.size(); i++) {
            points[3 * i] = (float) known.get(i).latitude().getAsDouble();
            points[3 * i + 1] = (float) known.get(i).longitude().getAsDouble();
            points[3 * i + 2] = 1;
        }
        return new Home(new int[0], new float[0], new float[0], points);
    }

    private static int sure(Region region, Spans spans, Senses senses, int name, Gazetteer gazetteer) {
        int chosen = senses.best[name];
        if (chosen < 0) {
            return -1;
        }
        int found = spans.places[chosen];
        if (region.latitude().isPresent() && region.longitude().isPresent()) {
            float nearness = Globe.nearness((float) region.latitude().getAsDouble(), (float) region.longitude().getAsDouble(), gazetteer.latitude(found), gazetteer.longitude(found), NEAR_KM);
            return nearness > .5f ? found : -1;
        }
        boolean large = gazetteer.kind(found).ordinal() <= PlaceKind.STATE.ordinal();
        boolean among = senses.value(name, CandidateModel.NEAR_OTHERS) > .25f || senses.value(name, CandidateModel.HOME_NEAR) > .25f;
        return senses.chances[chosen] > SURE && (large || among) ? found : -1;
    }

    boolean isKnown(int region) {
        return !Double.isNaN(latitude[region]);
    }

    double latitude(int region) {
        return latitude[region];
    }

    double longitude(int region) {
        return longitude[region];
    }

    int place(int region) {
        return place[region];
    }

    /** The regions' say in where the digest is at home. */
    void tell(HomeFinder home) {
        int known = 0;
        for (int found : place) {
            known += found >= 0 ? 1 : 0;
        }
        int[] places = new int[known];
        float[] shares = new float[known];
        for (int found : place) {
            if (found >= 0) {
                places[--known] = found;
                shares[known] = 1f / places.length;
            }
        }
        home.addHints(new HomeFinder.Votes(places, shares));
        for (int r = 0; r < place.length; r++) {
            if (place[r] < 0 && isKnown(r)) {
                home.addPoint((float) latitude[r], (float) longitude[r]);
            }
        }
    }
}
