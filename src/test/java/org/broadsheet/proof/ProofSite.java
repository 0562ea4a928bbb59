package org.broadsheet.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.model.Workers;

/** A tiny built site for tests. */
final class ProofSite {

    private final Path root;

    ProofSite(Path root) {
        this.root = root;
    }

    ProofSite file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A page without a fault that has this markup in its main part. */
    ProofSite page(String path, String markup) {
        return file(path, sound(markup));
    }

    static String sound(String markup) {
        return "<!doctype html>\n<html lang=\"en\">\n<head><title>Marsh News</title></head>\n<body><main><h1>Marsh</h1>\n" + markup + "\n</main></body>\n</html>\n";
    }

    ProofReport check() {
        return new SiteProof().check(root, Optional.empty(), inTurn());
    }

    ProofReport check(String baseUrl) {
        return new SiteProof().check(root, Optional.of(baseUrl), inTurn());
    }

    /** What was found, as {@code code file:line:column message}. */
    static List<String> lines(ProofReport report) {
        return report.diagnostics().all().stream().map(d -> d.code().id() + " " + d.location() + " " + d.message()).toList();
    }

    static Workers inTurn() {
        return new Workers() {
            @Override
            public <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> function) {
                return items.stream().<B>map(function).toList();
            }
        };
    }
}
