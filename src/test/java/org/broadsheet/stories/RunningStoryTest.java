package org.broadsheet.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.model.SampleArticles.ids;
import static org.broadsheet.model.SampleArticles.index;
import static org.broadsheet.stories.StoryFinderTest.find;

import org.broadsheet.model.Content;
import org.broadsheet.model.SampleArticles;
import org.broadsheet.model.Stories;
import org.junit.jupiter.api.Test;

class RunningStoryTest {

    private static SampleArticles inquiry() {
        return SampleArticles.weekInTheValley()
                .add("inquiry", "2026-03-24T10:00:00Z", "Valley Courier", "Radar of the Merganser was switched off, inquiry finds",
                        "The inquiry into the grounding of the ferry Merganser off Hollin Point has heard that its radar was off. Captain Orla Fenwick told the panel in Tarnmouth "
                                + "that a fuse had gone the day before. The harbour authority knew of it.")
                .add("trial", "2026-04-20T10:00:00Z", "Island Herald", "Harbour authority fined over the Merganser",
                        "A court in Tarnmouth fined the harbour authority for the grounding of the Merganser at Hollin Point. Captain Orla Fenwick was cleared; the radar's fuse was known to be weak.");
    }

    @Test
    void laterEventsLeadBackToTheEarlierOnesOfTheirStory() {
        Content content = inquiry().content();
        Stories stories = find(content);
        assertThat(stories.storyOf().get(index(content, "inquiry"))).isEqualTo(-1);
        assertThat(ids(content, stories.earlier().get(index(content, "trial")))).hasSize(2).startsWith("inquiry").last().asString().startsWith("ferry-");
        assertThat(ids(content, stories.earlier().get(index(content, "inquiry")))).singleElement().asString().startsWith("ferry-");
    }

    @Test
    void theFirstEventAndThoseOfOtherStoriesLeadNowhere() {
        Content content = inquiry().add("quake-late", "2026-03-28T10:00:00Z", "Island Herald", "Tremor under the sea off Ostrand",
                "The geological survey registered a tremor of magnitude 2.9 off Ostrand. Nobody reported damage, and the school there stayed open.").content();
        Stories stories = find(content);
        for (String id : new String[] {"ferry-courier", "quake-bellwood", "library", "beetles", "chess", "quake-late"}) {
            assertThat(ids(content, stories.earlier().get(index(content, id)))).as(id).isEmpty();
        }
    }

    @Test
    void whatRestedLongerThanAQuarterBeginsAnew() {
        Content content = inquiry().add("anniversary", "2027-03-02T10:00:00Z", "Valley Courier", "A year after the Merganser",
                "A bell was rung at Hollin Point for the ferry Merganser. Captain Orla Fenwick came from Tarnmouth; the harbour authority sent a wreath.").content();
        assertThat(find(content).earlier().get(index(content, "anniversary"))).isEmpty();
    }

    @Test
    void allReportsOfAnEventHaveTheSameEarlierOnes() {
        Content content = inquiry().add("trial-2", "2026-04-20T12:00:00Z", "Coast Wire", "Tarnmouth court fines harbour authority for Merganser grounding",
                "For the grounding of the Merganser at Hollin Point a court in Tarnmouth fined the harbour authority and cleared captain Orla Fenwick, because the weak fuse of the radar was known.").content();
        Stories stories = find(content);
        assertThat(stories.storyOf().get(index(content, "trial"))).isNotNegative().isEqualTo(stories.storyOf().get(index(content, "trial-2")));
        assertThat(stories.earlier().get(index(content, "trial-2"))).isNotEmpty().isEqualTo(stories.earlier().get(index(content, "trial")));
    }
}
