package org.broadsheet.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Times every chosen page with both programs, one after the other, many times over, and prints how they compare. A busy machine slows both alike, and medians
 * leave out what hits only one. Times are the thread's processor time, warm; wall times are told beside them.
 */
public final class PairedRun {

    private static final int WARM_UP_ROUNDS = 3;
    private static final long WARM_UP_TIME = 15_000_000_000L;
    private static final int ROUNDS = 9;
    private static final int[] SIZES = {1, 2, 4, 8, 16, 32, 64};

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private long seen;

    private PairedRun() {
    }

    /** What one program needs for one page, in milliseconds: medians over the rounds. */
    private record Time(double processor, double wall) {
    }

    private record Pair(BenchPage page, Time ours, Time theirs) {

        double ratio() {
            return ours.processor / theirs.processor;
        }

        double wallRatio() {
            return ours.wall / theirs.wall;
        }
    }

    /** @param args how many rounds are counted; none for the default */
    public static void main(String[] args) {
        PairedRun run = new PairedRun();
        run.ratios(BenchPage.chosen(), args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS);
        run.growth();
    }

    private void ratios(List<BenchPage> pages, int rounds) {
        List<Pair> pairs = new ArrayList<>();
        double[][][] times = new double[pages.size()][4][rounds];
        warmUp(pages);
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < pages.size(); i++) {
                double[] ours = time(ArticleReader.BROADSHEET, pages.get(i));
                double[] theirs = time(ArticleReader.READABILITY4J, pages.get(i));
                times[i][0][round] = ours[0];
                times[i][1][round] = ours[1];
                times[i][2][round] = theirs[0];
                times[i][3][round] = theirs[1];
            }
        }
        for (int i = 0; i < pages.size(); i++) {
            double[][] of = times[i];
            pairs.add(new Pair(pages.get(i), new Time(median(of[0]), median(of[1])), new Time(median(of[2]), median(of[3]))));
        }
        report(pairs);
    }

    private void warmUp(List<BenchPage> pages) {
        long start = clock.getCurrentThreadCpuTime();
        for (int round = 0; round < WARM_UP_ROUNDS || clock.getCurrentThreadCpuTime() - start < WARM_UP_TIME; round++) {
            for (BenchPage page : pages) {
                time(ArticleReader.BROADSHEET, page);
                time(ArticleReader.READABILITY4J, page);
            }
        }
    }

    private static void report(List<Pair> pairs) {
        print("%d pages, %.0f KB in the median%n", pairs.size(), median(pairs, pair -> pair.page.bytes().length / 1024.0));
        print("%-26s %12s %14s%n", "", "broadsheet", "readability4j");
        print("%-26s %12.2f %14.2f%n", "ms a page, median", median(pairs, pair -> pair.ours.processor), median(pairs, pair -> pair.theirs.processor));
        double ours = pairs.stream().mapToDouble(pair -> pair.ours.processor).sum();
        double theirs = pairs.stream().mapToDouble(pair -> pair.theirs.processor).sum();
        print("%-26s %12.1f %14.1f%n", "pages a second", 1000 * pairs.size() / ours, 1000 * pairs.size() / theirs);
        print("median of the ratios       %.3f   (wall time %.3f)%n", median(pairs, Pair::ratio), median(pairs, Pair::wallRatio));
        print("ratio of the totals        %.3f%n", ours / theirs);
        double[] ratios = pairs.stream().mapToDouble(Pair::ratio).sorted().toArray();
        print("90th percentile, largest   %.3f   %.3f%n", ratios[(int) (ratios.length * 0.9)], ratios[ratios.length - 1]);
        pairs.stream().sorted((a, b) -> Double.compare(b.ratio(), a.ratio())).limit(5).forEach(pair ->
                print("  %.3f  %.2f ms against %.2f ms, %d KB: %s%n", pair.ratio(), pair.ours.processor, pair.theirs.processor, pair.page.bytes().length / 1024, pair.page.name()));
    }

    private void growth() {
        print("%n%8s %10s %10s %12s%n", "size", "KB", "ms", "us a KB");
        for (int size : SIZES) {
            BenchPage page = BenchPage.generated(1, size);
            double[] times = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                times[round] = time(ArticleReader.BROADSHEET, page)[0];
            }
            double kilobytes = page.bytes().length / 1024.0;
            print("%8d %10.0f %10.2f %12.1f%n", size, kilobytes, median(times), 1000 * median(times) / kilobytes);
        }
        print("(%d characters read)%n", seen);
    }

    private double[] time(ArticleReader reader, BenchPage page) {
        long wall = System.nanoTime();
        long processor = clock.getCurrentThreadCpuTime();
        seen += reader.read(page);
        return new double[] {(clock.getCurrentThreadCpuTime() - processor) / 1e6, (System.nanoTime() - wall) / 1e6};
    }

    private static double median(List<Pair> pairs, ToDoubleFunction<Pair> value) {
        return median(pairs.stream().mapToDouble(value).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
