package org.broadsheet.ingest;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** Reads a figure that is one image with its caption. */
final class FigureReader {

    private static final int MOST_WORDS = 150;

    private FigureReader() {}

    static Optional<Block.Picture> read(Element figure, PageSurvey survey) {
        if (survey.words(figure) > MOST_WORDS || figure.childrenSize() > 30) {
            return Optional.empty();
        }
        Element img = figure.selectFirst("img");
        if (img == null) {
            return Optional.empty();
        }
        Element caption = figure.selectFirst("figcaption, [class*=caption]");
        Element credit = figure.selectFirst("[class*=credit], [class*=copyright], [class*=photographer], [itemprop=copyrightHolder], [itemprop=author]");
        String text = caption == null ? "" : caption.text();
        return PictureReader.read(img, text, credit == null ? "" : credit.text(), PageBlocks.lineOf(figure));
    }
}
