package org.broadsheet.stories;

import java.util.HashMap;
import java.util.Map;

/** How good the stories of a labelled site are. */
final class Evaluation {

    private final LabelledSite site;
    private final PairGraph graph;
    private final float[] odds;

    Evaluation(LabelledSite site, Nearness nearness) {
        this.site = site;
        this.graph = nearness.graph();
        this.odds = nearness.odds(LabelledSite.ONE);
    }

    /** B-cubed F1 over the articles that are known (Bagga and Baldwin 1998); one that is not known is wrong in every story. */
    double bCubed(Clusters.Linkage linkage) {
        Clusters clusters = new Clusters(site.articles().size(), linkage);
        for (int p = 0; p < odds.length; p++) {
            clusters.link(graph.first(p), graph.second(p), (float) PairModel.probability(odds[p]));
        }
        clusters.settle();
        int[] group = clusters.groups();
        Map<Integer, Integer> found = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            found.merge(group[i], 1, Integer::sum);
            if (!site.story().get(i).isEmpty()) {
                both.merge(group[i] + "\t" + site.story().get(i), 1, Integer::sum);
            }
        }
        Map<String, Integer> sizes = site.sizes();
        double precision = 0;
        double recall = 0;
        for (Map.Entry<String, Integer> cell : both.entrySet()) {
            String[] names = cell.getKey().split("\t");
            double square = (double) cell.getValue() * cell.getValue();
            precision += square / found.get(Integer.valueOf(names[0]));
            recall += square / sizes.get(names[1]);
        }
        return 2 * precision * recall / (precision + recall) / sizes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The share of articles of events that several tell whose most likely partner tells the same. */
    double firstIsSame() {
        Map<String, Integer> sizes = site.sizes();
        int asked = 0;
        int right = 0;
        for (int a = 0; a < site.articles().size(); a++) {
            if (sizes.getOrDefault(site.story().get(a), 0) > 1) {
                asked++;
                int best = -1;
                for (int slot = graph.start(a); slot < graph.start(a + 1); slot++) {
                    best = best < 0 || odds[graph.pair(slot)] > odds[graph.pair(best)] ? slot : best;
                }
                right += best >= 0 && site.tells(a, graph.partner(best)) ? 1 : 0;
            }
        }
        return (double) right / asked;
    }
}
