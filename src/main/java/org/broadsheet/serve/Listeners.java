package org.broadsheet.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The browsers that wait for news, over Server-Sent Events. A browser that is gone is found out at the next message. */
final class Listeners {

    private static final int MOST = 100;

    private final List<HttpExchange> open = new CopyOnWriteArrayList<>();

    /** Answers a request with a stream that stays open and begins with the present state. */
    void add(HttpExchange exchange, Supplier<Shown> now) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        if (open.size() >= MOST) {
            open.remove(0).close();
        }
        // First into the list, then asked for the state: a build that ends in between is told in any case.
        open.add(exchange);
        send(exchange, () -> "retry: 500\n\n" + event(now.get()));
    }

    void tell(Shown now) {
        open.forEach(exchange -> send(exchange, () -> event(now)));
    }

    /** Keeps the streams alive and finds out who has gone. */
    void beat() {
        open.forEach(exchange -> send(exchange, () -> ":\n\n"));
    }

    private static String event(Shown now) {
        return "event: state\ndata: {\"build\":\"" + now.build() + "\",\"attempt\":\"" + now.attempt() + "\",\"failed\":" + now.failed() + "}\n\n";
    }

    private void send(HttpExchange exchange, Supplier<String> message) {
        // One stream may be told by the thread that builds and greeted by the one that answers.
        synchronized (exchange) {
            try {
                OutputStream out = exchange.getResponseBody();
                out.write(message.get().getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException gone) {
                open.remove(exchange);
                exchange.close();
            }
        }
    }

    void close() {
        open.forEach(HttpExchange::close);
        open.clear();
    }
}
