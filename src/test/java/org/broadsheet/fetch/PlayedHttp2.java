package org.broadsheet.fetch;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** As little of an HTTP/2 server (RFC 9113) as can be: every request gets 200 and so many bytes, in an answer that never says it is complete. */
final class PlayedHttp2 implements AutoCloseable {

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int ACKNOWLEDGED = 1;
    private static final int END_HEADERS = 4;
    private static final int PREFACE = 24;
    /** ":status: 200" by its place in the table of RFC 7541. */
    private static final byte[] OK = {(byte) 0x88};

    private final SSLServerSocket listening;
    private final int frames;

    /** @param frames of 10,000 bytes that an answer has */
    PlayedHttp2(SSLContext tls, int frames) throws IOException {
        this.frames = frames;
        this.listening = (SSLServerSocket) tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        SSLParameters parameters = listening.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        listening.setSSLParameters(parameters);
        Thread thread = new Thread(this::accept, "played-http2");
        thread.setDaemon(true);
        thread.start();
    }

    String address(String path) {
        return "https://127.0.0.1:" + listening.getLocalPort() + path;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try (SSLSocket socket = (SSLSocket) listening.accept()) {
                serve(new DataInputStream(socket.getInputStream()), socket.getOutputStream());
            } catch (IOException gone) {
                // The client hung up, or the test is over.
            }
        }
    }

    private void serve(DataInputStream in, OutputStream out) throws IOException {
        in.skipNBytes(PREFACE);
        send(out, SETTINGS, 0, 0, new byte[0]);
        while (true) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int stream = in.readInt();
            in.skipNBytes(length);
            if (type == SETTINGS && flags != ACKNOWLEDGED) {
                send(out, SETTINGS, ACKNOWLEDGED, 0, new byte[0]);
            } else if (type == HEADERS) {
                send(out, HEADERS, END_HEADERS, stream, OK);
                for (int i = 0; i < frames; i++) {
                    send(out, DATA, 0, stream, new byte[10_000]);
                }
            }
        }
    }

    private static void send(OutputStream out, int type, int flags, int stream, byte[] payload) throws IOException {
        byte[] frame = new byte[9 + payload.length];
        for (int i = 0; i < 3; i++) {
            frame[i] = (byte) (payload.length >> 16 - 8 * i);
        }
        frame[3] = (byte) type;
        frame[4] = (byte) flags;
        for (int i = 0; i < 4; i++) {
            frame[5 + i] = (byte) (stream >> 24 - 8 * i);
        }
        System.arraycopy(payload, 0, frame, 9, payload.length);
        out.write(frame);
        out.flush();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
