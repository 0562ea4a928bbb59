package org.broadsheet.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.broadsheet.fetch.Exchange.Blame;
import org.broadsheet.fetch.Exchange.Broken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Causes that a test can't well bring about are made up here; the others are in {@link HostileServersTest}. */
class FaultsTest {

    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(caused(new SSLHandshakeException("failed"),
                        new CertificateException(new CertPathValidatorException(new CertificateExpiredException()))), "its certificate has expired"),
                Arguments.of(caused(new SSLHandshakeException("failed"), new CertificateException("No name matching news.example found")),
                        "its certificate is for another host"),
                Arguments.of(new SSLHandshakeException("Received fatal alert: handshake_failure"), "no secure connection could be made"),
                Arguments.of(caused(new ConnectException(), new UnresolvedAddressException()), "the host is not known"),
                Arguments.of(new UnknownHostException("news.example"), "the host is not known"),
                Arguments.of(new ConnectException("No route to host"), "nobody answers at port 443"),
                Arguments.of(new HttpConnectTimeoutException("HTTP connect timed out"), "no connection to port 443 could be made in time"));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void whatIsWrongWithTheHostIsNamed(Throwable thrown, String reason) throws Ended {
        assertThat(Faults.of(thrown, WebAddress.parse("https://news.example/"), Fetchers.PATIENT)).isEqualTo(new Broken(reason, Blame.HOST));
    }

    @Test
    void whatMayBeChanceIsTriedAgain() throws Ended {
        IOException circle = new IOException("Connection reset");
        circle.initCause(new IOException(circle));

        assertThat(Faults.of(circle, WebAddress.parse("https://news.example/"), Fetchers.PATIENT))
                .isEqualTo(new Broken("its answer broke off", Blame.LINE));
    }

    private static Throwable caused(Throwable outer, Throwable inner) {
        return outer.initCause(inner);
    }
}
