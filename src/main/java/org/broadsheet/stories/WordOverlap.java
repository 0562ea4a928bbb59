package org.broadsheet.stories;

import java.util.stream.IntStream;
import org.broadsheet.model.AnalysedText;
import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TermVectors;

/** What the words of two texts have in common, by title, body and names. Thread-safe; a comparison is one walk over both texts' terms. */
final class WordOverlap {

    /** Of one more than each count that a byte can hold. */
    private static final double[] LOGARITHMS = IntStream.rangeClosed(0, Byte.MAX_VALUE).mapToDouble(StrictMath::log1p).toArray();

    private final TermIndex index;
    private final TermVectors vectors;
    private final float[] titleLength;
    private final float[] bodyLength;
    private final float[] nameLength;

    WordOverlap(TermIndex index, TermVectors vectors) {
        this.index = index;
        this.vectors = vectors;
        int count = index.size();
        this.titleLength = new float[count];
        this.bodyLength = new float[count];
        this.nameLength = new float[count];
        for (int text = 0; text < count; text++) {
            measure(text);
        }
    }

    private void measure(int text) {
        double title = 0;
        double body = 0;
        double name = 0;
        AnalysedText analysed = index.text(text);
        for (int i = 0; i < analysed.terms().length; i++) {
            double rarity = index.rarity(index.term(index.start(text) + i));
            double bodyWeight = bodyWeight(analysed, i) * rarity;
            title += analysed.titleCounts()[i] > 0 ? rarity * rarity : 0;
            body += bodyWeight * bodyWeight;
            name += index.isName(index.start(text) + i) ? rarity * rarity : 0;
        }
        titleLength[text] = (float) Math.sqrt(title);
        bodyLength[text] = (float) Math.sqrt(body);
        nameLength[text] = (float) Math.sqrt(name);
    }

    private static double bodyWeight(AnalysedText text, int i) {
        return LOGARITHMS[text.bodyCounts()[i]];
    }

    /**
     * Cosines of the parts, 0 to 1, and the sum of the shared terms' rarities.
     *
     * @param whole of all words, weighted
     * @param titleInBody of the first's title and the second's body
     * @param bodyInTitle of the first's body and the second's title
     */
    record Shared(double whole, double titles, double titleInBody, double bodyInTitle, double bodies, double names, double rarity) {}

    Shared between(int a, int b) {
        AnalysedText left = index.text(a);
        AnalysedText right = index.text(b);
        int startA = index.start(a);
        int startB = index.start(b);
        int endA = index.start(a + 1);
        int endB = index.start(b + 1);
        double whole = 0;
        double titles = 0;
        double titleInBody = 0;
        double bodyInTitle = 0;
        double bodies = 0;
        double names = 0;
        double shared = 0;
        for (int i = startA, k = startB; i < endA && k < endB; ) {
            int termA = index.term(i);
            int termB = index.term(k);
            if (termA == termB) {
                double rarity = index.rarity(termA);
                double square = rarity * rarity;
                boolean titleA = left.titleCounts()[i - startA] > 0;
                boolean titleB = right.titleCounts()[k - startB] > 0;
                double bodyA = bodyWeight(left, i - startA);
                double bodyB = bodyWeight(right, k - startB);
                whole += (double) vectors.weight(i) * vectors.weight(k);
                titles += titleA && titleB ? square : 0;
                titleInBody += titleA ? square * bodyB : 0;
                bodyInTitle += titleB ? square * bodyA : 0;
                bodies += square * bodyA * bodyB;
                names += index.isName(i) && index.isName(k) ? square : 0;
                shared += rarity;
            }
            i += termA <= termB ? 1 : 0;
            k += termA >= termB ? 1 : 0;
        }
        return new Shared(whole, ratio(titles, titleLength[a] * titleLength[b]), ratio(titleInBody, titleLength[a] * bodyLength[b]),
                ratio(bodyInTitle, bodyLength[a] * titleLength[b]), ratio(bodies, bodyLength[a] * bodyLength[b]), ratio(names, nameLength[a] * nameLength[b]), shared);
    }

    private static double ratio(double part, double whole) {
        return whole <= 0 ? 0 : part / whole;
    }
}
