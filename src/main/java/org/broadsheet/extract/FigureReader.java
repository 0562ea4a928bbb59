package org.broadsheet.extract;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Reads a figure that is one image with its caption. */
final class FigureReader {

    private static final int MOST_WORDS = 150;
    private static final int MOST_ELEMENTS = 200;

    private static final Evaluator CAPTION = QueryParser.parse("figcaption, [class*=caption]");
    private static final Evaluator CREDIT = QueryParser.parse("[class*=credit], [class*=copyright], [class*=photographer], [itemprop=copyrightHolder], [itemprop=author]");

    private FigureReader() {}

    static Optional<Block.Picture> read(Element figure, PageSurvey survey) {
        if (survey.words(figure) > MOST_WORDS || figure.childrenSize() > 30) {
            return Optional.empty();
        }
        // Bounded, so that figures nested without end cost nothing.
        Element img = figure.stream().limit(MOST_ELEMENTS).filter(inner -> inner.normalName().equals("img")).findFirst().orElse(null);
        boolean nested = figure.stream().skip(1).limit(MOST_ELEMENTS).anyMatch(inner -> inner.normalName().equals("figure"));
        if (img == null || nested) {
            return Optional.empty();
        }
        Element caption = figure.selectFirst(CAPTION);
        Element credit = figure.selectFirst(CREDIT);
        String text = caption == null ? "" : caption.text();
        return PictureReader.read(img, text, credit == null ? "" : credit.text(), PageBlocks.lineOf(figure));
    }
}
