package org.broadsheet.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "http://News.Example|http://news.example/",
        "HTTPS://news.example:443/a|https://news.example/a",
        "http://news.example:8080?q=1|http://news.example:8080/?q=1",
        "http://news.example:/a|http://news.example/a",
        "http://news.example./a|http://news.example/a",
        "https://news.example/a#part|https://news.example/a",
        "https://news.example\\a\\b?c\\d|https://news.example/a/b?c%5Cd",
        "https://zeitung-fluß.example/Brückenfest?ort=Öd|https://zeitung-fluss.example/Br%C3%BCckenfest?ort=%C3%96d",
        "https://газета.example/|https://xn--80aahjj1e.example/",
        "http://good.example\\@bad.example/|http://good.example/@bad.example/",
        "https://news.example/a b|https://news.example/a%20b",
        "https://news.example/100%/%2f%zz|https://news.example/100%25/%2f%25zz",
        "https://news.example/a/../b/./c/%2E%2e/d|https://news.example/b/d",
        "https://news.example/a//b/|https://news.example/a//b/",
        "https://news.example/../../a/..|https://news.example/",
        "https://news.example/<a>\"|https://news.example/%3Ca%3E%22",
        "https://news.example/a[1]?b[]=2|https://news.example/a%5B1%5D?b%5B%5D=2",
        "http://[2001:DB8::1]:8080/a|http://[2001:db8::1]:8080/a",
        "http://192.0.2.7/a|http://192.0.2.7/a"})
    void addressesAreReadAsBrowsersDo(String written, String read) throws Ended {
        assertThat(WebAddress.parse(written).text()).isEqualTo(read);
    }

    @Test
    void lineBreaksAndSpaceAroundAreDropped() throws Ended {
        assertThat(WebAddress.parse("\n  https://news.exa\r\nmple/a\tb \n").text()).isEqualTo("https://news.example/ab");
    }

    @Test
    void halfASurrogateBecomesTheSignForWhatCantBeRead() throws Ended {
        assertThat(WebAddress.parse("https://news.example/\ud83d").text()).isEqualTo("https://news.example/%EF%BF%BD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''|it is not a whole address", "news.example/a|it is not a whole address", "/a|it is not a whole address",
        "//news.example/|it is not a whole address",
        "http:news.example|it is not a whole address", "http:/news.example|it is not a whole address",
        "file:///etc/passwd|only http and https are asked, not file", "FTP://news.example/|only http and https are asked, not ftp",
        "javascript:alert(1)|only http and https are asked, not javascript", "data:text/html,a|only http and https are asked, not data",
        "http://user@news.example/|an address with a user name is not asked", "http://a:b@news.example/|an address with a user name is not asked",
        "http://news.example:0/|it names a port that does not exist",
        "http://news.example:65536/|it names a port that does not exist", "http://news.example:80a/|its host can't be read",
        "http:///a|its host can't be read", "http://../a|its host can't be read", "http://a..b/|its host can't be read",
        "http://news%2eexample/|its host can't be read",
        "http://ne ws.example/|its host can't be read", "http://[::1/|its host can't be read", "http://[fe80::1%25eth0]/|its host can't be read",
        "http://::1/|its host can't be read", "http://a_b.example/|its host can't be read", "http://-a.example/|its host can't be read"})
    void whatCantBeAskedIsRefusedInPlainWords(String written, String reason) {
        assertThat(refusal(written)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "0x7f000001", "0X7F.1", "017700000001", "0177.0.0.1", "127.1", "127.0.1", "127.0.0.01", "0x7f.0.0.1",
            "256.1.1.1", "1.2.3.4.5", "news.1",
        "１２７.1", "127。1", "0x", "127.0.0.0x1."})
    void numbersThatCanBeReadInTwoWaysAreRefused(String host) {
        assertThat(refusal("http://" + host + "/")).isEqualTo("its host is a number that can be read in more than one way");
    }

    @Test
    void wideDigitsAreDigits() throws Ended {
        assertThat(WebAddress.parse("http://１２７。０.0.1/").host()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/x|https://news.example/x", "x|https://news.example/a/x", "../x|https://news.example/x", "?p=2|https://news.example/a/b?p=2",
        "x?y#z|https://news.example/a/x?y",
        "#top|https://news.example/a/b?q=1", "//other.example/x|https://other.example/x", "http://other.example|http://other.example/",
        "\\\\other.example\\x|https://other.example/x",
        "./|https://news.example/a/", "/BrÃ¼cke|https://news.example/Br%C3%BCcke", "/Brücke|https://news.example/Br%C3%BCcke",
        "https://zÃ¼rich.example/|https://xn--zrich-kva.example/"})
    void redirectsAreReadFromWhereTheyStand(String location, String target) throws Ended {
        assertThat(WebAddress.parse("https://news.example/a/b?q=1").resolve(location).text()).isEqualTo(target);
    }

    @Test
    void addressesWithoutEndAreRefusedAtOnce() {
        assertThat(refusal("http://news.example/" + "a".repeat(4000))).isEqualTo("its address is longer than 4000 characters");
        assertThat(refusal("http://" + "a.".repeat(1900) + "example/")).isEqualTo("its host can't be read");
        assertThat(refusal("a".repeat(4000))).isEqualTo("it is not a whole address");
    }

    @Test
    void httpAndHttpsOfOneHostAreOneMachineWithTwoOrigins() throws Ended {
        WebAddress plain = WebAddress.parse("http://news.example/");
        WebAddress secure = WebAddress.parse("https://news.example/");

        assertThat(plain.machine()).isEqualTo(secure.machine());
        assertThat(plain.origin()).isNotEqualTo(secure.origin());
    }

    private static String refusal(String written) {
        Ended ended = catchThrowableOfType(Ended.class, () -> WebAddress.parse(written));
        assertThat(ended).as(written).isNotNull();
        return ((Answer.Refused) ended.answer()).reason();
    }
}
