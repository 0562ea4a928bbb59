package org.broadsheet.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A web server on this machine that answers as a test tells it, well or badly, and remembers what it was asked. Each connection brings one answer.
 * Paths without a script answer 404, {@code /robots.txt} too.
 */
public final class PlayedSources implements AutoCloseable {

    /** @param path with its query; @param headers names in lower case; @param nanos when, by {@link System#nanoTime} */
    public record Asked(String method, String path, Map<String, String> headers, long nanos) {

        /** The value of a header; empty for none. */
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    private final String scheme;
    private final ServerSocket listening;
    private final Map<String, Deque<PlayedAnswer>> scripts = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger mostBusy = new AtomicInteger();

    private PlayedSources(String scheme, ServerSocket listening) {
        this.scheme = scheme;
        this.listening = listening;
    }

    /** Listens on 127.0.0.1 at any port that is free. */
    public static PlayedSources start() {
        return start("http", ServerSocketFactory.getDefault());
    }

    /** @param sockets of a secure kind when the scheme is https */
    static PlayedSources start(String scheme, ServerSocketFactory sockets) {
        try {
            PlayedSources sources = new PlayedSources(scheme, sockets.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
            daemon(sources::accept);
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "played-sources");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers a path with these, one after another; the last one again and again. Replaces what the path answered before. */
    public PlayedSources on(String path, PlayedAnswer... script) {
        scripts.put(path, new ArrayDeque<>(List.of(script)));
        return this;
    }

    /** The whole address of a path. */
    public String address(String path) {
        return scheme + "://" + host() + path;
    }

    /** As the settings' {@code allowHosts} wants it. */
    public String host() {
        return "127.0.0.1:" + listening.getLocalPort();
    }

    /** All that was asked so far, in order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** What was asked of one path so far. */
    public List<Asked> asked(String path) {
        return asked.stream().filter(one -> one.path().equals(path)).toList();
    }

    /** The paths that were asked for, in order, without {@code /robots.txt}. */
    public List<String> paths() {
        return asked.stream().map(Asked::path).filter(path -> !path.equals("/robots.txt")).toList();
    }

    /** How many requests were being answered at one time at most. */
    public int mostAtOnce() {
        return mostBusy.get();
    }

    /** Connections that are still open when all have been closed or the time is over, whichever comes first. */
    public int connectionsLeft(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        synchronized (open) {
            for (long left = time.toMillis(); !open.isEmpty() && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                open.wait(left);
            }
            return open.size();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            Asked one = read(new BufferedInputStream(socket.getInputStream()));
            asked.add(one);
            mostBusy.accumulateAndGet(busy.incrementAndGet(), Math::max);
            try {
                next(one.path()).play(one, socket, socket.getOutputStream());
            } finally {
                busy.decrementAndGet();
            }
        } catch (IOException gone) {
            // The other side hung up, which is what many tests want.
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            synchronized (open) {
                open.remove(socket);
                open.notifyAll();
            }
        }
    }

    private PlayedAnswer next(String path) {
        Deque<PlayedAnswer> script = scripts.get(path);
        if (script == null) {
            return PlayedAnswer.status(404);
        }
        synchronized (script) {
            return script.size() > 1 ? script.removeFirst() : script.getFirst();
        }
    }

    private static Asked read(InputStream in) throws IOException {
        String[] first = line(in).split(" ");
        if (first.length < 2) {
            throw new IOException("no request");
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("no header: " + line);
            }
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        return new Asked(first[0], first[1], Collections.unmodifiableMap(headers), System.nanoTime());
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("ended early");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    /** Stops listening and hangs up everywhere. */
    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
