package org.broadsheet.ingest;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.broadsheet.fetch.Validators;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;
import org.broadsheet.text.Summaries;

/** Writes down what became of a run's sources: for its report, for the next run's questions, for the outlets' health. Not thread-safe. */
final class RunRecord {

    private final IngestRequest request;
    private final Memory memory;
    private final List<IngestReport.Item> items = new ArrayList<>();
    private final List<IngestReport.Failure> failures = new ArrayList<>();
    private final List<Diagnostic> warnings = new ArrayList<>();
    private final Map<String, Tally> tallies = new TreeMap<>();

    /** An outlet's part in the run. */
    private static final class Tally {
        int had;
        String reason = "";
        int offered;
        int articles;
        double words;
        double confidence;
        int failed;
    }

    RunRecord(IngestRequest request, Memory memory) {
        this.request = request;
        this.memory = memory;
    }

    /** @param filed what became of the reading's arrivals, in their order */
    void add(Reading reading, List<IngestReport.Item> filed) {
        items.addAll(filed);
        reading.note().ifPresent(warnings::add);
        reading.failure().ifPresent(reason -> failures.add(new IngestReport.Failure(reading.source(), reading.outlet(), reason)));
        reading.learned().ifPresent(validators -> learn(reading, filed, validators));
        if (!reading.outlet().isEmpty()) {
            tally(tallies.computeIfAbsent(reading.outlet(), none -> new Tally()), reading);
        }
    }

    private void learn(Reading reading, List<IngestReport.Item> filed, Validators validators) {
        Map<String, Known.Item> known = new TreeMap<>();
        for (int i = 0; i < filed.size(); i++) {
            Arrival.Trail trail = reading.arrivals().get(i).trail();
            String entry = filed.get(i).entry();
            if (trail.key().isEmpty()) {
                // Without an entry there is nothing that a later "not modified" could stand for.
                memory.learn(reading.source(), Known.page(entry.isEmpty() ? Validators.NONE : validators, entry));
                return;
            }
            known.put(trail.key(), new Known.Item(trail.fingerprint(), entry, trail.tries()));
        }
        memory.learn(reading.source(), Known.feed(validators, known));
    }

    private static void tally(Tally tally, Reading reading) {
        tally.had += reading.failure().isEmpty() ? 1 : 0;
        // An outlet may have several sources: the reason names the one.
        tally.reason = reading.failure().map(reason -> reason + " (" + reading.source() + ")").orElse(tally.reason);
        tally.offered += reading.offered();
        for (Arrival arrival : reading.arrivals()) {
            if (arrival.entry().isPresent()) {
                tally.articles++;
                tally.words += Summaries.words(arrival.entry().get().body());
                tally.confidence += arrival.trail().confidence();
            } else if (!arrival.isKnown() && arrival.notes().stream().anyMatch(note -> note.code() == Code.NO_ARTICLE)) {
                tally.failed++;
            }
        }
    }

    /** Writes what later runs will want to know, unless this is a dry run. */
    IngestReport close() {
        SortedMap<String, SourceHealth> book = new TreeMap<>(HealthBook.read(request.site()));
        tallies.forEach((outlet, tally) -> {
            SourceHealth health = health(book.getOrDefault(outlet, SourceHealth.NONE), tally);
            book.put(outlet, health);
            if (!health.warning().isEmpty()) {
                warnings.add(Diagnostic.of(Code.POOR_YIELD, Location.of("content/sources.yaml"), outlet + ": " + health.warning(), Code.POOR_YIELD.advice()));
            }
        });
        if (!request.dryRun()) {
            memory.write();
            if (!tallies.isEmpty()) {
                HealthBook.write(request.site(), book);
            }
        }
        return new IngestReport(items, failures, warnings);
    }

    private SourceHealth health(SourceHealth before, Tally tally) {
        String now = request.now().truncatedTo(ChronoUnit.SECONDS).toString();
        boolean failed = !tally.reason.isEmpty();
        SourceHealth.Yield yield = new SourceHealth.Yield(tally.offered, tally.articles, tally.articles == 0 ? 0 : tally.words / tally.articles,
                tally.articles == 0 ? 0 : tally.confidence / tally.articles);
        List<SourceHealth.Yield> yields = new ArrayList<>(before.yields());
        boolean nothing = tally.offered == 0 && tally.articles == 0;
        String warning = nothing && tally.failed == 0 ? before.warning() : YieldWatch.warning(before.yields(), yield, tally.failed);
        if (!nothing) {
            // Of runs without a new article the last one will do: hundreds of them must not push out what the articles were like.
            if (!yields.isEmpty() && yields.get(yields.size() - 1).articles() == 0 && tally.articles == 0) {
                yields.remove(yields.size() - 1);
            }
            yields.add(yield);
        }
        return new SourceHealth(tally.had > 0 ? now : before.lastSuccess(), failed ? now : before.lastFailure(), failed ? before.failures() + 1 : 0,
                failed ? tally.reason : "", warning, yields);
    }
}
