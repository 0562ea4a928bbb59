package org.broadsheet.extract;

import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * What a page's markup tells machines, and its address, which are known before any of its text is read.
 *
 * @param index of the whole page
 * @param url the address under which the page wants to be known; empty when neither the page nor who fetched it tells
 */
record PageData(PageIndex index, MetaTags meta, LinkedData linked, Optional<Told<String>> url) {

    /** @param fetched where the page was fetched from, when it was */
    static PageData of(Document page, Optional<String> fetched) {
        PageIndex index = new PageIndex(page);
        MetaTags meta = new MetaTags(index);
        LinkedData linked = new LinkedData(index);
        return new PageData(index, meta, linked, PageAddress.of(index, meta, linked, fetched));
    }
}
