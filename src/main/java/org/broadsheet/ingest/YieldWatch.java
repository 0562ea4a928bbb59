package org.broadsheet.ingest;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Notices when an outlet suddenly yields much less than it used to: a feed that shrank, pages whose markup changed. */
final class YieldWatch {

    /** Runs and articles that make a habit. */
    private static final int LEAST_RUNS = 3;
    private static final int LEAST_ARTICLES = 5;
    private static final int LEAST_OFFERED = 6;
    /** Less than this share of the habit is much less. */
    private static final double MUCH_LESS = 1 / 3.0;
    private static final double LESS_SURE = 0.25;

    private YieldWatch() {}

    /**
     * @param before of earlier runs, oldest first
     * @param failed pages of this run in which no article was found
     * @return a clause that says what is suspicious; empty for nothing
     */
    static String warning(List<SourceHealth.Yield> before, SourceHealth.Yield now, int failed) {
        List<SourceHealth.Yield> feeds = before.stream().filter(yield -> yield.offered() > 0).toList();
        double offered = median(feeds, SourceHealth.Yield::offered);
        if (now.offered() > 0 && feeds.size() >= LEAST_RUNS && offered >= LEAST_OFFERED && now.offered() < offered * MUCH_LESS) {
            return "its feeds offer " + now.offered() + " articles where they used to offer " + Math.round(offered);
        }
        if (failed >= 2 && now.articles() == 0) {
            return "no article was found in any of " + failed + " pages; their markup may have changed";
        }
        List<SourceHealth.Yield> read = before.stream().filter(yield -> yield.articles() > 0).toList();
        if (read.stream().mapToInt(SourceHealth.Yield::articles).sum() < LEAST_ARTICLES || now.articles() == 0) {
            return "";
        }
        double words = median(read, SourceHealth.Yield::words);
        if (now.words() < words * MUCH_LESS) {
            return "its articles have " + Math.round(now.words()) + " words where they used to have " + Math.round(words) + "; their markup may have changed";
        }
        double sure = median(read, SourceHealth.Yield::confidence);
        return now.confidence() < sure - LESS_SURE ? "extraction is less sure of its articles than it used to be (" + Math.round(now.confidence() * 100)
                + " of 100, it was " + Math.round(sure * 100) + "); their markup may have changed" : "";
    }

    private static double median(List<SourceHealth.Yield> yields, ToDoubleFunction<SourceHealth.Yield> value) {
        double[] sorted = yields.stream().mapToDouble(value).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
