package org.broadsheet.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Speaks HTTP as plainly as can be, so that it can also ask what no proper client asks. Waits ten seconds at most. */
final class Browser {

    private final int port;
    private final String host;

    Browser(int port, String host) {
        this.port = port;
        this.host = host;
    }

    record Answer(int status, List<String> headers, String body) {
        String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream().filter(h -> h.toLowerCase(Locale.ROOT).startsWith(start)).map(h -> h.substring(start.length()).strip()).findFirst().orElse("");
        }
    }

    Answer get(String path) throws IOException {
        return ask("GET", path);
    }

    Answer ask(String method, String path) throws IOException {
        try (Socket socket = connect(method, path, "close")) {
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            List<String> head = all.substring(0, end).lines().toList();
            return new Answer(Integer.parseInt(head.get(0).split(" ")[1]), head.subList(1, head.size()), all.substring(end + 4));
        }
    }

    private Socket connect(String method, String path, String connection) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(10_000);
        String request = method + " " + path + " HTTP/1.1\r\n" + (host.isEmpty() ? "" : "Host: " + host + "\r\n") + "Connection: " + connection + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /** The stream of states that a page listens to. */
    Events events() throws IOException {
        return new Events(connect("GET", "/.broadsheet/events", "keep-alive"));
    }

    record Events(Socket socket, BufferedReader lines) implements AutoCloseable {
        Events(Socket socket) throws IOException {
            this(socket, new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        }

        /** The next state, as JSON. */
        String next() throws IOException {
            String line = lines.readLine();
            while (line != null && !line.startsWith("data: ")) {
                line = lines.readLine();
            }
            return line == null ? "" : line.substring(6);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
