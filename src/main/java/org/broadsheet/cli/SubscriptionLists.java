package org.broadsheet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.feeds.OpmlOutline;
import org.broadsheet.feeds.OpmlReader;
import org.broadsheet.fetch.Answer;
import org.broadsheet.fetch.Fetcher;
import org.broadsheet.fetch.Request;
import org.broadsheet.fetch.Validators;
import org.broadsheet.ingest.SourceBytes;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;

/** The subscription lists that {@code --opml} names. */
final class SubscriptionLists {

    private final Console console;
    private final Fetcher fetcher;

    SubscriptionLists(Console console, Fetcher fetcher) {
        this.console = console;
        this.fetcher = fetcher;
    }

    /** @param sink takes a message for each list that can't be read */
    List<OpmlOutline> read(List<String> names, List<Diagnostic> sink) {
        List<OpmlOutline> outlines = new ArrayList<>();
        for (String name : names) {
            Optional<byte[]> bytes = SourceArguments.isAddress(name) ? fetched(name, sink) : file(name, sink);
            Optional<List<OpmlOutline>> list = bytes.flatMap(read -> new OpmlReader().read(read, "", SourceArguments.isAddress(name) ? name : ""));
            list.ifPresent(outlines::addAll);
            if (bytes.isPresent() && list.isEmpty()) {
                sink.add(fault(name, "it is no subscription list", "export one as OPML from a feed reader"));
            }
        }
        return outlines;
    }

    private Optional<byte[]> file(String name, List<Diagnostic> sink) {
        Path file;
        try {
            file = console.resolve(Path.of(name));
        } catch (InvalidPathException odd) {
            sink.add(fault(name, "it is no path", "name a file, or an address that begins with https://"));
            return Optional.empty();
        }
        try {
            if (Files.size(file) > SourceBytes.LARGEST) {
                sink.add(fault(name, "it is too large for a subscription list", "check what the file holds"));
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException missing) {
            sink.add(fault(name, Files.exists(file) ? "it can't be read" : "there is no such file", "check the path"));
            return Optional.empty();
        }
    }

    private Optional<byte[]> fetched(String address, List<Diagnostic> sink) {
        Answer answer = fetcher.fetch(new Request(address, Validators.NONE));
        if (answer instanceof Answer.Fetched fetched) {
            return Optional.of(fetched.bytes());
        }
        sink.add(fault(address, answer.reason(), "check the address"));
        return Optional.empty();
    }

    private static Diagnostic fault(String name, String message, String help) {
        return Diagnostic.of(Code.UNREADABLE_SOURCE, Location.of(name), message, help);
    }
}
