package org.broadsheet.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.model.SampleArticles.ids;
import static org.broadsheet.model.SampleArticles.index;
import static org.broadsheet.stories.StoryFinderTest.find;

import java.util.List;
import org.broadsheet.model.Content;
import org.broadsheet.model.SampleArticles;
import org.broadsheet.model.Stories;
import org.junit.jupiter.api.Test;

class LineageTest {

    private static final String FIRST = "Rescuers pulled eleven miners from the flooded Kettle Row shaft near Garnet Ridge on Thursday after nineteen hours underground. "
            + "The water had broken in from an abandoned gallery that no map of the company shows, foreman Jules Hartigan told reporters at the gate. "
            + "All eleven walked to the ambulance without help, and the hospital in Bellwood let nine of them go home before midnight. ";
    private static final String SECOND = "The mining inspectorate sealed the shaft and asked the company for every plan drawn since the war. "
            + "Pumps from three neighbouring pits had lowered the water by two metres an hour while families waited in the chapel across the road. ";

    private static SampleArticles mine() {
        return uncut().add("herald", "2026-04-02T10:00:00Z", "Island Herald", "All eleven out alive", FIRST + "(NPS)");
    }

    private static SampleArticles uncut() {
        return new SampleArticles()
                .add("wire", "2026-04-02T08:00:00Z", "Northern Press Service", "Eleven miners rescued from flooded shaft", "GARNET RIDGE (NPS) - " + FIRST + SECOND)
                .add("courier", "2026-04-02T09:00:00Z", "Valley Courier", "Miners saved at Kettle Row", "GARNET RIDGE (NPS) - " + FIRST + SECOND)
                .add("echo", "2026-04-02T11:00:00Z", "Ridge Echo", "Nineteen hours under Garnet Ridge",
                        "I stood at the gate of Kettle Row when the cage came up with the first of the eleven miners. Jules Hartigan, the foreman, counted them aloud. "
                                + "Nobody at Garnet Ridge had slept. The flooded shaft is now shut by the mining inspectorate, and Bellwood hospital keeps two of the men.");
    }

    @Test
    void anAgencysTextThatSeveralPrintCountsOnce() {
        Content content = mine().content();
        Stories.Story story = find(content).stories().get(0);
        assertThat(ids(content, story.members())).containsExactly("echo", "herald", "courier", "wire");
        assertThat(story.independent()).isEqualTo(2);
        assertThat(story.lineages()).containsExactly(new Stories.Lineage(index(content, "wire"), "NPS", List.of(index(content, "courier"), index(content, "herald"))));
    }

    @Test
    void twoVersionsOfOneAgencysReportAreOneLineage() {
        String own = "Councillor Beatrix Oakes wants the chapel to stay open for the families, and the brewery sent soup. "
                + "A fund for the miners has collected four thousand crowns, half of it from pupils of the Ridge school. ";
        Content content = uncut().add("late", "2026-04-02T12:00:00Z", "Coast Wire", "Miners rescued from the flooded Kettle Row shaft",
                FIRST.substring(0, FIRST.indexOf("All eleven")) + own + own.replace("chapel", "hall").replace("brewery", "bakery") + "(NPS)").content();
        Stories.Lineage lineage = find(content).stories().get(0).lineages().get(0);
        assertThat(lineage.agency()).isEqualTo("NPS");
        assertThat(ids(content, lineage.reprints())).contains("late");
    }

    @Test
    void sharedPassagesWithoutACommonAgencyAreNoReprint() {
        String own = "Councillor Beatrix Oakes wants the chapel to stay open for the families, and the brewery sent soup. "
                + "A fund for the miners has collected four thousand crowns, half of it from pupils of the Ridge school. ";
        Content content = uncut().add("late", "2026-04-02T12:00:00Z", "Coast Wire", "Miners rescued from the flooded Kettle Row shaft",
                FIRST.substring(0, FIRST.indexOf("All eleven")) + own + own.replace("chapel", "hall").replace("brewery", "bakery")).content();
        assertThat(ids(content, find(content).stories().get(0).lineages().get(0).reprints())).doesNotContain("late");
    }

    @Test
    void aReprintOfAnOutletHasNoAgency() {
        Content content = SampleArticles.weekInTheValley().content();
        Stories.Story ferry = find(content).stories().get(1);
        Content plain = new SampleArticles().add("a", "2026-04-02T08:00:00Z", "A", "Miners saved", FIRST + SECOND).add("b", "2026-04-02T09:00:00Z", "B", "Miners saved", FIRST + SECOND).content();
        assertThat(find(plain).stories().get(0).lineages()).containsExactly(new Stories.Lineage(index(plain, "a"), "", List.of(index(plain, "b"))));
        assertThat(find(plain).stories().get(0).independent()).isEqualTo(1);
        assertThat(ferry.independent()).isEqualTo(2);
    }
}
