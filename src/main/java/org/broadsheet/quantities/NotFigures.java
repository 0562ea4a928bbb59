package org.broadsheet.quantities;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Tells numbers that count nothing: years, addresses, telephone numbers, scores, the names of roads and models. */
final class NotFigures {

    private static final Set<String> STREETS = Set.of("street", "road", "lane", "avenue", "drive", "boulevard", "square", "way", "court", "close", "place", "terrace", "st", "rd", "ave");
    static final Set<String> SCORES = Set.of("beat", "won", "win", "wins", "lead", "score", "scored", "draw", "drew", "defeat", "defeated", "victory", "lost", "goal", "goals", "half-time", "match",
            "gewann", "gewannen", "siegte", "siegten", "besiegte", "verlor", "verloren", "sieg", "niederlage", "unentschieden", "tor", "tore", "endstand", "spiel", "partie");
    private static final Set<String> BEFORE_YEARS = Set.of("in", "since", "of", "from", "until", "till", "by", "early", "late", "mid", "summer", "winter", "spring", "autumn", "year", "jahr", "jahre", "seit",
            "von", "bis", "vor", "ab", "anfang", "ende", "mitte", "sommer", "frühjahr", "herbst", "en", "de", "desde", "depuis", "dal", "nel", "w", "roku", "у", "в", "з", "с", "and", "und", "the", "für", "for");

    private final Set<String> labels = new HashSet<>();
    private final Subjects subjects;
    private final boolean german;

    NotFigures(String language, Subjects subjects) {
        this.subjects = subjects;
        this.german = language.equals("de");
        for (String[] line : PhraseTable.lines("labels.txt")) {
            if (line[0].equals(language)) {
                for (int i = 1; i < line.length; i++) {
                    labels.add(line[i]);
                }
            }
        }
    }

    /** @param notable where the words of scores stand, maybe others too */
    static boolean isAboutScores(Line line, BitSet notable) {
        return notable.stream().anyMatch(i -> SCORES.contains(line.word(i)));
    }

    /** @param times takes the years that are found */
    boolean excludes(Line line, Numeral n, boolean score, Set<String> times) {
        if (!n.digits() || n.vague()) {
            return isOrdinalPart(line, n) || labels.contains(line.word(n.from() - 1)) && n.to() - n.from() == 1 && line.joined(n.from()) && !subjects.isKnownNoun(line.word(n.to()))
                    && !subjects.isRole(line.word(n.to())) && !line.word(n.from() - 1).equals("number");
        }
        if (isBroken(line, n)) {
            return true;
        }
        if (isYear(line, n)) {
            times.add(Integer.toString((int) n.low()));
            return true;
        }
        return isLabelled(line, n) || isScore(line, n, score) || isAddress(line, n) || isTelephone(line, n) || n.suffix().equals("s") || isOrdinal(n) || isOrdinalPart(line, n);
    }

    /** Digits beside digits, parted by a stop or comma and a blank: a number that somebody has taken apart, such as 5. 9 and 2, 116. */
    private static boolean isBroken(Line line, Numeral n) {
        return isBreak(line.gap(n.from())) && Character.isDigit(first(line.word(n.from() - 1))) || isBreak(line.gap(n.to())) && Character.isDigit(first(line.word(n.to())));
    }

    private static boolean isBreak(String gap) {
        return gap.equals(". ") || gap.equals(", ") || gap.equals(" .") || gap.equals(" ,");
    }

    private static boolean isOrdinal(Numeral n) {
        return Set.of("st", "nd", "rd", "th", "º", "ª", "er", "e", "ème", "ste", "de", "й", "го").contains(n.suffix());
    }

    /** A German day or ordinal: "am 3. März", "der 12. Angriff". */
    private boolean isOrdinalPart(Line line, Numeral n) {
        return german && n.digits() && line.gap(n.to()).equals(". ") && n.to() < line.size() && n.low() < 100 && n.decimals() == 0;
    }

    private boolean isYear(Line line, Numeral n) {
        double v = n.low();
        boolean plain = n.to() - n.from() == 1 && n.decimals() == 0 && v >= 1500 && v <= 2100 && line.at(n.from()).text().length() == 4;
        if (!plain) {
            return false;
        }
        String next = line.word(n.to());
        return !line.joined(n.to()) || BEFORE_YEARS.contains(line.word(n.from() - 1)) || line.at(n.to()).isStop() || !subjects.isKnownNoun(next) && !subjects.isRole(next) && v >= 1900 && !next.endsWith("s");
    }

    private boolean isLabelled(Line line, Numeral n) {
        int i = n.from();
        if (i == 0) {
            return false;
        }
        String gap = line.gap(i);
        String before = line.word(i - 1);
        boolean glued = line.hyphenated(i) && Character.isLetter(before.charAt(before.length() - 1));
        if (glued || gap.endsWith("/") || gap.endsWith("#") || gap.endsWith("§ ") || gap.endsWith("+") || gap.endsWith("№ ")) {
            return true;
        }
        if (!line.joined(i) && !gap.equals(". ")) {
            return false;
        }
        boolean counts = subjects.isKnownNoun(line.word(n.to())) || subjects.isRole(line.word(n.to()));
        if (labels.contains(before) && !counts && !(before.equals("number") || before.equals("numbers"))) {
            return line.joined(i) || before.equals("no") || before.equals("nr");
        }
        boolean name = line.at(i - 1).isCapital() && !line.at(i - 1).opensSentence() && !line.at(i - 1).isStop() && line.joined(i) && !german;
        return name && !counts && !Clocks.isCalendar(before) && !line.joined(n.to());
    }

    private static boolean isScore(Line line, Numeral n, boolean score) {
        String behind = line.gap(n.to());
        String before = line.gap(n.from());
        boolean colon = behind.equals(":") || before.equals(":");
        boolean dash = behind.equals("-") || behind.equals("–") || before.equals("-") || before.equals("–");
        boolean digitsAround = Character.isDigit(first(line.word(n.to()))) || Character.isDigit(first(line.word(n.from() - 1)));
        boolean range = n.high() > n.low();
        return (colon || dash) && digitsAround && n.low() < 200 || range && score && n.to() - n.from() == 2 && n.high() < 200 && line.gap(n.from() + 1).length() == 1;
    }

    private static char first(String word) {
        return word.isEmpty() ? 'x' : word.charAt(0);
    }

    private boolean isAddress(Line line, Numeral n) {
        String before = line.word(n.from() - 1);
        boolean germanStreet = before.endsWith("straße") || before.endsWith("strasse") || before.endsWith("weg") || before.endsWith("gasse") || before.endsWith("platz") || before.endsWith("allee");
        if (germanStreet && german && line.joined(n.from())) {
            return true;
        }
        for (int i = n.to(); i < Math.min(line.size(), n.to() + 4) && line.joined(i) && line.at(i).isCapital() && !german; i++) {
            if (i > n.to() && STREETS.contains(line.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTelephone(Line line, Numeral n) {
        String before = line.gap(n.from());
        String behind = line.gap(n.to());
        boolean next = Character.isDigit(first(line.word(n.to()))) && (behind.equals("-") || behind.equals(" ") || behind.equals("/"));
        boolean last = Character.isDigit(first(line.word(n.from() - 1))) && (before.equals("-") || before.equals(" ") || before.equals("/"));
        return next || last;
    }
}
