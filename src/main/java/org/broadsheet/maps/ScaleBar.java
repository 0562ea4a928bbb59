package org.broadsheet.maps;

import java.util.Locale;
import java.util.Optional;
import org.broadsheet.pages.MapView.Scale;

/** A bar of a round number of kilometres, or of miles where readers think in them. */
final class ScaleBar {

    private static final double MOST = .24;
    private static final double MILE = 1.609344;
    private static final double EDGE = 12;

    private ScaleBar() {}

    /** None for the whole world, on which no bar is true. @param language BCP 47 tag */
    static Optional<Scale> of(View view, String language) {
        if (view.world()) {
            return Optional.empty();
        }
        boolean miles = language.toLowerCase(Locale.ROOT).replace('_', '-').equals("en-us");
        double unit = miles ? MILE : 1;
        double room = view.kilometres() * MOST / unit;
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(room)));
        double round = room >= 5 * power ? 5 * power : room >= 2 * power ? 2 * power : power;
        double length = round * unit / view.kilometres() * view.width();
        String number = round >= 1 ? String.valueOf(Math.round(round)) : String.format(Locale.ROOT, "%.1f", round);
        return Optional.of(new Scale(EDGE, view.height() - EDGE, NamePlacer.tenths(length), number + (miles ? " mi" : " km")));
    }
}
