package org.broadsheet.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.broadsheet.build.Parallel;
import org.broadsheet.model.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the fetcher makes of good and ordinary servers. */
@Timeout(60)
class FetcherTest {

    private final PlayedSources sources = PlayedSources.start();
    private final Fetcher fetcher = Fetchers.patient(sources.host());

    @AfterEach
    void close() {
        fetcher.close();
        sources.close();
    }

    private Answer fetch(String path) {
        return fetcher.fetch(new Request(sources.address(path), Validators.NONE));
    }

    @Test
    void aPageComesWithItsTypeItsCharsetAndWhatToAskAgainWith() {
        byte[] bytes = "<p>Der Fluß steigt.</p>".getBytes(StandardCharsets.ISO_8859_1);
        sources.on("/page", PlayedAnswer.body("Text/HTML; Charset=\"ISO-8859-1\"", bytes, "ETag: \"a1\"", "Last-Modified: Mon, 23 Nov 2026 08:00:00 GMT"));

        Answer.Fetched fetched = (Answer.Fetched) fetch("/page");

        assertThat(fetched.bytes()).isEqualTo(bytes);
        assertThat(fetched.address()).isEqualTo(sources.address("/page"));
        assertThat(fetched.moved()).isFalse();
        assertThat(fetched.mediaType()).isEqualTo("text/html");
        assertThat(fetched.charset()).isEqualTo("ISO-8859-1");
        assertThat(fetched.validators()).isEqualTo(new Validators("\"a1\"", "Mon, 23 Nov 2026 08:00:00 GMT"));
    }
}
