package org.broadsheet.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.broadsheet.model.Workers;

/**
 * Brings sources into {@code content/entries}: reads and understands them side by side, files them one after another. Running it twice changes
 * nothing; one source that fails does not hurt the others. Stateless.
 */
public final class Ingester {

    /** Sources whose articles are held in memory at once. */
    private static final int BATCH = 256;

    /**
     * Ingests all sources of the request.
     *
     * @param progress is told how many sources are done, from time to time
     * @return an item for every article, in the order of the sources
     * @throws org.broadsheet.report.WorldFailure when entries can't be read or written; what was written until then is whole
     */
    public IngestReport ingest(IngestRequest request, Workers workers, IntConsumer progress) {
        EntryShelf shelf = EntryShelf.read(request, workers);
        Filing filing = new Filing(shelf, new EntryFiles(shelf, request.dryRun()), request.force());
        SourceReader reader = new SourceReader(request);
        List<IngestReport.Item> items = new ArrayList<>();
        for (int from = 0; from < request.sources().size(); from += BATCH) {
            List<Source> batch = request.sources().subList(from, Math.min(request.sources().size(), from + BATCH));
            for (List<Arrival> arrivals : workers.map(batch, reader::read)) {
                arrivals.forEach(arrival -> items.add(filing.file(arrival)));
            }
            progress.accept(from + batch.size());
        }
        return new IngestReport(items);
    }
}
