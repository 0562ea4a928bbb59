package org.broadsheet.fetch;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a {@code Content-Type} header says. Lenient.
 *
 * @param mediaType lower case, without parameters; empty for none
 * @param charset as written, without quotes; empty for none
 */
record ContentType(String mediaType, String charset) {

    private static final int LONGEST = 1000;

    static ContentType of(HttpHeaders headers) {
        return of(headers.firstValue("content-type").filter(value -> value.length() <= LONGEST).orElse(""));
    }

    private static ContentType of(String header) {
        String[] parts = header.split(";", 20);
        String type = parts[0].strip().toLowerCase(Locale.ROOT);
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            int equals = part.indexOf('=');
            if (equals > 0 && part.substring(0, equals).strip().equalsIgnoreCase("charset")) {
                return new ContentType(type, part.substring(equals + 1).strip().replaceAll("^[\"']|[\"']$", ""));
            }
        }
        return new ContentType(type, "");
    }

    /** Whether this is surely no page or feed. Documents under names such as octet-stream may be. */
    boolean isMedia() {
        return Stream.of("image/", "audio/", "video/", "font/").anyMatch(mediaType::startsWith);
    }
}
