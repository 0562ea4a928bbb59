package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

    private static final String PAGE = "<html><head><meta charset=\"%s\"><title>%s</title></head><body><p>%s</p></body></html>";

    @Test
    void marksGoBeforeAllElseAndAreNoText() {
        for (String name : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            byte[] bytes = ("\ufeffŻółw – 日本").getBytes(Charset.forName(name));
            assertThat(TextDecoder.decode(bytes, "windows-1252")).as(name).isEqualTo("Żółw – 日本");
        }
    }

    @Test
    void wideCharsetsWithoutAMarkShowInTheirZeros() {
        for (String name : new String[] {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            byte[] bytes = PAGE.formatted("utf-8", "Żółw", "Straße").getBytes(Charset.forName(name));
            assertThat(TextDecoder.decode(bytes, "")).as(name).contains("<title>Żółw</title>").contains("Straße");
        }
    }

    @Test
    void bytesOfManyZerosStayBytes() {
        byte[] bytes = new byte[2048];
        new Random(1).nextBytes(bytes);
        for (int i = 0; i < bytes.length; i += 3) {
            bytes[i] = 0;
        }

        assertThat(TextDecoder.decode(bytes, "")).contains("\u0000");
    }

    @Test
    void whatTheServerNamesGoesBeforeWhatTheTextDeclares() {
        byte[] bytes = PAGE.formatted("windows-1252", "жёлтый", "щука").getBytes(Charset.forName("windows-1251"));

        assertThat(TextDecoder.decode(bytes, "windows-1251")).contains("<title>жёлтый</title>");
    }

    @Test
    void whatTheTextDeclaresIsTaken() {
        for (String[] pair : new String[][] {{"koi8-r", "жёлтый"}, {"windows-1250", "żółw"}, {"iso-8859-2", "żółw"}, {"shift_jis", "東京の橋"}, {"euc-kr", "서울의 다리"},
            {"gb2312", "北京的桥"}, {"big5", "台北的橋"}, {"euc-jp", "東京の橋"}, {"windows-1256", "جسر"}, {"iso-2022-jp", "東京の橋"}}) {
            byte[] bytes = PAGE.formatted(pair[0], pair[1], pair[1]).getBytes(Charset.forName(pair[0]));
            assertThat(TextDecoder.decode(bytes, "")).as(pair[0]).contains("<title>" + pair[1] + "</title>");
        }
    }

    @Test
    void labelsMeanWhatBrowsersReadIntoThem() {
        byte[] quoted = PAGE.formatted("iso-8859-1", "“Schön” – 5 €", "x").getBytes(Charset.forName("windows-1252"));
        byte[] wider = PAGE.formatted("gb2312", "镕", "x").getBytes(Charset.forName("GB18030"));
        byte[] turkish = PAGE.formatted("iso-8859-9", "“İğne”", "x").getBytes(Charset.forName("windows-1254"));
        byte[] korean = PAGE.formatted("ks_c_5601-1987", "똠방각하", "x").getBytes(Charset.forName("x-windows-949"));

        assertThat(TextDecoder.decode(quoted, "")).contains("“Schön” – 5 €");
        assertThat(TextDecoder.decode(wider, "")).contains("镕");
        assertThat(TextDecoder.decode(turkish, "")).contains("“İğne”");
        assertThat(TextDecoder.decode(korean, "")).contains("똠방각하");
        assertThat(TextDecoder.decode(quoted, " 'US-ASCII'; ")).contains("“Schön” – 5 €");
    }

    @Test
    void validUtf8IsUtf8WhateverIsSaidOfIt() {
        byte[] bytes = PAGE.formatted("iso-8859-1", "Straße nach Łódź", "Größe").getBytes(StandardCharsets.UTF_8);

        assertThat(TextDecoder.decode(bytes, "")).contains("Straße nach Łódź");
        assertThat(TextDecoder.decode(bytes, "windows-1252")).contains("Straße nach Łódź");
    }

    @Test
    void fewCharactersOfAnEastAsianCharsetAreBelieved() {
        // These two characters are valid UTF-8 as well, as four other ones.
        byte[] bytes = "<title>联通</title>".getBytes(Charset.forName("GBK"));

        assertThat(TextDecoder.decode(bytes, "gbk")).isEqualTo("<title>联通</title>");
    }

    @Test
    void someBrokenBytesDoNotChangeTheCharset() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("<p>Größe, Straße, Übung, Öl, Äpfel, façade</p>".getBytes(StandardCharsets.UTF_8));
        out.write(0xe4);
        out.write("<p>Ende</p>".getBytes(StandardCharsets.UTF_8));

        assertThat(TextDecoder.decode(out.toByteArray(), "")).contains("Größe, Straße, Übung").contains("\ufffd<p>Ende");
        assertThat(TextDecoder.decode(out.toByteArray(), "utf-8")).contains("Größe, Straße, Übung");
    }

    @Test
    void whatNobodyNamesIsWestern() {
        assertThat(TextDecoder.decode("Größe – 5 €".getBytes(Charset.forName("windows-1252")), "")).isEqualTo("Größe – 5 €");
        assertThat(TextDecoder.decode("Größe".getBytes(Charset.forName("windows-1252")), "utf-8")).isEqualTo("Größe");
        assertThat(TextDecoder.decode("Größe".getBytes(Charset.forName("windows-1252")), "no-such-charset")).isEqualTo("Größe");
    }

    @Test
    void aDeclarationThatCanNotBeTrueIsIgnored() {
        byte[] bytes = PAGE.formatted("utf-16", "Größe", "cp037").getBytes(Charset.forName("windows-1252"));

        assertThat(TextDecoder.decode(bytes, "")).contains("<title>Größe</title>");
        assertThat(TextDecoder.decode("<?xml version='1.0' encoding='cp037'?><p>Größe</p>".getBytes(Charset.forName("windows-1252")), "")).contains("Größe");
    }

    @Test
    void anyBytesGiveAText() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            assertThat(TextDecoder.decode(bytes, seed % 2 == 0 ? "" : "shift_jis")).isNotNull();
        }
    }
}
