package org.broadsheet.quantities;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.quantities.Figures.Mark;
import org.broadsheet.quantities.PhraseTable.Found;
import org.broadsheet.quantities.Units.Unit;
import org.broadsheet.text.WordReader;
import org.broadsheet.text.WordReader.Token;

/**
 * Finds the figures of a sentence. Numbers that count and measure nothing (years, addresses, telephone numbers, scores, names of roads and
 * models) are left out. Thread-safe; time is linear in the sentence.
 */
public final class QuantityReader {

    /** Figures of one sentence that are read: a sentence with more is a table, and comparing two grows with the product of both. */
    private static final int MOST = 20;

    private static final Map<String, Integer> PARTS = Map.of("third", 3, "thirds", 3, "quarter", 4, "quarters", 4, "drittel", 3, "viertel", 4, "fifth", 5, "fünftel", 5);
    private static final Set<String> PER = Set.of("per", "pro", "je", "por", "par", "al", "na", "на", "в");

    private static final Set<String> CHANGES = Set.of("rose", "risen", "rise", "rises", "fell", "fallen", "grew", "grown", "increased", "decreased", "dropped", "cut", "reduced", "up", "down", "shrank", "won", "win", "beat", "missed",
            "stieg", "stiegen", "gestiegen", "fiel", "sank", "sanken", "wuchs", "gewachsen", "gesunken", "erhöht", "verringert");
    private static final Set<String> OFFSETS = Set.of("before", "after", "ago", "later", "earlier", "zuvor", "später", "nachdem", "danach");
    private static final Set<String> OFFSETS_BEFORE = Set.of("vor", "nach", "seit", "within", "since", "in", "innerhalb", "binnen");

    private final WordReader words;
    private final NumeralReader numerals;
    private final Units units = new Units();
    private final PhraseTable<String> bounds;
    private final PhraseTable<String> marks;
    private final Subjects subjects;
    private final NotFigures exclusions;
    private final Clocks clocks;
    private final Contrasts contrasts;
    private final Set<String> beginnings = new HashSet<>(Subjects.NONE);
    /** The words that contrasts, other times and scores are told by. */
    private final Set<String> known;

    /** @param words a reader of the language of the texts */
    public QuantityReader(WordReader words) {
        String language = words.language();
        this.words = words;
        this.numerals = new NumeralReader(language);
        this.bounds = PhraseTable.of("bounds.txt", language);
        this.marks = PhraseTable.of("marks.txt", language);
        this.subjects = new Subjects(language, words, numerals, marks);
        this.exclusions = new NotFigures(language, subjects);
        this.clocks = new Clocks(language);
        this.contrasts = new Contrasts(language);
        this.known = contrasts.known();
        known.addAll(NotFigures.SCORES);
        beginnings.addAll(Clocks.MONTHS.keySet());
        beginnings.addAll(List.of("half", "hälfte", "a", "one", "ein", "halbe", "halben"));
    }

    /** The figures of a sentence, the first twenty of more. */
    public Figures read(String sentence) {
        return read(sentence, words.read(sentence));
    }

    /** @param tokens the sentence's words as a reader of the same language gives them */
    public Figures read(String sentence, List<Token> tokens) {
        Line line = new Line(sentence, tokens);
        BitSet notable = notable(line);
        if (notable.isEmpty()) {
            return new Figures(sentence, tokens, List.of(), new boolean[tokens.size()], List.of(), Set.of());
        }
        List<Quantity> found = new ArrayList<>();
        boolean[] number = new boolean[tokens.size()];
        Set<String> times = new HashSet<>(contrasts.times(line, notable));
        boolean score = NotFigures.isAboutScores(line, notable);
        for (int i = notable.nextSetBit(0); i >= 0 && found.size() < MOST; ) {
            if (!begins(line, i)) {
                i = notable.nextSetBit(i + 1);
                continue;
            }
            Optional<Quantity> none = subjects.none(line, i);
            Optional<Quantity> share = none.isPresent() ? none : fraction(line, i);
            Optional<Quantity> clock = share.isPresent() ? share : clocks.at(line, i);
            Optional<Numeral> numeral = clock.isPresent() ? Optional.empty() : numerals.at(line, i);
            int next = i + 1;
            if (clock.isPresent()) {
                found.add(clock.get());
                next = Math.max(next, clock.get().to());
            } else if (numeral.isPresent()) {
                Numeral n = numeral.get();
                next = Math.max(next, n.to());
                Optional<Quantity> quantity = exclusions.excludes(line, n, score, times) ? Optional.empty() : quantity(line, n);
                if (quantity.isPresent()) {
                    found.add(quantity.get());
                    next = Math.max(next, quantity.get().to());
                }
            }
            for (int k = i; k < next && k < number.length && (clock.isPresent() || numeral.isPresent()); k++) {
                number[k] = true;
            }
            i = notable.nextSetBit(next);
        }
        List<Mark> contrasting = contrasts.of(line, notable);
        return new Figures(sentence, tokens, found, number, contrasting, times);
    }

    /** The places of all words that matter here; most don't, and are passed by after one look. */
    private BitSet notable(Line line) {
        BitSet notable = new BitSet(line.size());
        for (int i = 0; i < line.size(); i++) {
            if (known.contains(line.word(i)) || begins(line, i)) {
                notable.set(i);
            }
        }
        return notable;
    }

    /** Whether a figure can begin with a word. */
    private boolean begins(Line line, int i) {
        String word = line.word(i);
        return Character.isDigit(word.charAt(0)) || beginnings.contains(word) || numerals.isNumber(line, i);
    }

    private Optional<Quantity> quantity(Line line, Numeral n) {
        Optional<Quantity> age = subjects.age(line, n);
        if (age.isPresent()) {
            return age;
        }
        if (subjects.isMagnitude(line, n)) {
            return Optional.of(made(line, n, new Unit("magnitude", 1, ""), n.to(), Set.of(), "", ""));
        }
        Optional<Unit> before = units.signBefore(line, n.from());
        if (before.isPresent()) {
            return Optional.of(measure(line, n.suffix().equals("m") ? n.times(1e6, n.to()) : n, before.get(), n.to()));
        }
        Unit sign = units.signBehind(line, n.to());
        if (sign != null) {
            boolean points = sign.dimension().equals("percent") && units.at(line, n.to()).isPresent() && units.at(line, n.to()).get().meaning().dimension().equals("points");
            return Optional.of(measure(line, n, points ? new Unit("points", 1, "points") : sign, sign.written().startsWith("degrees_") || points ? n.to() + 1 : n.to()));
        }
        if (!n.suffix().isEmpty()) {
            return units.suffix(n.suffix()).map(unit -> measure(line, n, squared(line, unit, n.to()), n.to()));
        }
        int at = line.word(n.to()).equals("of") || line.word(n.to()).equals("an") ? n.to() + 1 : n.to();
        at = line.word(n.to()).equals("de") && n.low() >= 1000 ? n.to() + 1 : at;
        Optional<Found<Unit>> unit = units.at(line, at);
        if (unit.isPresent() && !isOnlyAWord(line, at, unit.get().meaning())) {
            int behind = at + unit.get().words();
            Unit meant = squared(line, unit.get().meaning(), behind);
            return Optional.of(compound(line, n, meant, behind).orElseGet(() -> measure(line, n, meant, behind)));
        }
        return subjects.counted(line, n).map(c -> made(line, n, new Unit("count", 1, ""), c.end(), c.marks(), c.role(), c.noun()));
    }

    /** Half, a third, three quarters of something: a share of so many percent, give or take. */
    private Optional<Quantity> fraction(Line line, int i) {
        String word = line.word(i);
        boolean half = word.equals("half") && (line.word(i + 1).equals("of") || line.word(i + 1).equals("the")) || word.equals("hälfte");
        Integer parts = half ? Integer.valueOf(2) : PARTS.get(line.word(i + 1));
        int first = i;
        double count = 1;
        if (!half) {
            boolean one = word.equals("a") || word.equals("one") || word.equals("ein");
            Optional<Numeral> counted = one || parts == null ? Optional.empty() : numerals.at(line, i).filter(n -> !n.digits() && n.to() == i + 1 && n.low() < 8);
            if (parts == null || !one && counted.isEmpty()) {
                return Optional.empty();
            }
            count = counted.map(Numeral::low).orElse(1.0);
        }
        int to = half ? i + 1 : i + 2;
        double percent = 100 * count / parts;
        Numeral numeral = new Numeral(first, to, percent, percent, 5, 0, false, false, "");
        Quantity read = made(line, numeral, new Unit("percent", 1, "share"), to, Set.of(), "", "");
        return Optional.of(read.bound() == Bound.EXACT ? read.about() : read);
    }

    /** Two hours and 14 minutes, six feet two inches: a second figure in a smaller unit of the same kind adds to the first. */
    private Optional<Quantity> compound(Line line, Numeral n, Unit unit, int behind) {
        int next = line.word(behind).equals("and") || line.word(behind).equals("und") ? behind + 1 : behind;
        if (!line.joined(behind) || n.high() > n.low()) {
            return Optional.empty();
        }
        Optional<Numeral> second = numerals.at(line, next).filter(m -> m.suffix().isEmpty() && m.high() == m.low());
        Optional<Found<Unit>> smaller = second.flatMap(m -> units.at(line, m.to())).filter(u -> u.meaning().dimension().equals(unit.dimension()) && u.meaning().factor() < unit.factor());
        return smaller.map(u -> {
            double more = second.get().low() * u.meaning().factor() / unit.factor();
            Numeral sum = new Numeral(n.from(), second.get().to(), n.low() + more, n.low() + more, u.meaning().factor() / unit.factor(), 0, false, n.digits(), "");
            return measure(line, sum, unit, second.get().to() + u.words());
        });
    }

    private static Unit squared(Line line, Unit unit, int to) {
        boolean square = unit.dimension().equals("length") && line.gap(to).startsWith("²");
        return square ? new Unit("area", unit.factor() * unit.factor(), unit.written() + "2") : unit;
    }

    /** Single letters are units only behind digits: "2 t", not "two t". */
    private static boolean isOnlyAWord(Line line, int at, Unit unit) {
        return line.word(at).length() == 1 && !Character.isDigit(line.word(at - 1).isEmpty() ? 'x' : line.word(at - 1).charAt(0));
    }

    private Quantity measure(Line line, Numeral n, Unit unit, int to) {
        Set<String> found = new LinkedHashSet<>();
        String rate = rate(line, to);
        if (!rate.isEmpty()) {
            found.add("per:" + rate);
        }
        if (unit.dimension().equals("duration") && (OFFSETS.contains(line.word(to)) || OFFSETS_BEFORE.contains(line.word(n.from() - 1)))) {
            found.add("offset");
        }
        return made(line, n, unit, to, found, subjects.attribute(line, n.from(), to), "");
    }

    /** A figure per something: per day, a head. */
    private String rate(Line line, int to) {
        String word = line.word(to);
        boolean per = PER.contains(word) && !line.parted(to) && !line.word(to + 1).isEmpty();
        boolean article = (word.equals("a") || word.equals("an") || word.equals("im") || word.equals("am")) && line.joined(to)
                && Set.of("day", "week", "month", "year", "head", "night", "tonne", "litre", "gallon", "barrel", "person", "monat", "jahr", "tag").contains(line.word(to + 1));
        return per || article ? words.stem(line.word(to + 1)) : "";
    }

    private Quantity made(Line line, Numeral n, Unit unit, int to, Set<String> found, String role, String noun) {
        Bound bound = Bound.EXACT;
        int first = n.from();
        Optional<Found<String>> before = bounds.endingAt(line.tokens(), first - 1);
        if (before.isEmpty() && isDeterminer(line.word(first - 1))) {
            before = bounds.endingAt(line.tokens(), first - 2).map(f -> new Found<>(f.words() + 1, f.meaning()));
        }
        if (before.isPresent() && !line.parted(first)) {
            bound = Bound.valueOf(before.get().meaning().toUpperCase(Locale.ROOT));
            first -= before.get().words();
        } else {
            Optional<Found<String>> behind = line.word(to).equals("or") || line.word(to).equals("oder") ? bounds.at(line.tokens(), to) : Optional.empty();
            bound = behind.map(f -> Bound.valueOf(f.meaning().toUpperCase(Locale.ROOT))).orElse(bound);
        }
        Set<String> all = new LinkedHashSet<>(found);
        if (line.gap(first).contains("(")) {
            all.add("aside");
        }
        boolean negative = unit.dimension().startsWith("temperature") && isMinus(line, n.from());
        direction(line, first, unit).ifPresent(all::add);
        double low = unit.value(negative ? -n.high() : n.low());
        double high = unit.value(negative ? -n.low() : n.high());
        int start = shownStart(line, first, n.from());
        int end = shownEnd(line, to);
        return new Quantity(start, end, first, to, unit.dimension(), unit.written(), low, high, Math.abs(n.place() * unit.factor()), bound, n.vague(), role, noun, all);
    }

    private static boolean isMinus(Line line, int i) {
        String before = line.word(i - 1);
        return before.equals("minus") || line.gap(i).endsWith("-") && !line.hyphenated(i) || line.gap(i).endsWith("−");
    }

    private static boolean isDeterminer(String word) {
        return word.equals("a") || word.equals("the") || word.equals("einen") || word.equals("eine") || word.equals("einem") || word.equals("einer") || word.equals("half");
    }

    /** By how much something changed; of counts and durations "by" tells more often who did it. */
    private Optional<String> direction(Line line, int first, Unit unit) {
        boolean total = unit.dimension().equals("count") || unit.dimension().equals("duration");
        return marks.word(line.word(first - 1)).filter(m -> m.equals("by") && (!total || changes(line, first - 1)));
    }

    private static boolean changes(Line line, int by) {
        for (int i = by - 1; i >= Math.max(0, by - 3); i--) {
            if (CHANGES.contains(line.word(i))) {
                return true;
            }
        }
        return false;
    }

    private int shownStart(Line line, int first, int number) {
        int start = line.at(first).start();
        String gap = first == number ? line.gap(number) : "";
        return units.signBefore(line, number).isPresent() && first == number ? start - (gap.length() - gap.stripTrailing().length()) - 1 : start;
    }

    private static int shownEnd(Line line, int to) {
        int end = line.at(to - 1).end();
        String gap = line.gap(to);
        int blanks = gap.length() - gap.stripLeading().length();
        boolean sign = blanks < gap.length() && "%€$£°²₴₽".indexOf(gap.charAt(blanks)) >= 0;
        return sign ? end + blanks + 1 : end;
    }
}
