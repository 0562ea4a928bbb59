package org.broadsheet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleTest {

    private static Article with(String sha256, List<String> authors) {
        Article a = new SampleArticles().add("fair", "2026-03-01", "", "Fair in Lorne", "The fair opens.").content().articles().get(0);
        Entry.SourceNote note = new Entry.SourceNote("", "", "", authors, List.of(), Optional.empty(), sha256, "", "", Optional.empty());
        Entry entry = a.entry().placed(a.id(), note, a.entry().placement());
        return new Article(entry, a.file(), a.path(), a.published(), a.updated(), a.html(), a.plain(), a.outlet(), a.rights(), a.language(), a.text());
    }

    @Test
    void aTextTakenInFromAnUnnamedOutletHasAVoiceOfItsOwn() {
        assertThat(with("5d1e", List.of()).voice()).isEqualTo("#fair");
    }

    @Test
    void theDigestsOwnWritersShareItsVoice() {
        assertThat(with("", List.of("Orla Fenwick")).voice()).isEmpty();
    }

    @Test
    void anOutletSpeaksForItsReports() {
        Article article = new SampleArticles().add("fair", "2026-03-01", "Herald", "Fair in Lorne", "The fair opens.").content().articles().get(0);
        assertThat(article.voice()).isEqualTo("herald");
    }
}
