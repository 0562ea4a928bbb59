package org.broadsheet.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns bytes from the web into text. What counts, in this order: a byte order mark; the zero bytes of UTF-16 and UTF-32; being valid UTF-8 with
 * more than ASCII in it, which no other charset is by chance; what the server named; what the text declares of itself; windows-1252.
 */
public final class TextDecoder {

    private static final int HEAD = 4096;
    private static final int PATTERN = 1024;
    private static final int MOST_DECLARED = 4;
    /** Fewer bytes above ASCII can be valid UTF-8 by chance where characters have two bytes anyway. */
    private static final int CHANCE = 24;
    private static final Pattern DECLARED = Pattern.compile("(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([A-Za-z0-9_:.+-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private TextDecoder() {}

    /**
     * The text, without a byte order mark. Bytes that mean nothing become U+FFFD.
     *
     * @param named the charset that the server named, as written; empty for none
     */
    public static String decode(byte[] bytes, String named) {
        Optional<Charset> marked = byMark(bytes).or(() -> byZeros(bytes));
        if (marked.isPresent()) {
            return withoutMark(new String(bytes, marked.get()));
        }
        List<Charset> told = new ArrayList<>();
        CharsetLabels.charset(named).ifPresent(told::add);
        told.addAll(declared(bytes));
        Optional<String> utf8 = strictlyUtf8(bytes);
        if (utf8.isPresent() && !contradicted(bytes, told)) {
            return withoutMark(utf8.get());
        }
        return withoutMark(bestOf(bytes, told));
    }

    private static Optional<Charset> byMark(byte[] bytes) {
        if (starts(bytes, 0xff, 0xfe, 0, 0)) {
            return Optional.of(UTF_32LE);
        }
        if (starts(bytes, 0, 0, 0xfe, 0xff)) {
            return Optional.of(UTF_32BE);
        }
        if (starts(bytes, 0xff, 0xfe)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return starts(bytes, 0xef, 0xbb, 0xbf) ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
    }

    /** Markup is mostly ASCII, so in wide charsets most of the high bytes are zero. */
    private static Optional<Charset> byZeros(byte[] bytes) {
        int length = Math.min(bytes.length, PATTERN) / 4 * 4;
        int[] zeros = new int[4];
        for (int i = 0; i < length; i++) {
            zeros[i % 4] += bytes[i] == 0 ? 1 : 0;
        }
        int most = length / 4;
        if (most == 0 || zeros[0] + zeros[1] + zeros[2] + zeros[3] < most) {
            return Optional.empty();
        }
        if (zeros[1] + zeros[2] + zeros[3] > most * 2.7) {
            return zeros[0] * 10 < most ? Optional.of(UTF_32LE) : Optional.empty();
        }
        if (zeros[0] + zeros[1] + zeros[2] > most * 2.7) {
            return zeros[3] * 10 < most ? Optional.of(UTF_32BE) : Optional.empty();
        }
        int even = zeros[0] + zeros[2];
        int odd = zeros[1] + zeros[3];
        if (odd > most && even * 10 < odd) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even > most && odd * 10 < even ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** In the order of the text; of pages that were kept by an archive the first one may speak of the archive's own scripts. */
    private static List<Charset> declared(byte[] bytes) {
        List<Charset> out = new ArrayList<>();
        Matcher m = DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
        while (m.find() && out.size() < MOST_DECLARED) {
            // A declaration that can be read as ASCII can't be in a charset that writes it otherwise.
            CharsetLabels.charset(m.group(1)).filter(CharsetLabels::holdsAscii).filter(charset -> !out.contains(charset)).ifPresent(out::add);
        }
        return out;
    }

    /** Whether bytes that are valid UTF-8 are meant otherwise all the same: escape sequences, or a few characters of an East Asian charset. */
    private static boolean contradicted(byte[] bytes, List<Charset> told) {
        if (told.isEmpty() || told.get(0).equals(StandardCharsets.UTF_8)) {
            return false;
        }
        Charset first = told.get(0);
        int high = 0;
        boolean escapes = false;
        for (byte b : bytes) {
            high += b < 0 ? 1 : 0;
            escapes |= b == 0x1b;
        }
        if (high == 0) {
            return escapes && first.name().startsWith("ISO-2022");
        }
        return high < CHANCE && first.newEncoder().maxBytesPerChar() > 1 && strictly(bytes, first).isPresent();
    }

    /** The reading with the least loss among those that somebody named; UTF-8 with a few broken bytes stays UTF-8. */
    private static String bestOf(byte[] bytes, List<Charset> told) {
        String best = null;
        long least = Long.MAX_VALUE;
        for (Charset charset : told) {
            String text = new String(bytes, charset);
            long lost = lost(text);
            if (lost < least && !(charset.equals(StandardCharsets.UTF_8) && mostlyLost(text, lost))) {
                best = text;
                least = lost;
            }
        }
        if (best != null) {
            return best;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return mostlyLost(text, lost(text)) ? new String(bytes, WESTERN) : text;
    }

    private static boolean mostlyLost(String text, long lost) {
        return text.chars().filter(c -> c > 0x7f && c != 0xfffd).count() <= lost * 4;
    }

    private static long lost(String text) {
        return text.chars().filter(c -> c == 0xfffd).count();
    }

    /** The lenient decoder is several times faster than the strict one, and what it can't read shows. */
    private static Optional<String> strictlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(0xfffd) < 0 ? Optional.of(text) : strictly(bytes, StandardCharsets.UTF_8).map(CharBuffer::toString);
    }

    private static Optional<CharBuffer> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)));
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
