package org.broadsheet.extract;

import org.jsoup.nodes.Element;

/** Tells lists from page layout that only uses their tags. */
final class ListShape {

    private static final int LONG_ITEM = 120;
    private static final int MOST_ITEMS = 400;

    private ListShape() {}

    /** Whether the items are parts of a page: cards with headings, several paragraphs, whole articles. */
    static boolean isLayout(Element list, PageSurvey survey) {
        int items = 0;
        for (Element item = list.firstElementChild(); item != null && items < MOST_ITEMS; item = item.nextElementSibling()) {
            items++;
            int blocks = 0;
            for (Element inner = item.firstElementChild(); inner != null && blocks < 20; inner = inner.nextElementSibling()) {
                blocks++;
                String tag = inner.normalName();
                if (tag.equals("article") || tag.equals("section") || tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '4' || tag.equals("table") || tag.equals("figure")) {
                    return true;
                }
            }
            if (survey.words(item) > LONG_ITEM && item.childrenSize() > 1 && survey.prose(item) > LONG_ITEM / 2) {
                return true;
            }
        }
        return items == 0;
    }
}
