package org.broadsheet.stories;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.extract.LogisticFit;

/**
 * Fits the weights by which {@link Nearness} judges pairs, on all sites together, and tells for each site how good the stories are at
 * several thresholds. Arguments: for each site its folder, a table of its labels and how much it counts; {@code --keep} in front leaves
 * the weights that ship as they are. Prints the lines of {@code pair-weights.txt}, then B-cubed F1 by threshold and the share of articles whose
 * nearest one tells the same event.
 */
public final class StoryFitting {

    private static final double PENALTY = 1;
    private static final double ROWS = 4000;
    /** Exponent of an event's size in the weight of its pairs, so that events that hundreds of articles tell do not outweigh all others. */
    private static final double BY_SIZE = -0.5;
    private static final int[] SMALL = {4, 12, 40};
    private static final int SMALL_SITES = 40;
    private static final double SMALL_SHARE = 0.1;
    private static final double[] THRESHOLDS = {0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6};

    private StoryFitting() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean keep = args[0].equals("--keep");
        List<LabelledSite> sites = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        for (int i = keep ? 1 : 0; i + 2 < args.length; i += 3) {
            sites.add(LabelledSite.read(Path.of(args[i]), Path.of(args[i + 1])));
            counts.add(Double.valueOf(args[i + 2]));
        }
        PairModel model = keep ? PairModel.load() : fitted(sites, counts, out);
        double[] sum = new double[THRESHOLDS.length];
        for (LabelledSite site : sites) {
            Evaluation evaluation = new Evaluation(site, site.nearness(model));
            StringBuilder line = new StringBuilder();
            for (int t = 0; t < sum.length; t++) {
                double f = evaluation.bCubed(new Clusters.Linkage(THRESHOLDS[t], Grouper.LINKAGE.spread()));
                sum[t] += f / sites.size();
                line.append(String.format(Locale.ROOT, " %.3f", f));
            }
            out.printf(Locale.ROOT, "; %-28s P@1 %.4f  F1%s%n", site.name(), evaluation.firstIsSame(), line);
        }
        StringBuilder means = new StringBuilder();
        for (double mean : sum) {
            means.append(String.format(Locale.ROOT, " %.4f", mean));
        }
        out.println("; mean" + means);
    }

    private static PairModel fitted(List<LabelledSite> sites, List<Double> counts, PrintStream out) {
        List<LogisticFit.Row> rows = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            LabelledSite site = sites.get(i);
            addRows(List.of(site), counts.get(i), rows);
            List<LabelledSite> small = new ArrayList<>();
            for (int size : SMALL) {
                for (int n = 0; n < SMALL_SITES; n++) {
                    small.add(site.small(size, size * 1000L + n));
                }
            }
            addRows(small, SMALL_SHARE * counts.get(i), rows);
        }
        double[] weights = LogisticFit.fit(rows, PairFeature.values().length, PENALTY);
        for (PairFeature feature : PairFeature.values()) {
            out.printf(Locale.ROOT, "%s %.3f%n", feature, weights[feature.ordinal()]);
        }
        return PairModel.of(weights);
    }

    /** Together they count as one site; within them like and unlike pairs keep their proportion, so that probabilities come out right. */
    private static void addRows(List<LabelledSite> sites, double share, List<LogisticFit.Row> rows) {
        PairModel none = PairModel.of(new double[PairFeature.values().length]);
        List<LogisticFit.Row> raw = new ArrayList<>();
        double alike = 0;
        double unlike = 0;
        for (LabelledSite site : sites) {
            Nearness nearness = site.nearness(none);
            PairGraph graph = nearness.graph();
            Map<String, Integer> sizes = new HashMap<>(site.sizes());
            for (int p = 0; p < graph.size(); p++) {
                int a = graph.first(p);
                int b = graph.second(p);
                if (site.says(a, b)) {
                    boolean same = site.tells(a, b);
                    double weight = same ? Math.pow(sizes.get(site.story().get(a)) - 1.0, BY_SIZE) : 1;
                    alike += same ? weight : 0;
                    unlike += same ? 0 : weight;
                    raw.add(new LogisticFit.Row(nearness.features(p), same, weight));
                }
            }
        }
        for (LogisticFit.Row row : raw) {
            double weight = row.weight() / Math.max(1, alike + unlike);
            rows.add(new LogisticFit.Row(row.values(), row.positive(), share * ROWS * weight));
        }
    }
}
