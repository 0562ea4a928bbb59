package org.broadsheet.quantities;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.text.WordReader;
import org.broadsheet.text.WordReader.Token;

/**
 * What a figure counts or measures: the noun behind it and what happened to those counted, before it or behind it in the same clause.
 * Looks at most {@link #REACH} words far.
 */
final class Subjects {

    private static final int REACH = 14;
    private static final Set<String> AUXILIARIES = Set.of("was", "were", "are", "is", "been", "be", "being", "have", "has", "had", "got", "remain", "remained", "left", "leaving", "reported", "feared", "confirmed", "as",
            "wurden", "wurde", "sind", "ist", "waren", "war", "werden", "worden", "gelten", "galten", "blieben", "kamen", "kam", "haben", "hat",
            "resultaron", "fueron", "han", "ont", "sont", "été", "foram", "ficaram", "sono", "stati", "zijn", "raakten", "zostało", "було", "были");
    private static final Set<String> NOBODY = Set.of("nobody", "niemand", "nadie", "personne", "nessuno", "ninguém");
    private static final Set<String> NO = Set.of("no", "keine", "kein", "keinen");
    /** Words that say of nobody or nothing. */
    static final Set<String> NONE = Stream.concat(NOBODY.stream(), NO.stream()).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> NOT = Set.of("not", "never", "nicht", "un", "unhurt", "unverletzt");
    private static final Set<String> TOLL = Set.of("toll", "number", "numbers", "tally", "count", "zahl", "anzahl", "opferzahl", "total");
    private static final Set<String> REACHED = Set.of("to", "at", "of", "auf", "bei", "is", "was", "as", "stands", "reached", "rises", "hit", "beträgt", "liegt", "now", "nun", "mindestens", "least");
    private static final Set<String> BURNT = Set.of("burned", "burnt", "burning", "scorched", "verbrannt", "verbrannte", "verbrannten", "brannten", "niedergebrannt");
    private static final Map<String, String> DIMENSION_WORDS = dimensionWords();
    private static final Set<String> MAGNITUDE = Set.of("magnitude", "stärke", "magnitud", "magnitudo", "magnituda", "магнітудою", "магнитудой", "richter", "richterskala");

    private final String language;
    private final WordReader words;
    private final NumeralReader numerals;
    private final PhraseTable<String> marks;
    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, String> nouns = new HashMap<>();
    private final Map<String, String> alone = new HashMap<>();
    private final boolean german;

    /** @param end index behind the last word that is shown */
    record Counted(String role, String noun, Set<String> marks, int end) {}

    private static Map<String, String> dimensionWords() {
        Map<String, String> map = new HashMap<>();
        String[][] groups = {{"long", "long", "length", "lang", "lange", "langen", "langer", "länge"}, {"high", "high", "tall", "height", "hoch", "hohe", "hohen", "hoher", "höhe"},
            {"deep", "deep", "depth", "tief", "tiefe", "tiefen"}, {"wide", "wide", "width", "breit", "breite", "breiten"},
            {"away", "away", "from", "entfernt", "entfernung", "off", "northeast", "northwest", "southeast", "southwest", "von"},
            {"thick", "thick", "dick"}, {"radius", "radius", "umkreis"}};
        for (String[] group : groups) {
            for (int i = 1; i < group.length; i++) {
                map.put(group[i], group[0]);
            }
        }
        return Map.copyOf(map);
    }

    Subjects(String language, WordReader words, NumeralReader numerals, PhraseTable<String> marks) {
        this.language = language;
        this.words = words;
        this.numerals = numerals;
        this.marks = marks;
        this.german = language.equals("de");
        for (String[] line : PhraseTable.lines("roles.txt")) {
            if (line[0].equals(language)) {
                for (int i = 2; i < line.length; i++) {
                    boolean plus = line[i].startsWith("+");
                    String form = plus ? line[i].substring(1) : line[i];
                    roles.putIfAbsent(form, line[1]);
                    if (plus) {
                        alone.put(form, line[1]);
                    }
                }
            }
        }
        for (String[] line : PhraseTable.lines("nouns.txt")) {
            for (int i = 1; i < line.length; i++) {
                nouns.putIfAbsent(line[i], line[0]);
            }
        }
    }

    boolean isKnownNoun(String lower) {
        return nouns.containsKey(lower);
    }

    boolean isRole(String lower) {
        return roles.containsKey(lower);
    }

    /** What a count counts; empty where the number stands beside nothing that can be counted. */
    Optional<Counted> counted(Line line, Numeral n) {
        int after = n.to();
        boolean part = line.word(after).equals("of") && !n.vague() && n.low() < 1000 || (line.word(after).equals("der") || line.word(after).equals("von")) && german;
        after += line.word(after).equals("of") || line.word(after).equals("von") ? 1 : 0;
        while (after < line.size() && isArticle(line.word(after)) && (part || n.vague())) {
            after++;
        }
        Set<String> found = new LinkedHashSet<>();
        if (part) {
            found.add("part");
        }
        int end = runEnd(line, after, n.to());
        String noun = head(line, after, end);
        String role = roleIn(line, after, end, found);
        if (isOne(n) && !nouns.containsKey(line.word(after)) && role.isEmpty()) {
            return Optional.empty();
        }
        if (role.isEmpty()) {
            role = before(line, n, found);
        }
        if (role.isEmpty()) {
            role = ahead(line, end, german && auxiliaryBefore(line, n.from()), found);
        }
        if (role.isEmpty() && noun.isEmpty()) {
            boolean share = marks.at(line.tokens(), n.to()).map(f -> f.meaning().equals("part")).orElse(part);
            return share ? Optional.of(new Counted("", "", Set.of("part"), n.to())) : Optional.empty();
        }
        marksAround(line, n, end, found);
        return Optional.of(new Counted(role.replaceFirst(":.*", ""), noun, found, shownEnd(line, n, after, end)));
    }

    private static boolean isOne(Numeral n) {
        return !n.digits() && n.low() == 1 && n.high() == 1;
    }

    private static boolean isArticle(String word) {
        return word.equals("the") || word.equals("der") || word.equals("den") || word.equals("them") || word.equals("whom") || word.equals("these") || word.equals("ihnen");
    }

    /** The words behind a number up to its noun: adjectives, a participle. */
    private int runEnd(Line line, int after, int numberEnd) {
        int end = after;
        while (end < line.size() && end < after + 4 && (end == numberEnd ? line.joined(end) : line.joined(end)) && isContent(line, end)) {
            Token token = line.at(end++);
            boolean nounFound = german ? token.isCapital() : nouns.containsKey(token.lower()) && !nouns.containsKey(line.word(end)) || isPlural(token.lower());
            if (nounFound) {
                break;
            }
        }
        if (end > after && end < line.size() && line.joined(end) && roles.containsKey(line.word(end)) && !german) {
            end++;
        }
        return end;
    }

    private static boolean isPlural(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
    }

    private boolean isContent(Line line, int i) {
        Token token = line.at(i);
        return !token.isStop() && !AUXILIARIES.contains(token.lower()) && !numerals.isNumber(line, i) && Character.isLetter(token.text().charAt(0));
    }

    private String head(Line line, int after, int end) {
        String last = "";
        for (int i = after; i < end; i++) {
            String word = line.word(i);
            if (nouns.containsKey(word)) {
                return nouns.get(word);
            }
            if (roles.containsKey(word)) {
                if (!last.isEmpty()) {
                    return last;
                }
                continue;
            }
            boolean plural = !german && isPlural(word);
            last = german && !line.at(i).isCapital() ? last : words.stem(word);
            if (plural) {
                return last;
            }
        }
        return last;
    }

    private String roleIn(Line line, int after, int end, Set<String> found) {
        for (int i = after; i < end; i++) {
            String role = roles.get(line.word(i));
            if (role != null) {
                qualifier(role, found);
                return role;
            }
        }
        return "";
    }

    private static void qualifier(String role, Set<String> found) {
        int colon = role.indexOf(':');
        if (colon > 0) {
            found.add(role.substring(colon + 1));
        }
    }

    /** A verb or a toll directly before: killed at least 12, the death toll rose to 15, die Zahl der Verletzten stieg auf 15. */
    private String before(Line line, Numeral n, Set<String> found) {
        int i = n.from() - 1;
        boolean reached = false;
        int skipped = 0;
        while (i >= 0 && skipped < 4 && !line.parted(i + 1) && (line.at(i).isStop() || isFiller(line.word(i)))) {
            reached |= REACHED.contains(line.word(i));
            i--;
            skipped++;
        }
        if (i < 0 || line.parted(i + 1)) {
            return "";
        }
        String role = roles.get(line.word(i));
        boolean conjunction = line.word(n.from() - 1).equals("and") || line.word(n.from() - 1).equals("und") || line.word(n.from() - 1).equals("in") || line.word(n.from() - 1).equals("on");
        if (role != null && !conjunction && !isPassive(line, i)) {
            qualifier(role, found);
            return role;
        }
        return reached || REACHED.contains(line.word(i)) ? toll(line, i) : "";
    }

    private boolean isPassive(Line line, int i) {
        String before = line.word(i - 1);
        return before.equals("was") || before.equals("were") || before.equals("been") || before.equals("are") || before.equals("is") || german && AUXILIARIES.contains(before);
    }

    private static boolean isFiller(String word) {
        return Set.of("about", "around", "nearly", "almost", "roughly", "approximately", "least", "mindestens", "etwa", "rund", "another", "further", "now", "nun", "mehr", "half", "estimated").contains(word);
    }

    private String toll(Line line, int from) {
        for (int i = from; i >= 0 && i > from - 8 && !line.parted(i + 1); i--) {
            String word = line.word(i);
            if (word.equals("toll") && !line.word(i - 1).equals("death")) {
                return "dead";
            }
            if (roles.containsKey(word) && (TOLL.contains(line.word(i - 1)) || TOLL.contains(line.word(i - 2)) || TOLL.contains(line.word(i + 1)) || line.word(i + 1).equals("toll"))) {
                return roles.get(word);
            }
        }
        return "";
    }

    /** What is said of those counted further on in the clause: 12 people on the bus were injured. */
    private String ahead(Line line, int end, boolean opened, Set<String> found) {
        int i = end;
        if (i < line.size() && line.parted(i) && marks.at(line.tokens(), i).map(f -> f.meaning().equals("part")).orElse(false)) {
            do {
                i++;
            } while (i < line.size() && i < end + REACH && !line.parted(i));
        } else if (i < line.size() && line.parted(i)) {
            return "";
        }
        boolean auxiliary = opened;
        for (int first = i; i < line.size() && i < first + REACH; i++) {
            String word = line.word(i);
            if (i > first && line.parted(i) || word.equals("and") || word.equals("und") || word.equals("while") || numerals.isNumber(line, i) && !auxiliary || NOT.contains(word)) {
                return "";
            }
            if (alone.containsKey(word)) {
                return alone.get(word);
            }
            String role = roles.get(word);
            if (role != null && (auxiliary || i == first && !german)) {
                qualifier(role, found);
                return role;
            }
            auxiliary |= AUXILIARIES.contains(word);
            if (!german && auxiliary && !AUXILIARIES.contains(word) && !line.at(i).isStop() && !word.endsWith("ly") && marks.word(word).isEmpty()) {
                return "";
            }
        }
        return "";
    }

    private static boolean auxiliaryBefore(Line line, int number) {
        for (int i = number - 1; i >= Math.max(0, number - 10) && !line.parted(i + 1); i--) {
            if (AUXILIARIES.contains(line.word(i))) {
                return true;
            }
        }
        return false;
    }

    private void marksAround(Line line, Numeral n, int end, Set<String> found) {
        for (int i = Math.max(0, n.from() - 4); i < n.from(); i++) {
            boolean parts = marks.at(line.tokens(), i).map(f -> f.meaning().equals("part")).orElse(false);
            if (parts && !partedBetween(line, i + 1, n.from())) {
                found.add("part");
            }
        }
        for (int i = Math.max(0, n.from() - 1); i < Math.min(line.size(), end + 4); i++) {
            if (i > end && line.parted(i)) {
                break;
            }
            boolean near = i >= n.from() - 1 && i <= n.to();
            marks.word(line.word(i)).filter(m -> m.equals("severe") || m.equals("light") || near && m.equals("more")).ifPresent(found::add);
        }
    }

    private static boolean partedBetween(Line line, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (line.parted(i)) {
                return true;
            }
        }
        return false;
    }

    private int shownEnd(Line line, Numeral n, int after, int end) {
        return end > after ? end : n.to();
    }

    /** Nobody, no injuries: a count of none. */
    Optional<Quantity> none(Line line, int i) {
        String word = line.word(i);
        boolean nobody = NOBODY.contains(word) || word.equals("no") && line.word(i + 1).equals("one");
        Set<String> found = new LinkedHashSet<>();
        if (nobody) {
            int end = word.equals("no") ? i + 2 : i + 1;
            if (line.word(end).equals("else")) {
                return Optional.empty();
            }
            String role = ahead(line, end, false, found);
            return role.isEmpty() ? Optional.empty() : Optional.of(zero(line, i, end, role, found, "people"));
        }
        if (NO.contains(word)) {
            boolean known = nouns.containsKey(line.word(i + 1));
            String role = roles.getOrDefault(line.word(i + 1), known ? ahead(line, i + 2, false, found) : "");
            return role.isEmpty() ? Optional.empty() : Optional.of(zero(line, i, i + 2, role, found, known ? nouns.get(line.word(i + 1)) : ""));
        }
        return Optional.empty();
    }

    private static Quantity zero(Line line, int from, int to, String role, Set<String> found, String noun) {
        return new Quantity(line.at(from).start(), line.at(to - 1).end(), from, to, "count", "", 0, 0, 1, Bound.EXACT, false, role.replaceFirst(":.*", ""), noun, found);
    }

    /** Somebody's age: a 34-year-old, aged 34, Jan Brandt, 34, ein 34-Jähriger. */
    Optional<Quantity> age(Line line, Numeral n) {
        String next = line.word(n.to());
        String second = line.word(n.to() + 1);
        String before = line.word(n.from() - 1);
        int end = 0;
        if ((next.equals("year") || next.equals("years") || next.equals("month")) && second.equals("old") || next.equals("jahre") && second.startsWith("alt")) {
            end = n.to() + 2;
        } else if (next.startsWith("jährige") || n.suffix().startsWith("jährige")) {
            end = n.suffix().isEmpty() ? n.to() + 1 : n.to();
        } else if (before.equals("aged") || before.equals("age") && n.low() < 120 || before.equals("of") && line.word(n.from() - 2).equals("age") || before.equals("alter") || before.equals("von") && line.word(n.from() - 2).equals("alter")) {
            end = n.to();
        } else if (n.digits() && n.low() < 110 && n.decimals() == 0 && line.gap(n.from()).equals(", ") && line.gap(n.to()).startsWith(",") && n.from() > 0 && line.at(n.from() - 1).isCapital()
                && !german) {
            end = n.to();
        }
        if (end == 0) {
            return Optional.empty();
        }
        boolean named = line.gap(n.from()).equals(", ");
        boolean noun = end < line.size() && line.joined(end) && !line.at(end).isStop() && (!german || line.at(end).isCapital());
        String whose = named ? before : noun ? words.stem(line.word(end)) : "";
        return Optional.of(new Quantity(line.at(n.from()).start(), line.at(end - 1).end(), n.from(), end, "age", "", n.low(), n.high(), 1, Bound.EXACT, false, "", whose, Set.of()));
    }

    /** Whether a number tells an earthquake's strength. */
    boolean isMagnitude(Line line, Numeral n) {
        if (n.low() >= 10 || !n.digits()) {
            return false;
        }
        for (int i = n.from() - 1; i >= Math.max(0, n.from() - 4); i--) {
            if (MAGNITUDE.contains(line.word(i))) {
                return true;
            }
            if (!line.at(i).isStop() && !isFiller(line.word(i))) {
                break;
            }
        }
        return MAGNITUDE.contains(line.word(n.to())) || line.word(n.to()).equals("on") && MAGNITUDE.contains(line.word(n.to() + 2));
    }

    /** What a measure measures: length, height, depth, width, a distance from somewhere; empty where nothing says it. */
    String attribute(Line line, int from, int to) {
        for (int i = Math.max(0, from - 6); i < Math.min(line.size(), to + 8); i++) {
            if (BURNT.contains(line.word(i))) {
                return "burned";
            }
        }
        for (int i = to; i < Math.min(line.size(), to + 3) && !line.parted(i); i++) {
            String found = DIMENSION_WORDS.get(line.word(i));
            if (found != null) {
                return found;
            }
        }
        for (int i = from - 1; i >= Math.max(0, from - 4) && !line.parted(i + 1); i--) {
            String found = DIMENSION_WORDS.get(line.word(i));
            if (found != null && !found.equals("away")) {
                return found;
            }
        }
        return "";
    }
}
