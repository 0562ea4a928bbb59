package org.broadsheet.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Takes the packing off a body, as far as the limit goes: a few bytes can be the packing of gigabytes. */
final class Unpacking {

    /** Names that mean packing. Servers write others, such as a charset's, and mean nothing by it. */
    private static final Set<String> KNOWN = Set.of("gzip", "x-gzip", "deflate", "br", "zstd", "compress", "x-compress");

    private Unpacking() {}

    /** Says that a body can't be unpacked. The message is a clause. */
    static final class Unreadable extends Exception {
        Unreadable(String reason) {
            super(reason, null, false, false);
        }
    }

    /** @param encodings the values of {@code Content-Encoding} */
    static BodyReader.Body unpack(BodyReader.Body packed, List<String> encodings, BodyLimit limit) throws Unreadable {
        List<String> names = encodings.stream().flatMap(value -> Arrays.stream(value.split(","))).map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(KNOWN::contains).limit(3).toList();
        if (names.isEmpty() || packed.bytes().length == 0) {
            return packed;
        }
        try (InputStream stream = stream(packed.bytes(), names)) {
            byte[] bytes = stream.readNBytes(limit.bytes());
            return new BodyReader.Body(bytes, packed.whole() && (bytes.length < limit.bytes() || stream.read() < 0));
        } catch (IOException damaged) {
            throw new Unreadable("its packed answer is damaged");
        }
    }

    private static InputStream stream(byte[] bytes, List<String> names) throws IOException, Unreadable {
        InputStream in = new ByteArrayInputStream(bytes);
        return switch (String.join(", ", names)) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in, 8192);
            // The standard wants a zlib header, which some servers leave out.
            case "deflate" -> new InflaterInputStream(in, new Inflater(!hasZlibHeader(bytes)), 8192);
            default -> throw new Unreadable("its answer is packed in a way that was not asked for");
        };
    }

    private static boolean hasZlibHeader(byte[] bytes) {
        return bytes.length >= 2 && (bytes[0] & 15) == 8 && ((bytes[0] & 255) << 8 | bytes[1] & 255) % 31 == 0;
    }
}
