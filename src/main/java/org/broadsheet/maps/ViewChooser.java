package org.broadsheet.maps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.broadsheet.pages.MapSketch;
import org.broadsheet.pages.MapSketch.Role;
import org.broadsheet.pages.MapSketch.Size;
import org.broadsheet.pages.MapSketch.Spot;

/** Lays a view around the places of a map. Views keep to a coarse grid, so that maps of the same neighbourhood share their outlines. */
final class ViewChooser {

    static final int SMALL_WIDTH = 400;
    static final int SMALL_HEIGHT = 300;
    static final int LARGE_WIDTH = 520;
    private static final int LARGE_LOWEST = 300;
    private static final int LARGE_HIGHEST = 460;
    private static final double FLATTEST = .52;
    /** Kilometres across at least: less would show the table's own coarseness, or nothing at all. */
    private static final double LEAST_SMALL = 320;
    private static final double LEAST_LARGE = 130;
    private static final double LEAST_SHEET = 24;
    private static final double ALONE = 900;
    private static final double WHOLE_COUNTRY = 1750;
    private static final double LARGEST_COUNTRY = 11_000;
    /** Around a country. */
    private static final double AIR = 1.18;
    /** Share of the view that the places may take; the rest is for their names. */
    private static final double FILLED = .66;
    private static final double LADDER = 1.2;
    /** The centre moves by so many parts of the width. */
    private static final double GRID = 20;
    /** Degrees around the centre; what reaches farther needs the whole world. */
    private static final double FARTHEST = 52;
    private static final int NEIGHBOURS = 4;
    /** Degrees. */
    private static final double AROUND = 8;
    private static final double DEGREE = 111.195;

    private final Size size;
    private final Optional<Box> country;
    private final boolean outlined;

    /**
     * @param country around the country in which a map's only place lies
     * @param outlined whether the map has outlines
     */
    ViewChooser(Size size, Optional<Box> country, boolean outlined) {
        this.size = size;
        this.country = country;
        this.outlined = outlined;
    }

    View choose(List<Spot> spots) {
        List<Spot> wanted = spots.stream().filter(spot -> spot.role() != Role.AROUND).toList();
        if (wanted.size() == 1 && outlined && size == Size.SMALL) {
            return alone(wanted.get(0));
        }
        List<Spot> all = wanted.size() == 1 ? withNeighbours(wanted.get(0), spots) : wanted;
        double[] centre = centre(all);
        if (centre.length == 0) {
            return world();
        }
        for (int round = 0; round < 2; round++) {
            Box reach = reach(all, centre);
            EqualArea plane = new EqualArea(centre[0], centre[1]);
            double x = (reach.west() + reach.east()) / 2;
            double y = (reach.south() + reach.north()) / 2;
            centre = new double[] {turned(centre[0] + plane.east(x, y)), plane.latitude(x, y)};
        }
        double[] middle = centre;
        if (all.stream().anyMatch(spot -> distance(spot, middle) > FARTHEST)) {
            return world();
        }
        Box reach = reach(all, centre);
        double across = (reach.east() - reach.west()) * View.EARTH_RADIUS;
        double down = (reach.north() - reach.south()) * View.EARTH_RADIUS;
        int width = size == Size.SMALL ? SMALL_WIDTH : LARGE_WIDTH;
        int height = size == Size.SMALL ? SMALL_HEIGHT : (int) Math.round(Math.max(LARGE_LOWEST, Math.min(LARGE_HIGHEST, width * down / Math.max(across, 1e-6))) / 20) * 20;
        double least = !outlined ? LEAST_SHEET : size == Size.SMALL ? LEAST_SMALL : LEAST_LARGE;
        return gridded(centre, Math.max(least, Math.max(across, down * width / height) / FILLED), width, height);
    }

    /** A place alone says little; its nearest neighbours tell where it is. */
    private static List<Spot> withNeighbours(Spot subject, List<Spot> spots) {
        double[] at = {subject.longitude(), subject.latitude()};
        List<Spot> all = new ArrayList<>(List.of(subject));
        spots.stream().filter(spot -> spot.role() == Role.AROUND && distance(spot, at) < AROUND).sorted(Comparator.comparingDouble((Spot spot) -> distance(spot, at)).thenComparing(Spot::id))
                .limit(NEIGHBOURS).forEach(all::add);
        return all;
    }

    /** One place is shown in its country, or, where that is too large, in a part of it. */
    private View alone(Spot spot) {
        if (country.isPresent()) {
            Box box = country.get();
            double latitude = (box.south() + box.north()) / 2;
            double across = (box.east() - box.west()) * DEGREE * StrictMath.cos(Math.toRadians(latitude));
            double kilometres = Math.max(across, (box.north() - box.south()) * DEGREE * SMALL_WIDTH / SMALL_HEIGHT) * AIR;
            if (kilometres < (spot.role() == Role.COUNTRY ? LARGEST_COUNTRY : WHOLE_COUNTRY)) {
                return gridded(new double[] {turned((box.west() + box.east()) / 2), latitude}, Math.max(LEAST_SMALL, kilometres), SMALL_WIDTH, SMALL_HEIGHT);
            }
        }
        return gridded(new double[] {spot.longitude(), spot.latitude()}, ALONE, SMALL_WIDTH, SMALL_HEIGHT);
    }

    private View world() {
        int width = size == Size.SMALL ? SMALL_WIDTH : LARGE_WIDTH;
        return new View(NaturalEarth.MIDDLE, 0, 0, width, (int) Math.round(width * FLATTEST));
    }

    /** The middle of the places on the sphere; nothing where they are all around it. */
    private static double[] centre(List<Spot> spots) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (Spot spot : spots) {
            double phi = Math.toRadians(spot.latitude());
            double lambda = Math.toRadians(spot.longitude());
            x += StrictMath.cos(phi) * StrictMath.cos(lambda);
            y += StrictMath.cos(phi) * StrictMath.sin(lambda);
            z += StrictMath.sin(phi);
        }
        double length = Math.sqrt(x * x + y * y + z * z);
        return length < .2 * spots.size() ? new double[0]
                : new double[] {Math.toDegrees(StrictMath.atan2(y, x)), Math.toDegrees(StrictMath.asin(Math.max(-1, Math.min(1, z / length))))};
    }

    private static Box reach(List<Spot> spots, double[] centre) {
        EqualArea plane = new EqualArea(centre[0], centre[1]);
        Points points = new Points();
        spots.forEach(spot -> plane.project(View.east(spot.longitude(), plane), spot.latitude(), points));
        Box box = new Box(points.x[0], points.y[0], points.x[0], points.y[0]);
        for (int i = 1; i < points.count; i++) {
            box = box.with(points.x[i], points.y[i]);
        }
        return box;
    }

    private static double distance(Spot spot, double[] centre) {
        double a = Math.toRadians(spot.latitude());
        double b = Math.toRadians(centre[1]);
        double cos = StrictMath.sin(a) * StrictMath.sin(b) + StrictMath.cos(a) * StrictMath.cos(b) * StrictMath.cos(Math.toRadians(spot.longitude() - centre[0]));
        return Math.toDegrees(StrictMath.acos(Math.max(-1, Math.min(1, cos))));
    }

    private static View gridded(double[] centre, double kilometres, int width, int height) {
        double across = StrictMath.pow(LADDER, Math.ceil(StrictMath.log(kilometres) / StrictMath.log(LADDER) - 1e-9));
        double north = across / GRID / DEGREE;
        double latitude = Math.max(-90, Math.min(90, Math.round(centre[1] / north) * north));
        double east = north / Math.max(.05, StrictMath.cos(Math.toRadians(latitude)));
        return new View(turned(Math.round(centre[0] / east) * east), latitude, across, width, height);
    }

    private static double turned(double longitude) {
        double turned = longitude % 360;
        return turned > 180 ? turned - 360 : turned < -180 ? turned + 360 : turned;
    }
}
