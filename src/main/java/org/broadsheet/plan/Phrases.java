package org.broadsheet.plan;

import java.util.Locale;

/** The words that planning itself puts onto pages, in the site's language; English where a language is not known. */
final class Phrases {

    /** What can be said, in English and German. */
    enum Phrase {
        HOME("Home", "Startseite"),
        LATEST("Latest articles", "Neueste Artikel"),
        TOPICS("Topics", "Themen"),
        REGIONS("Regions", "Regionen"),
        SOURCES("Sources", "Quellen"),
        TAGS("Tags", "Schlagwörter"),
        STORIES("Stories", "Ereignisse"),
        ARCHIVE("Archive", "Archiv"),
        SEARCH("Search", "Suche"),
        NOT_FOUND("Page not found", "Seite nicht gefunden"),
        PAGE("page", "Seite"),
        WEBSITE("Website", "Website"),
        LANGUAGE("Language", "Sprache"),
        KIND("Kind", "Art"),
        OTHERS("Others", "Weitere"),
        PINNED("chosen by the editors", "von der Redaktion ausgewählt"),
        EARLIER_IN_STORY("earlier in this story", "früher in diesem Geschehen"),
        SAME_TIME("at the same time", "zur selben Zeit"),
        SAME_DAY("the same day", "am selben Tag"),
        EARLIER("earlier", "früher"),
        LATER("later", "später"),
        MINUTE("minute", "Minute"),
        MINUTES("minutes", "Minuten"),
        HOUR("hour", "Stunde"),
        HOURS("hours", "Stunden"),
        DAY("day", "Tag"),
        DAYS("days", "Tage"),
        WEEK("week", "Woche"),
        WEEKS("weeks", "Wochen"),
        MONTH("month", "Monat"),
        MONTHS("months", "Monate"),
        YEAR("year", "Jahr"),
        YEARS("years", "Jahre"),
        MAP_OF("Map: %s", "Karte: %s"),
        MAP_OF_REGIONS("Map of the regions", "Karte der Regionen"),
        MAP_OF_STORY("Map of the places in the reports", "Karte der Orte in den Berichten"),
        MAP_DOTS("Places by the number of articles:", "Orte nach der Zahl der Artikel:"),
        MAP_REPORTS("Places by the number of reports:", "Orte nach der Zahl der Berichte:"),
        REPLY("Re: ", "Re: "),
        SHARE_MAIL("E-mail", "E-Mail"),
        SHARE_COPY("Copy link", "Link kopieren");

        private final String english;
        private final String german;

        Phrase(String english, String german) {
            this.english = english;
            this.german = german;
        }
    }

    private final boolean german;

    /** @param language BCP 47 tag of the site */
    Phrases(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        this.german = tag.equals("de") || tag.startsWith("de-");
    }

    String say(Phrase phrase) {
        return german ? phrase.german : phrase.english;
    }

    /** A heading with its page's number: {@code Water – page 2}. */
    String numbered(String title, int page) {
        return page == 1 ? title : title + " – " + say(Phrase.PAGE) + " " + page;
    }
}
