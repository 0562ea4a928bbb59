package org.broadsheet.maps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.broadsheet.maps.Outlines.Country;
import org.broadsheet.pages.MapSketch;
import org.broadsheet.pages.MapSketch.Role;
import org.broadsheet.pages.MapSketch.Size;
import org.broadsheet.pages.MapSketch.Spot;
import org.broadsheet.pages.MapView;
import org.broadsheet.pages.MapView.Dot;
import org.broadsheet.pages.MapView.PlaceLine;
import org.broadsheet.pages.MapView.Scale;

/**
 * Draws maps. The same sketch gives the same map, whatever was drawn before; outlines are kept for the next map with the same view. Thread-safe. The table of
 * outlines is read when the first map wants it.
 */
public final class MapDrawer {

    /** Characters for the paths of a map. */
    private static final int SMALL_PATHS = 2600;
    private static final int LARGE_PATHS = 4800;
    private static final double SMALLEST_DOT = 3.5;
    private static final double LARGEST_DOT = 13;
    private static final double LARGEST_AREA = 34;

    private final Atlas atlas;
    private final Ground ground;
    private final Supplier<CountryNames> countries;
    private final Map<Sheet, Drawn> drawn = new ConcurrentHashMap<>();

    /** What makes two drawings the same. */
    private record Sheet(View view, boolean outlined, String home, Size size) {}

    public MapDrawer() {
        this(new Atlas(OutlineReader::read));
    }

    MapDrawer(Atlas atlas) {
        this.atlas = atlas;
        this.ground = new Ground(atlas);
        this.countries = new Once<>(CountryNames::new);
    }

    public MapView draw(MapSketch sketch) {
        boolean outlined = sketch.spots().stream().anyMatch(spot -> !spot.own()) || sketch.spots().stream().anyMatch(ground::nearLand);
        Optional<Country> home = outlined ? home(sketch.spots()) : Optional.empty();
        View view = new ViewChooser(sketch.size(), home.flatMap(country -> around(country, sketch.spots().get(0))), outlined).choose(sketch.spots());
        String homeCode = view.world() ? "" : home.map(Country::code).orElse("");
        Drawn sheet = drawn.computeIfAbsent(new Sheet(view, outlined, homeCode, sketch.size()), this::sheet);
        return finished(sketch, view, sheet);
    }

    private Drawn sheet(Sheet sheet) {
        Painter painter = new Painter(sheet.view());
        return sheet.outlined() ? painter.world(atlas.of(sheet.view()), sheet.home(), sheet.size() == Size.SMALL ? SMALL_PATHS : LARGE_PATHS) : painter.sheet();
    }

    /** The country in which all places lie that the map is about. */
    private Optional<Country> home(List<Spot> spots) {
        Set<String> codes = new TreeSet<>();
        for (Spot spot : spots) {
            if (spot.role() != Role.AROUND) {
                codes.add(ground.country(spot));
            }
        }
        codes.remove("");
        return codes.size() == 1 ? atlas.finest().country(codes.iterator().next()) : Optional.empty();
    }

    /** The box of the part of its country in which a place lies, nothing for one off its shore; of the whole country, far islands left out, for the country itself. */
    private static Optional<Box> around(Country country, Spot spot) {
        return spot.role() == Role.COUNTRY ? country.mainland() : country.rings().stream().filter(ring -> ring.encloses(spot.longitude(), spot.latitude())).map(Chain::box).findFirst();
    }

    private MapView finished(MapSketch sketch, View view, Drawn sheet) {
        Optional<Scale> scale = ScaleBar.of(view, sketch.language());
        List<Spot> seen = sketch.spots().stream().filter(spot -> spot.role() == Role.COUNTRY || seen(spot, view))
                .sorted(Comparator.comparing(MapDrawer::rank).thenComparing(Spot::count, Comparator.reverseOrder()).thenComparing(Spot::name).thenComparing(Spot::id)).toList();
        int most = seen.stream().filter(spot -> spot.role() != Role.AREA).mapToInt(Spot::count).max().orElse(1);
        List<Spot> dotted = seen.stream().filter(spot -> spot.role() != Role.COUNTRY).toList();
        List<Dot> dots = dotted.stream().map(spot -> dot(spot, view, most)).toList();
        NamePlacer placer = new NamePlacer(view.frame(0));
        NamePlacer.corner(scale).ifPresent(placer::take);
        dots.stream().filter(dot -> !dot.kind().equals("area")).forEach(placer::take);
        for (int i = 0; i < dotted.size(); i++) {
            placer.place(dotted.get(i).name(), dots.get(i));
        }
        sheet.shapes().forEach(shape -> placer.country(countries.get().name(shape.code(), sketch.language()), shape));
        List<Dot> largestFirst = new ArrayList<>(dots);
        largestFirst.sort(Comparator.comparingDouble((Dot dot) -> -dot.r()));
        List<PlaceLine> places = seen.stream().filter(spot -> spot.count() > 0).sorted(Comparator.comparing(Spot::count, Comparator.reverseOrder()).thenComparing(Spot::name).thenComparing(Spot::id))
                .map(spot -> new PlaceLine(spot.id(), spot.name(), spot.link(), spot.count())).toList();
        return new MapView(sketch.id(), sketch.title(), sketch.description(), view.width(), view.height(), sheet.globe(), sheet.graticule(), sheet.land(), sheet.home(), sheet.borders(),
                sheet.states(), largestFirst, placer.names(), scale, places);
    }

    private static boolean seen(Spot spot, View view) {
        double[] point = view.point(spot.longitude(), spot.latitude());
        return view.frame(0).contains(point[0], point[1]);
    }

    private static int rank(Spot spot) {
        return switch (spot.role()) {
            case SUBJECT -> 0;
            case PLACE -> 1;
            case AROUND -> 2;
            case AREA, COUNTRY -> 3;
        };
    }

    private static Dot dot(Spot spot, View view, int most) {
        double share = Math.sqrt((double) spot.count() / Math.max(1, most));
        double r = spot.role() == Role.AREA ? Math.min(LARGEST_AREA, LARGEST_DOT * Math.max(1.5, share)) : Math.max(SMALLEST_DOT, LARGEST_DOT * Math.min(1, share));
        double[] point = view.point(spot.longitude(), spot.latitude());
        return new Dot(NamePlacer.tenths(point[0]), NamePlacer.tenths(point[1]), NamePlacer.tenths(r), spot.role().name().toLowerCase(Locale.ROOT));
    }
}
