package org.broadsheet.quantities;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What number words of a language are worth. */
final class NumberWords {

    /** @param value of one that adds; @param factor of one that multiplies what stands before it, else 0; @param low and @param high of a vague one, else 0 */
    record Worth(double value, double factor, double low, double high) {
        boolean multiplies() {
            return factor > 0;
        }

        boolean vague() {
            return high > 0;
        }
    }

    private final String language;
    private final Map<String, Worth> words = new HashMap<>();
    private final boolean compounds;

    NumberWords(String language) {
        this.language = language;
        this.compounds = language.equals("de") || language.equals("nl") || language.equals("it");
        for (String[] line : PhraseTable.lines("numbers.txt")) {
            if (line[0].equals(language)) {
                Worth worth = worth(line[1]);
                for (int i = 2; i < line.length; i++) {
                    words.put(line[i], worth);
                }
            }
        }
    }

    private static Worth worth(String written) {
        String rest = written.substring(1);
        if (written.charAt(0) == 'x') {
            return new Worth(0, Double.parseDouble(rest), 0, 0);
        } else if (written.charAt(0) == '~') {
            String[] ends = rest.split("-");
            return new Worth(0, 0, Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
        }
        return new Worth(Double.parseDouble(written), 0, 0, 0);
    }

    Optional<Worth> of(String lower) {
        Worth known = words.get(lower);
        if (known != null) {
            return Optional.of(known);
        }
        if (!compounds || lower.length() < 5 || lower.length() > 60) {
            return Optional.empty();
        }
        double value = language.equals("it") ? italian(lower) : joined(lower);
        return value < 0 ? Optional.empty() : Optional.of(new Worth(value, 0, 0, 0));
    }

    /** German and Dutch write a number below a million as one word: zweihundertfünfundvierzig. Each call cuts the word, so the work is bounded by its length. */
    private double joined(String word) {
        boolean german = language.equals("de");
        if (german && word.endsWith("einhalb")) {
            double whole = word.equals("eineinhalb") ? 1 : below(word.substring(0, word.length() - 7));
            return whole < 0 ? -1 : whole + 0.5;
        }
        double split = split(word, german ? "tausend" : "duizend", 1000);
        if (split == -2) {
            split = split(word, german ? "hundert" : "honderd", 100);
        }
        return split == -2 ? tens(word, german) : split;
    }

    /** -2 where the factor does not stand in the word, -1 where the word is no number. */
    private double split(String word, String factor, double worth) {
        int at = word.indexOf(factor);
        if (at < 0) {
            return -2;
        }
        double left = at == 0 ? 1 : below(word.substring(0, at));
        String right = word.substring(at + factor.length());
        right = right.startsWith("und") ? right.substring(3) : right;
        double more = right.isEmpty() ? 0 : below(right);
        return left < 0 || more < 0 || more >= worth ? -1 : left * worth + more;
    }

    private double below(String word) {
        Worth known = words.get(word);
        return known == null ? word.isEmpty() ? -1 : joined(word) : known.multiplies() || known.vague() ? -1 : known.value;
    }

    private double tens(String word, boolean german) {
        for (String link : german ? new String[] {"und"} : new String[] {"ën", "en"}) {
            for (int at = word.indexOf(link, 2); at > 0; at = word.indexOf(link, at + 1)) {
                Worth unit = words.get(word.substring(0, at));
                Worth ten = words.get(word.substring(at + link.length()));
                if (unit != null && ten != null && unit.value >= 1 && unit.value < 10 && ten.value >= 20 && ten.value <= 90) {
                    return ten.value + unit.value;
                }
            }
        }
        return -1;
    }

    private double italian(String word) {
        int hundred = word.indexOf("cento");
        if (hundred >= 0) {
            double left = hundred == 0 ? 1 : value(word.substring(0, hundred));
            String right = word.substring(hundred + 5);
            double more = right.isEmpty() ? 0 : Math.max(value(right), italianTens(right));
            return left < 1 || left > 9 || more < 0 ? -1 : left * 100 + more;
        }
        return italianTens(word);
    }

    private double italianTens(String word) {
        for (int cut = 4; cut <= word.length() - 2; cut++) {
            String head = word.substring(0, cut);
            double unit = value(word.substring(cut).toLowerCase(Locale.ROOT).replace("tré", "tre"));
            for (String end : new String[] {"", "a", "i"}) {
                double ten = value(head + end);
                if (ten >= 20 && ten <= 90 && unit >= 1 && unit <= 9) {
                    return ten + unit;
                }
            }
        }
        return -1;
    }

    private double value(String word) {
        Worth known = words.get(word);
        return known == null || known.multiplies() || known.vague() ? -1 : known.value;
    }
}
