package org.broadsheet.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Private addresses are refused however they are written or hidden. No name is looked up here. */
class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.255.0.3", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
            "169.254.169.254", "100.64.0.1", "100.127.255.255", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.19.255.255", "198.51.100.2", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1",
        "255.255.255.255", "[::]", "[::1]", "[fe80::1]", "[fec0::1]", "[fc00::1]", "[fd12:3456::1]", "[ff02::1]", "[::ffff:127.0.0.1]", "[::ffff:a00:1]",
        "[::127.0.0.1]", "[2001::1]", "[2001:db8::1]", "[3fff::1]",
        "[2002:7f00:1::]", "[2002:a00:1::1]", "[64:ff9b::a00:1]", "[64:ff9b::169.254.169.254]", "[64:ff9b:1::1]", "[100::1]", "[4000::1]"})
    void privateAddressesAreRefused(String host) throws Exception {
        InetAddress address = InetAddress.getByName(host);

        assertThat(PublicNetwork.holds(address)).isFalse();
        assertThat(refusal(guard(), "http://" + host + "/")).contains("not in the public network");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.0.1.1", "198.17.0.1",
            "198.20.0.1", "223.255.255.255", "[2606:4700::1111]",
        "[2a00:1450:4001::1]", "[64:ff9b::808:808]", "[2002:808:808::1]", "[2001:200::1]", "[2400::1]"})
    void publicAddressesAreAsked(String host) throws Exception {
        assertThat(PublicNetwork.holds(InetAddress.getByName(host))).isTrue();
        assertThatCode(() -> guard().check(WebAddress.parse("http://" + host + "/"))).doesNotThrowAnyException();
    }

    @Test
    void oneAddressOfANameThatIsPrivateIsEnough() {
        AddressGuard guard = new AddressGuard(List.of(), host -> new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.1.1.1")});

        assertThat(refusal(guard, "https://news.example/"))
                .isEqualTo("its host is not in the public network (10.1.1.1); allowHosts in the settings can allow it");
    }

    @Test
    void aNameThatLeadsNowhereIsTold() {
        AddressGuard guard = new AddressGuard(List.of(), host -> {
            throw new UnknownHostException(host);
        });

        Ended ended = catchThrowableOfType(Ended.class, () -> guard.check(WebAddress.parse("https://news.example/")));

        assertThat(ended.answer()).isEqualTo(new Answer.Failed("the host is not known", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"intranet,http://intranet/,true", "Intranet.,http://intranet:8080/,true", "intranet:8080,http://intranet:8080/,true",
            "intranet:8080,http://intranet:8081/,false", "intranet:8080,http://intranet/,false", "intranet,http://www.intranet/,false", "127.0.0.1,http://127.0.0.1:4000/,true",
        "127.0.0.1:80,http://127.0.0.1/,true",
        "[::1],http://[::1]:4000/,true", "::1,http://[::1]:4000/,true", "[::1]:4000,http://[::1]:4000/,true", "[::1]:4000,http://[::1]:4001/,false",
        "intranet:443,https://intranet/,true", "tränke,http://xn--trnke-hra/,true", "localhost,http://127.0.0.1/,false", "*,http://intranet/,false"})
    void onlyHostsThatAreNamedAreAllowed(String allowed, String address, boolean asked) throws Ended {
        AddressGuard guard = new AddressGuard(List.of(allowed), host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});
        WebAddress parsed = WebAddress.parse(address);

        if (asked) {
            assertThatCode(() -> guard.check(parsed)).doesNotThrowAnyException();
        } else {
            assertThat(refusal(guard, address)).contains("not in the public network");
        }
    }

    @Test
    void otherServicesThanTheWebAreNotSpokenTo() {
        assertThat(refusal(guard(), "http://8.8.8.8:25/")).isEqualTo("port 25 is not one of the web");
        assertThat(refusal(guard(), "http://8.8.8.8:22/")).isEqualTo("port 22 is not one of the web");
        assertThatCode(() -> guard().check(WebAddress.parse("http://8.8.8.8:8080/"))).doesNotThrowAnyException();
    }

    private static AddressGuard guard() {
        return new AddressGuard(List.of(), InetAddress::getAllByName);
    }

    private static String refusal(AddressGuard guard, String address) {
        Ended ended = catchThrowableOfType(Ended.class, () -> guard.check(WebAddress.parse(address)));
        assertThat(ended).as(address).isNotNull();
        return ((Answer.Refused) ended.answer()).reason();
    }
}
