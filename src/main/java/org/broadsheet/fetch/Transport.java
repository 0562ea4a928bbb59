package org.broadsheet.fetch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.broadsheet.fetch.Exchange.Blame;
import org.broadsheet.fetch.Exchange.Broken;
import org.broadsheet.fetch.Exchange.Replied;

/** Asks one server one thing, within the limits. The client is made when it is first needed, which takes most of a second. */
final class Transport implements AutoCloseable {

    private static final String ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, "
            + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
    /** They only pass bytes on; the waiting is done by those who ask. */
    private static final int THREADS = 4;

    private final Agent agent;
    private final Limits limits;
    private final Optional<SSLContext> trust;
    private HttpClient client;
    private ExecutorService threads;

    /** @param trust whose certificates are good; empty for those that the JVM knows */
    Transport(Agent agent, Limits limits, Optional<SSLContext> trust) {
        this.agent = agent;
        this.limits = limits;
        this.trust = trust;
    }

    /** @param left no more time than this */
    Exchange get(WebAddress address, Validators known, BodyLimit limit, Duration left) throws InterruptedException {
        BodyReader reader = new BodyReader(limit);
        CompletableFuture<?> answer;
        try {
            answer = client().sendAsync(request(address, known, left), reader::expect);
        } catch (IllegalArgumentException unaskable) {
            return new Broken("its address can't be asked", Blame.DOCUMENT);
        }
        try {
            answer.get(left.toNanos(), TimeUnit.NANOSECONDS);
            return replied(reader, limit);
        } catch (ExecutionException broken) {
            // HTTP/2 takes it for an error of the exchange when the reader hangs up.
            return reader.isSatisfied() ? replied(reader, limit) : Faults.of(broken.getCause(), address, limits);
        } catch (TimeoutException late) {
            return new Broken("the answer was not complete after " + Faults.seconds(limits.whole()), Blame.HOST);
        } finally {
            if (!answer.isDone()) {
                answer.cancel(true);
                reader.cancel();
            }
        }
    }

    private HttpRequest request(WebAddress address, Validators known, Duration left) {
        // Over plain HTTP version 2 would have to be negotiated with headers that some servers stumble over.
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.text()))
                .version(address.scheme().equals("https") ? Version.HTTP_2 : Version.HTTP_1_1)
                .header("User-Agent", agent.header()).header("Accept", ACCEPT).header("Accept-Encoding", "gzip");
        if (limits.firstByte().compareTo(left) < 0) {
            request.timeout(limits.firstByte());
        }
        if (!known.etag().isEmpty()) {
            request.header("If-None-Match", known.etag());
        }
        if (!known.lastModified().isEmpty()) {
            request.header("If-Modified-Since", known.lastModified());
        }
        return request.build();
    }

    private static Exchange replied(BodyReader reader, BodyLimit limit) {
        int status = reader.head().statusCode();
        HttpHeaders headers = reader.head().headers();
        if (!BodyReader.isDocument(status)) {
            return new Replied(status, headers, new byte[0]);
        }
        if (ContentType.of(headers).isMedia()) {
            return new Broken("is a picture, a sound or the like, no text", Blame.DOCUMENT);
        }
        try {
            BodyReader.Body body = Unpacking.unpack(reader.body(), headers.allValues("content-encoding"), limit);
            if (!body.whole() && !limit.cut()) {
                return new Broken("is larger than " + limit.size(), Blame.DOCUMENT);
            }
            return new Replied(status, headers, body.bytes());
        } catch (Unpacking.Unreadable unreadable) {
            return new Broken(unreadable.getMessage(), Blame.DOCUMENT);
        }
    }

    private synchronized HttpClient client() {
        if (client == null) {
            ThreadPoolExecutor pool = new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                Thread thread = new Thread(null, work, "broadsheet-web");
                thread.setDaemon(true);
                return thread;
            });
            pool.allowCoreThreadTimeOut(true);
            // Redirects are followed by us, hop by hop, and no proxy is taken from the surroundings.
            HttpClient.Builder builder = HttpClient.newBuilder().executor(pool).connectTimeout(limits.connect())
                    .followRedirects(HttpClient.Redirect.NEVER).proxy(HttpClient.Builder.NO_PROXY);
            trust.ifPresent(builder::sslContext);
            threads = pool;
            client = builder.build();
        }
        return client;
    }

    @Override
    public synchronized void close() {
        if (threads != null) {
            client = null;
            threads.shutdown();
        }
    }
}
