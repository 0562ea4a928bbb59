package org.broadsheet.quantities;

import java.util.List;
import java.util.Set;
import org.broadsheet.text.WordReader.Token;

/**
 * A sentence with its figures, ready to be compared.
 *
 * @param quantities in the order of the sentence
 * @param tokens the sentence's words
 * @param number by word: whether it belongs to a figure
 * @param marks contrasting words of the sentence with their places, such as {@code north}
 * @param times years and words such as "last year" that put it into another time
 */
public record Figures(String text, List<Token> tokens, List<Quantity> quantities, boolean[] number, List<Mark> marks, Set<String> times) {

    /** A contrasting word. @param group which contrast it belongs to; @param side which side of it */
    public record Mark(int word, int group, int side) {}

    public Figures {
        quantities = List.copyOf(quantities);
        marks = List.copyOf(marks);
        times = Set.copyOf(times);
    }
}
