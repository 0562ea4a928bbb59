package org.broadsheet.quantities;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads times of day and days of a month. */
final class Clocks {

    static final Map<String, Integer> MONTHS = months();
    private static final Set<String> WEEKDAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
            "sonnabend");

    private final boolean german;

    Clocks(String language) {
        this.german = language.equals("de");
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        String[] names = {"january jan januar jänner enero janvier janeiro gennaio januari", "february feb februar febrero février fevereiro febbraio februari", "march mar märz marzo mars março maart", "april apr abril avril aprile",
            "may mai mayo maggio maio mei", "june jun juni junio juin junho giugno", "july jul juli julio juillet julho luglio", "august aug agosto août augustus", "september sep sept septiembre septembre setembro settembre",
            "october oct oktober okt octubre octobre outubro ottobre", "november nov noviembre novembre novembro", "december dec dezember dez diciembre décembre dezembro dicembre"};
        for (int m = 0; m < names.length; m++) {
            for (String name : names[m].split(" ")) {
                months.put(name, m + 1);
            }
        }
        return Map.copyOf(months);
    }

    static boolean isCalendar(String lower) {
        return MONTHS.containsKey(lower) || WEEKDAYS.contains(lower);
    }

    static boolean isMonth(String lower) {
        return MONTHS.containsKey(lower);
    }

    /** A time or a day that begins at a word. */
    Optional<Quantity> at(Line line, int i) {
        Optional<Quantity> time = time(line, i);
        return time.isPresent() ? time : day(line, i);
    }

    private Optional<Quantity> time(Line line, int i) {
        String word = line.word(i);
        if (!Character.isDigit(word.charAt(0))) {
            return Optional.empty();
        }
        int[] hm = hoursAndMinutes(word);
        int to = i + 1;
        boolean colon = false;
        if (hm == null) {
            return Optional.empty();
        }
        if (hm[1] < 0 && line.gap(to).equals(":") && line.word(to).length() >= 2 && Character.isDigit(line.word(to).charAt(0))) {
            int[] minutes = hoursAndMinutes(line.word(to));
            if (minutes == null || minutes[0] > 59 || minutes[1] >= 0) {
                return Optional.empty();
            }
            hm = new int[] {hm[0], minutes[0], minutes[2]};
            colon = true;
            to++;
        }
        int half = hm[2] != 0 ? hm[2] : half(line, to);
        if (hm[2] == 0 && half != 0) {
            to += line.word(to).length() == 1 ? 2 : 1;
        }
        boolean clock = line.word(to).equals("uhr") && line.joined(to);
        if (!colon && half == 0 && !clock || hm[0] > 24 || hm[1] > 59) {
            return Optional.empty();
        }
        int minutes = hm[0] % (half != 0 ? 12 : 24) * 60 + Math.max(0, hm[1]) + (half == 2 ? 720 : 0);
        boolean sure = half != 0 || german || clock || hm[0] > 12;
        return Optional.of(new Quantity(line.at(i).start(), line.at((clock ? to + 1 : to) - 1).end(), i, clock ? to + 1 : to, sure ? "time" : "time:half", "", minutes, minutes, hm[1] < 0 ? 60 : 1, bound(line, i), false, "",
                "", Set.of()));
    }

    private static Bound bound(Line line, int i) {
        return Set.of("about", "around", "shortly", "gegen", "etwa", "kurz", "after", "before", "nach", "vor").contains(line.word(i - 1)) ? Bound.ABOUT : Bound.EXACT;
    }

    /** Hours, minutes (-1 where none are told), half of the day (1, 2, 0). Null where the word is something else. */
    private static int[] hoursAndMinutes(String word) {
        int cut = 0;
        while (cut < word.length() && (Character.isDigit(word.charAt(cut)) || word.charAt(cut) == '.')) {
            cut++;
        }
        String digits = word.substring(0, cut);
        String rest = word.substring(cut);
        int half = rest.equals("am") || rest.equals("a.m") ? 1 : rest.equals("pm") || rest.equals("p.m") ? 2 : 0;
        if (!rest.isEmpty() && half == 0 || digits.length() > 5) {
            return null;
        }
        int dot = digits.indexOf('.');
        String hours = dot < 0 ? digits : digits.substring(0, dot);
        String minutes = dot < 0 ? "" : digits.substring(dot + 1);
        if (hours.isEmpty() || hours.length() > 2 || dot >= 0 && minutes.length() != 2 || minutes.indexOf('.') >= 0) {
            return null;
        }
        return new int[] {Integer.parseInt(hours), dot < 0 ? -1 : Integer.parseInt(minutes), half};
    }

    private static int half(Line line, int to) {
        String next = line.word(to);
        if (next.equals("am") && line.joined(to) || next.equals("a.m") || next.equals("a") && line.word(to + 1).equals("m") && line.gap(to + 1).equals(".")) {
            return 1;
        }
        return next.equals("pm") && line.joined(to) || next.equals("p.m") || next.equals("p") && line.word(to + 1).equals("m") && line.gap(to + 1).equals(".") ? 2 : 0;
    }

    private Optional<Quantity> day(Line line, int i) {
        int number = dayNumber(line.word(i));
        Integer month = MONTHS.get(line.word(i + 1));
        int to = i + 2;
        if (number > 0 && line.word(i + 1).equals("de") && MONTHS.containsKey(line.word(i + 2))) {
            month = MONTHS.get(line.word(i + 2));
            to = i + 3;
        }
        if (number <= 0 && MONTHS.containsKey(line.word(i)) && line.at(i).isCapital() && line.joined(i + 1)) {
            month = MONTHS.get(line.word(i));
            number = dayNumber(line.word(i + 1));
        }
        if (number <= 0 || number > 31 || month == null || line.gap(to - 1).contains(",")) {
            return Optional.empty();
        }
        double value = month * 31 + number;
        return Optional.of(new Quantity(line.at(i).start(), line.at(to - 1).end(), i, to, "day", "", value, value, 1, Bound.EXACT, false, "", "", Set.of()));
    }

    private static int dayNumber(String word) {
        String digits = word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th") ? word.substring(0, word.length() - 2) : word;
        return !digits.isEmpty() && digits.length() <= 2 && digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : 0;
    }
}
