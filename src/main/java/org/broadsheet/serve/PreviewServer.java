package org.broadsheet.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.report.WorldFailure;

/** Serves a preview until it is closed. */
public final class PreviewServer implements AutoCloseable {

    private static final int BEAT_SECONDS = 15;

    private final PreviewOptions options;
    private final HttpServer http;
    private final HostCheck hosts;
    private final SiteHandler site;
    private final Listeners listeners = new Listeners();
    private final ExecutorService threads;
    private final ScheduledExecutorService beat;
    private final CountDownLatch firstBuild = new CountDownLatch(1);
    private volatile Shown shown;
    private Watch watch;

    private PreviewServer(PreviewOptions options, HttpServer http) {
        this.options = options;
        this.http = http;
        this.hosts = new HostCheck(options.host());
        this.site = new SiteHandler(options.basePath());
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newCachedThreadPool(work -> daemon(work, "preview-" + number.incrementAndGet()));
        this.beat = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "preview-beat"));
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(null, work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Listens, watches, and builds for the first time. Returns once browsers can connect; requests wait for the first build.
     *
     * @throws WorldFailure when the port is taken or the folders can't be watched
     */
    public static PreviewServer start(PreviewOptions options, PreviewBuild build) {
        // Without it every answer on a kept connection waits 40 ms for the browser's acknowledgement. Read once, by the server's class.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        PreviewServer server = new PreviewServer(options, listen(options));
        String run = Long.toString(System.nanoTime(), 36).replace("-", "");
        Rebuilder rebuilder = new Rebuilder(build, server.address(), run, server::show);
        try {
            server.watch = Watch.start(options, rebuilder::changed, server.threads);
        } catch (WorldFailure refused) {
            server.close();
            throw refused;
        }
        server.http.createContext("/", server::handle);
        server.http.setExecutor(server.threads);
        server.http.start();
        server.threads.execute(rebuilder::work);
        server.beat.scheduleAtFixedRate(server.listeners::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        return server;
    }

    private static HttpServer listen(PreviewOptions options) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByName(options.host()), options.port()), 0);
        } catch (UnknownHostException unknown) {
            throw new WorldFailure("the host " + options.host() + " is unknown", "Give --host an address of this machine, for example 127.0.0.1.", unknown);
        } catch (IOException taken) {
            throw new WorldFailure("port " + options.port() + " of " + options.host() + " can't be used: " + taken.getMessage(),
                    "Choose another with --port, or --port 0 for any that is free.", taken);
        }
    }

    /** The port in use, also where any was asked for. */
    public int port() {
        return http.getAddress().getPort();
    }

    /** Where the site is seen, with a final slash. */
    public String address() {
        String host = options.host().contains(":") && !options.host().startsWith("[") ? "[" + options.host() + "]" : options.host();
        return "http://" + (host.equals("0.0.0.0") || host.equals("[::]") ? "localhost" : host) + ":" + port() + options.basePath();
    }

    private void show(Shown now) {
        shown = now;
        firstBuild.countDown();
        listeners.tell(now);
    }

    private void handle(HttpExchange exchange) throws IOException {
        boolean stays = false;
        try {
            stays = answer(exchange);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | StackOverflowError bug) {
            fault(exchange, bug);
        } finally {
            if (!stays) {
                exchange.close();
            }
        }
    }

    /** Whether the exchange stays open. */
    private boolean answer(HttpExchange exchange) throws IOException, InterruptedException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        String method = exchange.getRequestMethod();
        if (!hosts.accepts(exchange.getRequestHeaders().getFirst("Host"))) {
            text(exchange, 403, "This preview answers for localhost only; name another host with --host.\n");
        } else if (!method.equals("GET") && !method.equals("HEAD")) {
            headers.set("Allow", "GET, HEAD");
            text(exchange, 405, "A preview can only be read.\n");
        } else {
            firstBuild.await();
            String path = String.valueOf(exchange.getRequestURI().getPath());
            if (path.startsWith(Injection.FOLDER)) {
                return own(exchange, path.substring(Injection.FOLDER.length()));
            }
            site.answer(exchange, shown);
        }
        return false;
    }

    private boolean own(HttpExchange exchange, String name) throws IOException {
        if (name.equals("events") && exchange.getRequestMethod().equals("GET")) {
            listeners.add(exchange, () -> shown);
            return true;
        }
        switch (name) {
            case "preview.js" -> SiteHandler.send(exchange, 200, "text/javascript; charset=utf-8", script());
            case "problems" -> text(exchange, 200, shown.problems());
            default -> text(exchange, 404, "There is no such thing.\n");
        }
        return false;
    }

    private static byte[] script() {
        try (InputStream in = PreviewServer.class.getResourceAsStream("preview.js")) {
            return in.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static void text(HttpExchange exchange, int status, String text) throws IOException {
        SiteHandler.send(exchange, status, "text/plain; charset=utf-8", SiteHandler.bytes(text));
    }

    private void fault(HttpExchange exchange, Throwable bug) throws IOException {
        if (exchange.getResponseCode() == -1) {
            String words = bug instanceof WorldFailure world ? world.getMessage() + "\n" + world.advice()
                    : "A fault of Broadsheet itself, please report it:\n" + Rebuilder.trace(bug);
            SiteHandler.send(exchange, 500, "text/html; charset=utf-8", Injection.notice("This page can't be made", words, shown));
        }
    }

    /** Stops listening, watching and building. */
    @Override
    public void close() {
        Optional.ofNullable(watch).ifPresent(Watch::close);
        beat.shutdownNow();
        threads.shutdownNow();
        listeners.close();
        http.stop(0);
    }
}
