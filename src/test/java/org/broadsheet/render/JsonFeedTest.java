package org.broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.broadsheet.pages.FeedView;
import org.junit.jupiter.api.Test;

class JsonFeedTest {

    private static String written(String summary, String content) {
        FeedView.Item item = new FeedView.Item("tag:a", "https://marsh.example/a/", "Bridge open", summary, content, "2026-03-01T00:00:00Z", "", "2026-03-01T00:00:00Z", List.of(), "", "",
                List.of(), "en", Optional.empty());
        return JsonFeed.write(new FeedView("id", "Marsh News", "", "https://marsh.example/", "https://marsh.example/feed.json", "en", "2026-03-01T00:00:00Z", "", List.of(item)));
    }

    @Test
    void everyItemHasContentEvenWhereOnlyTheLinkMayBeShown() {
        assertThat(written("", "")).contains("\"content_text\": \"Bridge open\"");
        assertThat(written("It opened.", "")).contains("\"content_text\": \"It opened.\"");
    }

    @Test
    void fullContentStandsBesideItsSummary() {
        assertThat(written("It opened.", "<p>Whole</p>")).contains("\"content_html\": ", "\"summary\": \"It opened.\"").doesNotContain("content_text");
    }
}
