package org.broadsheet.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.broadsheet.build.Parallel;
import org.broadsheet.model.Article;
import org.broadsheet.model.Places.FocusPlace;
import org.broadsheet.model.Site;
import org.broadsheet.places.PlaceFinder;
import org.broadsheet.places.PlaceJudgement;

/** The part of {@code explain} that tells which places the text names, which names were taken for none, and what it is about. */
final class PlaceExplanation {

    private static final int MOST_REJECTED = 8;

    private final Site site;
    private final int index;

    PlaceExplanation(Site site, int index) {
        this.site = site;
        this.index = index;
    }

    void print(PrintStream out) {
        Article article = site.content().articles().get(index);
        List<PlaceJudgement> all = new PlaceFinder().reader(site.content(), new Parallel(Runtime.getRuntime().availableProcessors())).judgements(article);
        List<PlaceJudgement> counted = all.stream().filter(j -> j.counted() > 0).toList();
        List<PlaceJudgement> rejected = all.stream().filter(j -> j.counted() == 0).limit(MOST_REJECTED).toList();
        out.println(counted.isEmpty() ? "Places named: none" : "Places named");
        counted.forEach(j -> out.println(line(j.text(), j) + named(j)));
        if (!rejected.isEmpty()) {
            out.println("Taken for no place");
            rejected.forEach(j -> out.println(line(j.text(), j) + "not " + j.name() + (j.why().isEmpty() ? "" : ": " + j.why())));
        }
        List<FocusPlace> focus = site.places().focusOf().get(index);
        out.println("On the map: " + (focus.isEmpty() ? "nothing stands out" : focus.stream().map(PlaceExplanation::words).collect(Collectors.joining("; "))));
        out.println();
    }

    private static String line(String text, PlaceJudgement judgement) {
        return String.format(Locale.ROOT, "  %-20s %.2f  ", text, judgement.chance());
    }

    private static String named(PlaceJudgement j) {
        String mentions = j.counted() + (j.counted() == 1 ? " mention" : " mentions") + (j.counted() < j.mentions() ? " of " + j.mentions() : "") + (j.inTitle() ? ", title" : "");
        String chosen = j.namesakes() > 1 ? "; of " + j.namesakes() + " of that name" : "";
        return j.name() + ": " + mentions + chosen + (j.why().isEmpty() ? "" : (chosen.isEmpty() ? "; " : ": ") + j.why());
    }

    private static String words(FocusPlace focus) {
        return String.format(Locale.ROOT, "%s %.0f %% (%.2f, %.2f)", focus.place().name(), 100 * focus.share(), focus.place().latitude(), focus.place().longitude());
    }
}
