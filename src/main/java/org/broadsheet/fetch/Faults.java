package org.broadsheet.fetch;

import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.broadsheet.fetch.Exchange.Blame;
import org.broadsheet.fetch.Exchange.Broken;

/** Says in plain words why an exchange broke. */
final class Faults {

    static final String UNKNOWN_HOST = "the host is not known";

    private static final int DEEPEST = 20;

    private Faults() {}

    static Broken of(Throwable thrown, WebAddress address, Limits limits) {
        List<Throwable> causes = causes(thrown);
        if (has(causes, UnknownHostException.class) || has(causes, UnresolvedAddressException.class)) {
            return new Broken(UNKNOWN_HOST, Blame.HOST);
        }
        if (has(causes, HttpConnectTimeoutException.class)) {
            return new Broken("no connection to port " + address.port() + " could be made in time", Blame.HOST);
        }
        if (has(causes, HttpTimeoutException.class)) {
            return new Broken("sent nothing for " + seconds(limits.firstByte()), Blame.HOST);
        }
        if (has(causes, ConnectException.class)) {
            return new Broken("nobody answers at port " + address.port(), Blame.HOST);
        }
        if (has(causes, SSLException.class)) {
            return new Broken(insecure(causes), Blame.HOST);
        }
        if (has(causes, ProtocolException.class) || has(causes, IllegalArgumentException.class)) {
            // The client leaves such a connection open: a host that answers like this every time must not get many.
            return new Broken("did not answer as a web server does", Blame.HOST);
        }
        return new Broken("its answer broke off", Blame.LINE);
    }

    private static String insecure(List<Throwable> causes) {
        if (has(causes, CertificateExpiredException.class)) {
            return "its certificate has expired";
        }
        for (Throwable cause : causes) {
            String message = cause.getMessage() == null ? "" : cause.getMessage();
            if (cause instanceof CertificateException && (message.startsWith("No name") || message.startsWith("No subject alternative"))) {
                return "its certificate is for another host";
            }
        }
        boolean certificate = has(causes, CertificateException.class) || has(causes, java.security.cert.CertPathValidatorException.class)
                || has(causes, java.security.cert.CertPathBuilderException.class);
        return certificate ? "its certificate is not valid" : "no secure connection could be made";
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable t = thrown; t != null && causes.size() < DEEPEST; t = t.getCause()) {
            causes.add(t);
        }
        return causes;
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> kind) {
        return causes.stream().anyMatch(kind::isInstance);
    }

    /** A time for a message: whole seconds, or milliseconds below one. */
    static String seconds(Duration time) {
        return time.toSeconds() > 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
