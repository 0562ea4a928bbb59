package org.broadsheet.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.model.Output;
import org.broadsheet.report.DiagnosticPrinter;
import org.broadsheet.report.Diagnostics;

/** Answers one request for a file of the site. Thread-safe. */
final class SiteHandler {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final String basePath;

    SiteHandler(String basePath) {
        this.basePath = basePath;
    }

    void answer(HttpExchange exchange, Shown shown) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path == null || exchange.getRequestURI().getAuthority() != null || !isSafe(path)) {
            send(exchange, 400, PLAIN, bytes("This is no address of a page.\n"));
        } else if (!path.startsWith(basePath)) {
            outside(exchange, path);
        } else if (shown.files().isEmpty()) {
            send(exchange, 503, HTML, Injection.notice("The site can't be built yet", shown.problems(), shown));
        } else {
            inside(exchange, path.substring(basePath.length()), shown, shown.files().get());
        }
    }

    /** No parent folder, no empty part, nothing that a file system could read in its own way. */
    private static boolean isSafe(String path) {
        boolean plain = path.chars().allMatch(c -> c >= 32 && c != '\\' && c != 127);
        return plain && path.startsWith("/") && !path.contains("//") && Arrays.stream(path.split("/")).noneMatch(part -> part.equals("..") || part.equals("."));
    }

    private void outside(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/") || basePath.equals(path + "/")) {
            redirect(exchange, basePath);
        } else {
            send(exchange, 404, PLAIN, bytes("The site begins at " + basePath + "\n"));
        }
    }

    private void inside(HttpExchange exchange, String path, Shown shown, Function<String, Optional<Served>> files) throws IOException {
        boolean folder = path.isEmpty() || path.endsWith("/");
        Optional<Served> found = files.apply(folder ? path + "index.html" : path);
        if (found.isPresent()) {
            file(exchange, 200, found.get(), shown);
        } else if (!folder && files.apply(path + "/index.html").isPresent()) {
            redirect(exchange, exchange.getRequestURI().getRawPath() + "/");
        } else {
            Optional<Served> missing = files.apply("404.html");
            if (missing.isPresent()) {
                file(exchange, 404, missing.get(), shown);
            } else {
                send(exchange, 404, HTML, Injection.notice("There is no such page", basePath + path, shown));
            }
        }
    }

    private void file(HttpExchange exchange, int status, Served served, Shown shown) throws IOException {
        if (served.problems().hasErrors()) {
            send(exchange, 500, HTML, Injection.notice("This page can't be made", print(served.problems()), shown));
            return;
        }
        String type = ContentTypes.of(served.output().path());
        if (served.output() instanceof Output.Made made) {
            send(exchange, status, type, type.equals(HTML) ? Injection.into(made.bytes(), shown) : made.bytes());
        } else if (served.output() instanceof Output.Copied copied) {
            if (type.equals(HTML)) {
                send(exchange, status, type, Injection.into(Files.readAllBytes(copied.file()), shown));
            } else {
                copy(exchange, status, type, copied.file());
            }
        }
    }

    private static String print(Diagnostics problems) {
        return new DiagnosticPrinter(false, 50).print(problems);
    }

    private static void redirect(HttpExchange exchange, String path) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        exchange.getResponseHeaders().set("Location", query == null ? path : path + "?" + query);
        send(exchange, 301, PLAIN, bytes("The page is at " + path + "\n"));
    }

    private static void copy(HttpExchange exchange, int status, String type, Path file) throws IOException {
        long size = Files.size(file);
        if (head(exchange, status, type, size)) {
            try (OutputStream out = exchange.getResponseBody()) {
                Files.copy(file, out);
            }
        }
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        if (head(exchange, status, type, body.length)) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    /** Whether a body is to follow. */
    private static boolean head(HttpExchange exchange, int status, String type, long size) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Long.toString(size));
            exchange.sendResponseHeaders(status, -1);
            return false;
        }
        // The server takes 0 for "of unknown length" and -1 for "nothing".
        exchange.sendResponseHeaders(status, size == 0 ? -1 : size);
        return size > 0;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
