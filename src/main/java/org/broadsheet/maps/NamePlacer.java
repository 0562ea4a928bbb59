package org.broadsheet.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.pages.MapView.Dot;
import org.broadsheet.pages.MapView.Name;
import org.broadsheet.pages.MapView.Scale;

/**
 * Puts names where they meet no other name, no dot and not the frame, the most important first; a name without such a place is left out. Widths are estimated
 * generously and for the larger letters of narrow screens, since nobody knows the reader's font.
 */
final class NamePlacer {

    static final double PLACE_SIZE = 16;
    static final double COUNTRY_SIZE = 13;
    private static final double COUNTRY_SPACING = .1;
    private static final double LETTER = .56;
    private static final double CAPITAL = .7;
    private static final double WIDE = 1.02;
    private static final double EDGE = 3;
    private static final int LONGEST = 32;

    private final Box frame;
    private final List<Box> taken = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();

    NamePlacer(Box frame) {
        this.frame = frame;
    }

    /** Keeps a part of the drawing free of names. */
    void take(Box box) {
        taken.add(box);
    }

    void take(Dot dot) {
        taken.add(new Box(dot.x() - dot.r(), dot.y() - dot.r(), dot.x() + dot.r(), dot.y() + dot.r()));
    }

    /** The name of a dot, beside, above or below it. */
    void place(String name, Dot dot) {
        String text = shortened(name);
        double width = width(text, PLACE_SIZE);
        double gap = dot.r() + 4;
        double level = dot.y() + PLACE_SIZE * .34;
        double[][] spots = {{gap, level}, {-gap, level}, {0, dot.y() - gap - 1}, {0, dot.y() + gap + PLACE_SIZE * .74},
                {gap * .8, dot.y() - gap * .6}, {gap * .8, dot.y() + gap * .6 + PLACE_SIZE * .6}, {-gap * .8, dot.y() - gap * .6}, {-gap * .8, dot.y() + gap * .6 + PLACE_SIZE * .6}};
        for (double[] spot : spots) {
            String anchor = spot[0] > 0 ? "start" : spot[0] < 0 ? "end" : "middle";
            if (put(text, dot.x() + spot[0], spot[1], anchor, dot.kind(), width, PLACE_SIZE)) {
                return;
            }
        }
    }

    /** The name of a country, in its widest part. */
    void country(String name, Drawn.Shape shape) {
        String text = name.toUpperCase(Locale.ROOT);
        double width = width(text, COUNTRY_SIZE) + COUNTRY_SPACING * COUNTRY_SIZE * text.length();
        if (text.isEmpty() || width > shape.width()) {
            return;
        }
        for (double shift : new double[] {0, -COUNTRY_SIZE * 1.6, COUNTRY_SIZE * 1.6}) {
            if (put(text, shape.x(), shape.y() + COUNTRY_SIZE * .35 + shift, "middle", "country", width, COUNTRY_SIZE)) {
                return;
            }
        }
    }

    List<Name> names() {
        return List.copyOf(names);
    }

    private boolean put(String text, double x, double y, String anchor, String kind, double width, double size) {
        double left = anchor.equals("start") ? x : anchor.equals("end") ? x - width : x - width / 2;
        Box box = new Box(left, y - size * .78, left + width, y + size * .26);
        boolean inside = box.west() >= frame.west() + EDGE && box.east() <= frame.east() - EDGE && box.south() >= frame.south() + EDGE && box.north() <= frame.north() - EDGE;
        if (!inside || taken.stream().anyMatch(other -> meet(box, other))) {
            return false;
        }
        taken.add(box);
        names.add(new Name(text, tenths(x), tenths(y), anchor, kind));
        return true;
    }

    private static boolean meet(Box a, Box b) {
        return a.west() < b.east() && b.west() < a.east() && a.south() < b.north() && b.south() < a.north();
    }

    static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }

    private static double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> c >= 0x2E80 && c < 0xE000 || c >= 0x1F000 ? WIDE : Character.isUpperCase(c) ? CAPITAL : LETTER).sum() * size;
    }

    /** Room for a bar and its text in the lower left corner. */
    static Optional<Box> corner(Optional<Scale> scale) {
        return scale.map(s -> new Box(s.x() - 4, s.y() - 20, s.x() + Math.max(s.length(), 60) + 4, s.y() + 6));
    }
}
