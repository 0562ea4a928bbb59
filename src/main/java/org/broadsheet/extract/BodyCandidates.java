package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.broadsheet.extract.Candidate.Generator;

/** Proposes runs of a page's blocks that may be its article. All generators work on the one list of blocks, in linear time. */
final class BodyCandidates {

    /** Of all named bodies, those count that hold this share of the heaviest one's weight. */
    private static final double JOINED_SHARE = 0.1;
    private static final double NEARLY_ALL = 0.9;
    private static final double NAMED_PREMIUM = 1.25;
    private static final double MARKED_PREMIUM = 1.5;

    private final PageBlocks page;
    private final BlockWeights weights;
    private final int title;
    private final List<PageBlocks.Container> containers;
    private final Run whole;
    private final Map<Run, Set<Generator>> found = new LinkedHashMap<>();

    private BodyCandidates(PageBlocks page, BlockWeights weights, int title) {
        this.page = page;
        this.weights = weights;
        this.title = title;
        List<PageBlocks.Container> all = page.containers();
        this.whole = new OwnArticle(page, weights, title).run(all);
        this.containers = all.stream().filter(container -> container.run().within(whole)).toList();
    }

    /**
     * The candidates, each with what its trimming leaves; none for a page without text.
     *
     * @param title index of the headline's block; -1 when unknown
     */
    static List<Candidate> of(PageBlocks page, BlockWeights weights, int title) {
        BodyCandidates candidates = new BodyCandidates(page, weights, title);
        candidates.propose();
        List<Candidate> out = new ArrayList<>();
        candidates.found.forEach((run, by) -> out.add(new Candidate(run, by, new BodyTrimmer(page.blocks(), weights, run, title, true))));
        out.removeIf(candidate -> candidate.trimmer().isEmpty());
        return out;
    }

    private void propose() {
        joined(container -> BodyNames.marked(container.element())).ifPresent(run -> add(Generator.ARTICLE_BODY, run));
        Predicate<PageBlocks.Container> named = container -> !container.element().normalName().equals("body") && BodyNames.named(container.element());
        heaviest(named).ifPresent(run -> add(Generator.NAMED, run));
        joined(named).ifPresent(run -> add(Generator.NAMED_JOINED, run));
        heaviest(container -> Set.of("article", "main").contains(container.element().normalName())).ifPresent(run -> add(Generator.ARTICLE, run));
        heaviest(container -> true).ifPresent(run -> add(Generator.HEAVIEST, run));
        new ReadabilityScores(page, containers).run().ifPresent(run -> add(Generator.READABILITY, run));
        add(Generator.DENSITY, weights.heaviest(whole));
        add(Generator.SMOOTHED, weights.smoothing().run(whole));
        told().ifPresent(run -> add(Generator.LINKED_DATA, run));
        proseAncestor().ifPresent(run -> add(Generator.PROSE_ANCESTOR, run));
    }

    private void add(Generator generator, Run run) {
        if (run.size() > 0) {
            found.computeIfAbsent(run, key -> EnumSet.noneOf(Generator.class)).add(generator);
        }
    }

    /** The container of most weight; of equal ones the smallest. */
    private Optional<Run> heaviest(Predicate<PageBlocks.Container> which) {
        Run best = null;
        double most = 0;
        for (PageBlocks.Container container : containers) {
            if (which.test(container)) {
                Run run = container.run();
                double score = weights.sum(run.from(), run.to()) * premium(container);
                if (score > most + 1e-9 || best != null && Math.abs(score - most) <= 1e-9 && run.size() < best.size()) {
                    most = score;
                    best = run;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static double premium(PageBlocks.Container container) {
        if (BodyNames.marked(container.element())) {
            return MARKED_PREMIUM;
        }
        String tag = container.element().normalName();
        double own = tag.equals("article") ? 1.1 : tag.equals("main") ? 1.03 : 1;
        return !tag.equals("body") && BodyNames.named(container.element()) ? NAMED_PREMIUM : own;
    }

    /** From the first to the last of the containers that hold more than a trifle. */
    private Optional<Run> joined(Predicate<PageBlocks.Container> which) {
        List<Run> runs = containers.stream().filter(which).map(PageBlocks.Container::run).toList();
        double floor = JOINED_SHARE * runs.stream().mapToDouble(run -> weights.sum(run.from(), run.to())).max().orElse(0);
        return runs.stream().filter(run -> weights.sum(run.from(), run.to()) > floor).reduce(Run::with);
    }

    private Optional<Run> told() {
        Run run = null;
        for (int i = whole.from(); i < whole.to(); i++) {
            if (weights.told(i)) {
                run = run == null ? new Run(i, i + 1) : run.with(new Run(i, i + 1));
            }
        }
        return Optional.ofNullable(run);
    }

    private Optional<Run> proseAncestor() {
        int[] sums = new int[page.blocks().size() + 1];
        for (int i = 0; i < page.blocks().size(); i++) {
            PageBlock block = page.blocks().get(i);
            sums[i + 1] = sums[i] + (block.prose() && i >= title && whole.holds(i) ? block.words() : 0);
        }
        int all = sums[sums.length - 1];
        return all == 0 ? Optional.empty()
                : containers.stream().map(PageBlocks.Container::run)
                        .filter(run -> sums[run.to()] - sums[run.from()] >= NEARLY_ALL * all)
                        .min(Comparator.comparingInt(Run::size));
    }
}
