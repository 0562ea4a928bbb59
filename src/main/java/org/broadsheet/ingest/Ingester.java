package org.broadsheet.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.broadsheet.fetch.Answer;
import org.broadsheet.fetch.Request;
import org.broadsheet.model.Workers;

/**
 * Brings sources into {@code content/entries}: reads and understands them side by side, files them one after another. Running it twice changes
 * nothing; one source that fails does not hurt the others. One object serves one run.
 */
public final class Ingester {

    /** Sources at hand whose articles are held in memory at once. */
    private static final int BATCH = 256;

    private final Workers workers;
    private final Workers askers;
    private final Function<Request, Answer> web;
    private final Consumer<String> progress;

    /**
     * @param workers for what needs a processor
     * @param askers for what waits for servers: each takes one host's sources
     * @param web answers a request; may block, is called from several threads
     * @param progress is told, from several threads, how far the run has come
     */
    public Ingester(Workers workers, Workers askers, Function<Request, Answer> web, Consumer<String> progress) {
        this.workers = workers;
        this.askers = askers;
        this.web = web;
        this.progress = progress;
    }

    /**
     * Ingests all sources of the request.
     *
     * @return an item for every article, in the order of the sources
     * @throws org.broadsheet.report.WorldFailure when entries can't be read or written; what was written until then is whole
     */
    public IngestReport ingest(IngestRequest request) {
        EntryShelf shelf = EntryShelf.read(request, workers);
        Memory memory = Memory.read(request.site());
        Filing filing = new Filing(shelf, new EntryFiles(shelf, request.dryRun()), request.force());
        SourceReader reader = new SourceReader(request, shelf, memory, web);
        RunRecord record = new RunRecord(request, memory);
        Map<Source, Reading> online = online(request.sources().stream().filter(Source::isOnline).toList(), reader);
        List<Source> sources = request.sources();
        for (int from = 0; from < sources.size(); from += BATCH) {
            List<Source> batch = sources.subList(from, Math.min(sources.size(), from + BATCH));
            List<Reading> readings = workers.map(batch, source -> source.isOnline() ? online.get(source) : reader.read(source));
            readings.forEach(reading -> record.add(reading, reading.arrivals().stream().map(filing::file).toList()));
            progress.accept((from + batch.size()) + " of " + sources.size());
        }
        return record.close();
    }

    /** Hosts side by side, the sources of one host one after another. */
    private Map<Source, Reading> online(List<Source> sources, SourceReader reader) {
        Map<String, List<Source>> byHost = new TreeMap<>();
        sources.stream().distinct().forEach(source -> byHost.computeIfAbsent(WebPlace.of(source.url().orElse("")).host(), none -> new ArrayList<>()).add(source));
        AtomicInteger done = new AtomicInteger();
        Map<Source, Reading> readings = new HashMap<>();
        for (List<Map.Entry<Source, Reading>> queue : askers.map(List.copyOf(byHost.values()), queue -> queue.stream().map(source -> {
            Map.Entry<Source, Reading> read = Map.entry(source, reader.read(source));
            progress.accept(done.incrementAndGet() + " of " + sources.size() + " on the web, " + source.name());
            return read;
        }).toList())) {
            queue.forEach(read -> readings.put(read.getKey(), read.getValue()));
        }
        return readings;
    }
}
