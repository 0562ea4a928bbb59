package org.broadsheet.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** What {@link PlayedSources} does with one request. */
@FunctionalInterface
public interface PlayedAnswer {

    /** Answers, or not. The connection is closed afterwards. */
    void play(PlayedSources.Asked asked, Socket socket, OutputStream out) throws IOException, InterruptedException;

    /** A page in UTF-8. */
    static PlayedAnswer page(String html, String... headers) {
        return body("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** A feed in UTF-8. */
    static PlayedAnswer feed(String xml, String... headers) {
        return body("application/rss+xml", xml.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Any document. @param headers each a whole line, such as {@code ETag: "1"} */
    static PlayedAnswer body(String type, byte[] body, String... headers) {
        return answer(200, body, with(headers, "Content-Type: " + type));
    }

    /** A document that is sent only to those who do not name its ETag. */
    static PlayedAnswer tagged(String etag, PlayedAnswer document) {
        return (asked, socket, out) -> (asked.header("if-none-match").equals(etag) ? status(304) : document).play(asked, socket, out);
    }

    /** An answer without a body worth the name. */
    static PlayedAnswer status(int status, String... headers) {
        return answer(status, status == 204 || status == 304 ? new byte[0] : ("status " + status).getBytes(StandardCharsets.UTF_8), headers);
    }

    static PlayedAnswer redirect(int status, String location) {
        return status(status, "Location: " + location);
    }

    static PlayedAnswer answer(int status, byte[] body, String... headers) {
        return (asked, socket, out) -> {
            out.write(head(status, with(headers, "Content-Length: " + body.length)));
            out.write(body);
            out.flush();
        };
    }

    /** These bytes and nothing else, head included. */
    static PlayedAnswer raw(byte[] bytes) {
        return (asked, socket, out) -> {
            out.write(bytes);
            out.flush();
        };
    }

    /** A head, then one byte after another, for as long as anybody listens. */
    static PlayedAnswer drip(long millis) {
        return (asked, socket, out) -> {
            out.write(head(200, "Content-Type: text/html"));
            while (true) {
                out.write('.');
                out.flush();
                Thread.sleep(millis);
            }
        };
    }

    /** A head, then bytes without end as fast as they go. @param start of each part that is sent */
    static PlayedAnswer endless(int status, String head, String part) {
        return (asked, socket, out) -> {
            out.write(("HTTP/1.1 " + status + " OK\r\n" + head).getBytes(StandardCharsets.ISO_8859_1));
            byte[] bytes = part.repeat(Math.max(1, 8192 / part.length())).getBytes(StandardCharsets.ISO_8859_1);
            while (true) {
                out.write(bytes);
            }
        };
    }

    /** Says nothing and does not hang up until the other side does. */
    static PlayedAnswer silence() {
        return (asked, socket, out) -> {
            while (socket.getInputStream().read() >= 0) {
                // Waits for the end.
            }
        };
    }

    static PlayedAnswer late(long millis, PlayedAnswer answer) {
        return (asked, socket, out) -> {
            Thread.sleep(millis);
            answer.play(asked, socket, out);
        };
    }

    /** Breaks the connection off, hard. */
    static PlayedAnswer reset() {
        return (asked, socket, out) -> socket.setSoLinger(true, 0);
    }

    /** Answers once the latch has been counted down, here and elsewhere. */
    static PlayedAnswer together(CountDownLatch latch, PlayedAnswer answer) {
        return (asked, socket, out) -> {
            latch.countDown();
            if (latch.await(10, TimeUnit.SECONDS)) {
                answer.play(asked, socket, out);
            }
        };
    }

    static byte[] head(int status, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Played\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** @param bare without the header that the standard wants */
    static byte[] deflate(byte[] plain, boolean bare) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED, bare))) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String[] with(String[] headers, String another) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = another;
        return all;
    }
}
