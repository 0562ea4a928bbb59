package org.broadsheet.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects capitalised spans while a text is read, and what else its script tells of names. For one text and one thread. */
final class NameSpotter {

    private static final int LONGEST = 5;
    private static final int MOST = 400;
    private static final Set<String> CALENDAR = Set.of(
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July",
            "August", "September", "October", "November", "December", "Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun", "Jan", "Feb", "Mar", "Apr",
            "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Gen", "Sen", "Rep", "Gov", "Sgt", "Lt", "Col", "Capt", "Rev", "Prof", "President", "Minister");

    private final Language language;
    private final boolean nounsAreCapitalised;
    private final TreeSet<String> names = new TreeSet<>();
    private final List<String> span = new ArrayList<>();
    private boolean spanOpensSentence;

    NameSpotter(Language language) {
        this.language = language;
        this.nounsAreCapitalised = language.code().equals("de") || language.code().equals("lb");
    }

    void word(Word word, WordScanner place) {
        boolean capital = word.upper && !word.stop && !CALENDAR.contains(word.text);
        if (!capital || !place.joined()) {
            close();
        }
        if (capital) {
            if (span.isEmpty()) {
                spanOpensSentence = place.sentenceStart();
            }
            span.add(word.bare());
        }
    }

    /** All names of the text that was read, distinct, ascending. */
    String[] names(String plain) {
        close();
        CaselessNames.collect(plain, language, names, MOST);
        return names.toArray(new String[0]);
    }

    /** One word that opens a sentence, or any single German noun, need not be a name. */
    private void close() {
        boolean doubtful = span.size() == 1 && (spanOpensSentence || nounsAreCapitalised);
        if (!span.isEmpty() && span.size() <= LONGEST && !doubtful && names.size() < MOST) {
            names.add(String.join(" ", span));
        }
        span.clear();
    }
}
