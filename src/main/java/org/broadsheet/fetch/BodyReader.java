package org.broadsheet.fetch;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Collects the bytes of one answer as they come, and hangs up when there are too many. */
final class BodyReader implements BodySubscriber<BodyReader.Body> {

    /** @param whole false when the bytes are only the first of more */
    record Body(byte[] bytes, boolean whole) {}

    /** Bodies that nobody wants are read up to this size all the same: it is cheaper than a new connection. */
    private static final int UNWANTED = 64 << 10;

    private final BodyLimit limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Body> body = new CompletableFuture<>();
    private volatile Flow.Subscription subscription;
    private volatile ResponseInfo head;
    private boolean wanted;
    private boolean hopeless;
    private long seen;

    BodyReader(BodyLimit limit) {
        this.limit = limit;
    }

    /** Whether an answer of this status is a document. */
    static boolean isDocument(int status) {
        return status == 200 || status == 203;
    }

    /** Called with the answer's head, before any byte of the body. */
    BodyReader expect(ResponseInfo head) {
        this.head = head;
        wanted = isDocument(head.statusCode());
        long said = head.headers().firstValue("content-length").map(BodyReader::number).orElse(0L);
        hopeless = said > (wanted ? limit.bytes() : UNWANTED) && !(wanted && limit.cut()) || ContentType.of(head.headers()).isMedia();
        return this;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    @Override
    public CompletionStage<Body> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (hopeless) {
            end();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            int most = wanted ? limit.bytes() : UNWANTED;
            int taken = (int) Math.min(buffer.remaining(), most - seen);
            seen += taken;
            if (wanted) {
                byte[] part = new byte[taken];
                buffer.get(part);
                bytes.writeBytes(part);
            } else {
                buffer.position(buffer.position() + taken);
            }
            if (buffer.hasRemaining()) {
                end();
                return;
            }
        }
        subscription.request(1);
    }

    @Override
    public void onError(Throwable thrown) {
        body.completeExceptionally(thrown);
    }

    @Override
    public void onComplete() {
        body.complete(new Body(bytes.toByteArray(), true));
    }

    private void end() {
        // In this order: HTTP/2 takes the cancelling for an error and tells it.
        body.complete(new Body(bytes.toByteArray(), false));
        subscription.cancel();
    }

    /** Whether all that was wanted of the answer is here, whatever became of the exchange. */
    boolean isSatisfied() {
        return body.isDone() && !body.isCompletedExceptionally();
    }

    /** The answer's head, once it is satisfied. */
    ResponseInfo head() {
        return head;
    }

    /** The answer's body, once it is satisfied; packed as it came. */
    Body body() {
        return body.join();
    }

    /** Hangs up, from any thread. */
    void cancel() {
        Flow.Subscription running = subscription;
        if (running != null) {
            running.cancel();
        }
    }
}
