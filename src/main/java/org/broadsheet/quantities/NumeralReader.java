package org.broadsheet.quantities;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.quantities.NumberWords.Worth;

/** Reads numbers in digits and words. Never looks further than a dozen words ahead. */
final class NumeralReader {

    private static final int MOST_WORDS = 12;
    private static final Set<String> SPACED_GROUPS = Set.of("fr", "es", "pt", "it", "pl", "uk", "ru", "nl");
    private static final Set<String> RANGE_WORDS = Set.of("to", "bis", "a", "à", "tot", "do", "до", "and", "und", "y", "et", "e", "en", "i", "та", "и", "или", "or", "oder");
    private static final Set<String> BETWEEN = Set.of("between", "zwischen", "entre", "tra", "fra", "tussen", "między", "між", "между");
    private static final Set<String> MEANS_TO = Set.of("to", "bis", "or", "oder", "à", "tot", "do", "до");

    private final NumberWords words;
    private final boolean english;
    private final boolean spacedGroups;
    private final String connector;

    NumeralReader(String language) {
        this.words = new NumberWords(language);
        this.english = language.equals("en") || language.equals("und");
        this.spacedGroups = SPACED_GROUPS.contains(language);
        this.connector = switch (language) {
            case "en" -> "and";
            case "es" -> "y";
            case "pt" -> "e";
            case "fr" -> "et";
            default -> "";
        };
    }

    boolean isNumber(Line line, int i) {
        return i >= 0 && i < line.size() && (Character.isDigit(line.at(i).text().charAt(0)) || words.of(line.word(i)).isPresent());
    }

    /** The number that begins at a word, ranges included. */
    Optional<Numeral> at(Line line, int i) {
        Optional<Numeral> first = single(line, i);
        if (first.isEmpty() || first.get().vague()) {
            return first;
        }
        return Optional.of(range(line, first.get()));
    }

    private Numeral range(Line line, Numeral first) {
        int next = first.to();
        if (!first.suffix().isEmpty() || next >= line.size()) {
            return first;
        }
        String gap = line.gap(next);
        boolean dash = gap.equals("-") || gap.strip().equals("–") || gap.equals("\u2011") || gap.equals(" - ");
        int from = dash ? next : next + 1;
        boolean word = !dash && RANGE_WORDS.contains(line.word(next)) && line.joined(next) && line.joined(from)
                && (MEANS_TO.contains(line.word(next)) || BETWEEN.contains(line.word(first.from() - 1)));
        if (!dash && !word) {
            return first;
        }
        return single(line, from).filter(second -> !second.vague() && second.low() > scaled(first, second).low() && second.suffix().length() < 4)
                .map(second -> scaled(first, second).upTo(second)).orElse(first);
    }

    /** In "10 to 15 million" the first number is in millions too. */
    private static Numeral scaled(Numeral first, Numeral second) {
        double factor = second.place() >= 1000 && first.low() < 1000 && second.to() - second.from() > 1 && second.digits() ? StrictMath.pow(1000, Math.floor(StrictMath.log10(second.low()) / 3)) : 1;
        return first.times(factor, first.to());
    }

    private Optional<Numeral> single(Line line, int i) {
        if (i < 0 || i >= line.size()) {
            return Optional.empty();
        }
        return Character.isDigit(line.at(i).text().charAt(0)) ? digits(line, i) : spelt(line, i);
    }

    private Optional<Numeral> digits(Line line, int i) {
        String text = line.at(i).text();
        int cut = 0;
        while (cut < text.length() && (Character.isDigit(text.charAt(cut)) || (text.charAt(cut) == '.' || text.charAt(cut) == ',') && cut + 1 < text.length() && Character.isDigit(text.charAt(cut + 1)))) {
            cut++;
        }
        StringBuilder written = new StringBuilder(text.substring(0, cut));
        String suffix = text.substring(cut).toLowerCase(Locale.ROOT);
        int end = i + 1;
        while (suffix.isEmpty() && end < line.size() && end - i < 5 && isGroup(line, end, written, end == i + 1)) {
            written.append(line.at(end++).text());
        }
        if (written.length() > 15 || written.length() > 1 && written.charAt(0) == '0' && Character.isDigit(written.charAt(1))) {
            return Optional.empty();
        }
        int behind = end;
        return value(written.toString()).map(v -> finish(line, new Numeral(i, behind, v[0], v[0], v[1], (int) v[2], false, true, suffix)));
    }

    private boolean isGroup(Line line, int next, CharSequence before, boolean first) {
        String gap = line.gap(next);
        boolean thin = gap.equals("\u00A0") || gap.equals("\u202F") || gap.equals("\u2009") || gap.equals("'") || gap.equals("’");
        String text = line.at(next).text();
        int lead = 0;
        while (lead < before.length() && Character.isDigit(before.charAt(lead))) {
            lead++;
        }
        return (thin || gap.equals(" ") && (spacedGroups || text.endsWith("00"))) && lead == before.length() && (lead <= 3 || !first) && text.length() == 3 && text.chars().allMatch(Character::isDigit);
    }

    /** Takes in a factor behind the digits: 1.2 million, 5bn. */
    private Numeral finish(Line line, Numeral bare) {
        if (!bare.suffix().isEmpty()) {
            Optional<Worth> factor = bare.suffix().length() <= 3 && !bare.suffix().equals("m") ? words.of(bare.suffix()).filter(Worth::multiplies) : Optional.empty();
            return factor.map(worth -> bare.times(worth.factor(), bare.to())).orElse(bare);
        }
        Numeral result = bare;
        for (int more = 0; more < 2 && line.joined(result.to()) && line.word(result.to()).length() > 1; more++) {
            Optional<Worth> factor = words.of(line.word(result.to())).filter(Worth::multiplies);
            if (factor.isEmpty()) {
                return result;
            }
            result = result.times(factor.get().factor(), result.to() + 1);
        }
        return result;
    }

    /** Value, worth of the last significant digit and number of decimals of a number in digits. */
    private Optional<double[]> value(String written) {
        int dots = count(written, '.');
        int commas = count(written, ',');
        char group = english ? ',' : '.';
        char point = english ? '.' : ',';
        String plain = written;
        if (dots > 0 && commas > 0) {
            point = written.lastIndexOf('.') > written.lastIndexOf(',') ? '.' : ',';
            group = point == '.' ? ',' : '.';
            plain = written.replace(String.valueOf(group), "");
        } else if (dots + commas > 0) {
            char sign = dots > 0 ? '.' : ',';
            boolean grouped = isGrouped(written, sign) && (sign == group || dots + commas > 1);
            if (!grouped && dots + commas > 1) {
                return Optional.empty();
            }
            plain = grouped ? written.replace(String.valueOf(sign), "") : written;
            point = sign;
        }
        plain = plain.replace(point, '.');
        int at = plain.indexOf('.');
        int decimals = at < 0 ? 0 : plain.length() - at - 1;
        try {
            double value = Double.parseDouble(plain);
            return Optional.of(new double[] {value, decimals > 0 ? StrictMath.pow(10, -decimals) : place(value), decimals});
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static boolean isGrouped(String written, char sign) {
        String[] groups = written.split(sign == '.' ? "\\." : ",");
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() != 3) {
                return false;
            }
        }
        return groups[0].length() <= 3;
    }

    private static int count(String text, char sign) {
        return (int) text.chars().filter(c -> c == sign).count();
    }

    /** The worth of the last digit that is not a zero. */
    static double place(double value) {
        double place = 1;
        while (place < 1e12 && value >= place * 10 && value % (place * 10) == 0) {
            place *= 10;
        }
        return place;
    }

    private Optional<Numeral> spelt(Line line, int i) {
        Optional<Numeral> half = half(line, i);
        if (half.isPresent()) {
            return half;
        }
        double total = 0;
        double current = 0;
        double last = Double.MAX_VALUE;
        int at = i;
        boolean any = false;
        while (at < line.size() && at - i < MOST_WORDS && (at == i || line.joined(at))) {
            Optional<Worth> worth = words.of(line.word(at));
            if (worth.isEmpty()) {
                boolean link = any && line.word(at).equals(connector) && line.joined(at + 1) && links(line, at, current, total);
                if (!link) {
                    break;
                }
                at++;
                continue;
            }
            Worth w = worth.get();
            if (w.vague()) {
                if (any) {
                    break;
                }
                return Optional.of(vague(line, i, w));
            }
            if (w.multiplies()) {
                if (w.factor() == 100 && current < 100) {
                    current = Math.max(1, current) * 100;
                    last = 100;
                } else if (w.factor() == 100 || !any && w.factor() >= 1e6 || w.factor() >= 1000 && line.word(at).length() < 2) {
                    break;
                } else {
                    total += Math.max(1, current) * w.factor();
                    current = 0;
                    last = w.factor();
                }
            } else if (fits(w.value(), current, last)) {
                current = w.value() == 20 && current == 4 && connector.equals("et") ? 80 : line.word(at).equals("dozen") && any ? current * 12 : current + w.value();
                last = w.value();
            } else if (line.word(at).equals("dozen") || line.word(at).equals("dutzend")) {
                current = Math.max(1, current) * 12;
                last = 12;
            } else {
                break;
            }
            any = true;
            at++;
        }
        if (!any) {
            return Optional.empty();
        }
        double value = total + current;
        if (english && line.word(at).equals("and") && line.word(at + 1).equals("a") && line.word(at + 2).equals("half")) {
            value += 0.5;
            at += 3;
            Optional<Worth> factor = words.of(line.word(at)).filter(Worth::multiplies);
            if (factor.isPresent()) {
                value *= factor.get().factor();
                at++;
            }
        }
        double place = value == Math.rint(value) ? place(value) : 0.5;
        return Optional.of(new Numeral(i, at, value, value, place, 0, false, false, ""));
    }

    /** A smaller number follows a larger one: tens and ones, hundreds and tens; French seventies and nineties; four twenties. */
    private boolean fits(double value, double current, double last) {
        if (current == 0) {
            return true;
        }
        if (connector.equals("et")) {
            return current == 4 && value == 20 || (current % 100 == 60 || current % 100 == 80) && value < 20 || current >= 20 && value < 10 || last == 100 && value < 100;
        }
        return last >= 100 && value < 100 || last >= 20 && last <= 90 && value < 10 && value > 0;
    }

    private boolean links(Line line, int at, double current, double total) {
        double next = words.of(line.word(at + 1)).filter(w -> !w.multiplies() && !w.vague()).map(Worth::value).orElse(-1.0);
        if (next <= 0) {
            return false;
        }
        return switch (connector) {
            case "and" -> next < 100 && (current >= 100 && current % 100 == 0 || current == 0 && total >= 1000);
            case "y" -> current % 100 >= 30 && current % 10 == 0 && next < 10;
            case "et" -> current % 10 == 0 && current > 0 && next == 1 || current == 60 && next == 11;
            default -> current >= 20 && current % 10 == 0 && next < current;
        };
    }

    private Numeral vague(Line line, int i, Worth worth) {
        int end = i + 1;
        double factor = 1;
        if (english && line.word(end).equals("of") && words.of(line.word(end + 1)).map(w -> w.vague() || w.multiplies()).orElse(false)) {
            Worth second = words.of(line.word(end + 1)).get();
            factor = second.vague() ? second.low() / 2 : second.factor();
            end += 2;
        }
        return new Numeral(i, end, worth.low() * factor, worth.high() * factor, 1, 0, true, false, "");
    }

    /** Half a million, half a dozen, eine halbe Million. */
    private Optional<Numeral> half(Line line, int i) {
        int next = english && line.word(i).equals("half") && (line.word(i + 1).equals("a") || line.word(i + 1).equals("an")) ? i + 2 : line.word(i).startsWith("halbe") && !english ? i + 1 : -1;
        if (next < 0) {
            return Optional.empty();
        }
        Optional<Worth> worth = words.of(line.word(next));
        if (worth.isPresent()) {
            double value = worth.get().multiplies() ? worth.get().factor() / 2 : worth.get().value() / 2;
            return value < 5 ? Optional.empty() : Optional.of(new Numeral(i, next + 1, value, value, place(value), 0, false, false, ""));
        }
        return Optional.of(new Numeral(i, next, 0.5, 0.5, 0.5, 0, false, false, ""));
    }
}
