package org.broadsheet.quantities;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Units of all languages, and currencies by their signs. */
final class Units {

    private static final Map<Character, String> SIGNS = Map.of('$', "money:usd", '€', "money:eur", '£', "money:gbp", '¥', "money:jpy", '₴', "money:uah", '₽', "money:rub");
    private static final Set<String> OTHER_DOLLARS = Set.of("a", "c", "nz", "hk", "au", "ca", "can");

    private final PhraseTable<Unit> table = new PhraseTable<>();

    /** @param factor into the dimension's own unit; @param written its name in the table, the same for all forms */
    record Unit(String dimension, double factor, String written) {
        double value(double number) {
            return written.equals("degrees_fahrenheit") ? (number - 32) / 1.8 : number * factor;
        }
    }

    Units() {
        for (String[] line : PhraseTable.lines("units.txt")) {
            String dimension = line[0].equals("temperature:f") ? "temperature" : line[0];
            double factor = line[0].equals("temperature:f") ? 1 / 1.8 : Double.parseDouble(line[1]);
            Unit unit = new Unit(dimension, factor, line[2]);
            for (int i = 2; i < line.length; i++) {
                table.add(line[i], unit);
            }
        }
    }

    /** The unit of a suffix such as km in 12km. */
    Optional<Unit> suffix(String lower) {
        return table.word(lower);
    }

    /** The unit that begins at a word. */
    Optional<PhraseTable.Found<Unit>> at(Line line, int i) {
        return i > 0 && line.parted(i) ? Optional.empty() : table.at(line.tokens(), i);
    }

    Optional<Unit> named(String form) {
        return table.word(form);
    }

    /** The currency whose sign stands directly before a word. */
    Optional<Unit> signBefore(Line line, int i) {
        String gap = line.gap(i).stripTrailing();
        if (gap.isEmpty()) {
            return Optional.empty();
        }
        String money = SIGNS.get(gap.charAt(gap.length() - 1));
        if (money == null) {
            return Optional.empty();
        }
        boolean other = money.equals("money:usd") && gap.length() == 1 && OTHER_DOLLARS.contains(line.word(i - 1));
        return Optional.of(new Unit(other ? "money:" + line.word(i - 1) : money, 1, money));
    }

    /** A sign behind a number: percent, a currency, degrees, squares. Null where there is none. */
    Unit signBehind(Line line, int to) {
        String gap = line.gap(to);
        String sign = gap.strip();
        if (sign.startsWith("%")) {
            return new Unit("percent", 1, "percent");
        }
        if (!sign.isEmpty() && SIGNS.containsKey(sign.charAt(0))) {
            return new Unit(SIGNS.get(sign.charAt(0)), 1, SIGNS.get(sign.charAt(0)));
        }
        if (sign.startsWith("°")) {
            return line.word(to).equals("f") && sign.length() == 1 ? new Unit("temperature", 1 / 1.8, "degrees_fahrenheit")
                    : line.word(to).equals("c") && sign.length() == 1 ? new Unit("temperature", 1, "degrees_celsius") : new Unit("temperature:any", 1, "degrees");
        }
        return null;
    }
}
