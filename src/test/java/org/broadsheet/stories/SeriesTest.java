package org.broadsheet.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.stories.StoryFinderTest.find;
import static org.broadsheet.stories.StoryFinderTest.members;

import java.util.List;
import org.broadsheet.model.Content;
import org.broadsheet.model.SampleArticles;
import org.junit.jupiter.api.Test;

/** Reports that look alike because they are made alike, and round-ups, make no stories; look-alike events make two. */
class SeriesTest {

    private static List<String> stories(SampleArticles articles) {
        Content content = articles.content();
        return members(content, find(content));
    }

    @Test
    void eachDaysWeatherIsItsOwn() {
        String body = "Clouds from the sea bring light rain to Tolverland in the morning; in the afternoon it brightens up over the Garnet Ridge. "
                + "The thermometer climbs to %s degrees in Bellwood and stays lower on Skerry Island. The wind blows weakly from the west.";
        assertThat(stories(SampleArticles.weekInTheValley()
                .add("monday", "2026-03-02T05:00:00Z", "Valley Courier", "Weather for Monday: light rain", body.formatted("nine"))
                .add("tuesday", "2026-03-03T05:00:00Z", "Valley Courier", "Weather for Tuesday: light rain", body.formatted("eleven"))
                .add("wednesday", "2026-03-04T05:00:00Z", "Island Herald", "Weather for Wednesday: light rain", body.formatted("ten"))))
                .noneMatch(members -> members.contains("day"));
    }

    @Test
    void dayTwoIsNotDayTwentyOne() {
        String body = "Dockers at Ostrand stayed away from the cranes. The union of Hanna Brill talked to the harbour company again and found no agreement on night shifts. "
                + "Containers wait on the quay. ";
        assertThat(stories(SampleArticles.weekInTheValley()
                .add("two", "2026-03-02T18:00:00Z", "Coast Wire", "Dock strike, day 2: cranes stand still", body + "Bananas rot in the third basin.")
                .add("two-too", "2026-03-02T19:00:00Z", "Island Herald", "Day 2 of the dock strike in Ostrand", body + "Shops on Skerry sell the last fruit.")
                .add("eight", "2026-03-08T18:00:00Z", "Coast Wire", "Dock strike, day 8: cranes stand still", body + "A mediator came from the capital.")))
                .contains("two-too two").noneMatch(members -> members.contains("eight"));
    }

    @Test
    void differentFiguresInLikeHeadlinesDoNotPartAnEvent() {
        assertThat(stories(SampleArticles.weekInTheValley()
                .add("twelve", "2026-03-06T08:00:00Z", "Valley Courier", "Bus crash at Lorne injures 12",
                        "A coach of the Lorne line left the road at Cobden bridge on Friday and slid into the Wend. Twelve passengers were injured, driver Anton Frieze among them.")
                .add("fifteen", "2026-03-06T12:00:00Z", "Island Herald", "Bus crash at Lorne injures 15",
                        "Fifteen people were hurt when a coach of the Lorne line slid into the Wend at Cobden bridge on Friday. Its driver, Anton Frieze, is in hospital.")))
                .contains("fifteen twelve");
    }

    @Test
    void oneOutletsRoundUpsMakeNoStoryAndBridgeNone() {
        SampleArticles single = new SampleArticles();
        String quake = "A tremor of magnitude 3.1 rattled windows in Bellwood; a chimney fell in Quarry Lane, mayor Tomas Arkwright said. ";
        String ferry = "The car ferry Merganser ran aground on rocks off Hollin Point; the Tarnmouth lifeboat took off forty passengers. ";
        single.add("brief-1", "2026-03-03T17:00:00Z", "Valley Courier", "News in brief", quake + ferry + "The Cobden library opens a reading room at night.");
        single.add("brief-2", "2026-03-03T20:00:00Z", "Valley Courier", "The evening briefing: what else happened", quake + ferry + "Foresters above Lorne count beetles by drone.");
        single.add("quake", "2026-03-03T06:00:00Z", "Valley Courier", "Small earthquake shakes Bellwood", quake + "The geological survey placed it four kilometres under Garnet Ridge.");
        single.add("ferry", "2026-03-02T08:00:00Z", "Valley Courier", "Ferry runs aground off Hollin Point", ferry + "Captain Orla Fenwick said fog had come down within minutes.");
        assertThat(stories(single)).isEmpty();
    }

    @Test
    void notesUnderOneTitleAreNoStory() {
        SampleArticles single = new SampleArticles();
        for (int day = 1; day <= 6; day++) {
            single.add("notes-" + day, "2026-03-0" + day, "Valley Courier", "Council notes", "The council of Arden met in the old school. Item " + day
                    + " was the lamp in " + List.of("Mill", "Kiln", "Rope", "Tanner", "Chapel", "Well").get(day - 1) + " Street, and councillor Oakes asked for the minutes.");
        }
        assertThat(stories(single)).isEmpty();
    }

    @Test
    void twoEarthquakesStayTwo() {
        String body = "An earthquake of magnitude %s struck %s on %s. %s said roofs had fallen in and rescue teams were searching the rubble; the army sent tents and a field hospital.";
        assertThat(stories(SampleArticles.weekInTheValley()
                .add("harl-1", "2026-03-05T08:00:00Z", "Valley Courier", "Earthquake strikes Harlan province", body.formatted("6.1", "the towns of Harlan and Meret", "Thursday", "Governor Ilse Brandt"))
                .add("harl-2", "2026-03-05T09:00:00Z", "Island Herald", "Harlan hit by strong earthquake", body.formatted("6.1", "Harlan and Meret", "Thursday", "Ilse Brandt, the governor,"))
                .add("osk-1", "2026-03-06T08:00:00Z", "Valley Courier", "Earthquake strikes Oskaven coast", body.formatted("5.8", "the villages around Oskaven and Duun", "Friday", "Minister Pavel Strom"))
                .add("osk-2", "2026-03-06T09:00:00Z", "Island Herald", "Strong earthquake shakes Oskaven", body.formatted("5.8", "Oskaven and Duun", "Friday", "Pavel Strom, the minister,"))))
                .contains("osk-2 osk-1", "harl-2 harl-1");
    }
}
