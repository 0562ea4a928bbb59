package org.broadsheet.feeds;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds the address of the page that a channel or item stands for. */
final class XmlLinks {

    private static final Set<String> NOT_THE_PAGE = Set.of("self", "edit", "enclosure", "replies", "hub", "license", "next", "prev", "previous", "first", "last",
            "service.edit", "service.post", "service.feed", "edit-media", "search", "icon", "stylesheet", "pingback", "related", "via", "in-reply-to", "payment",
            "http://schemas.google.com/g/2005#feed", "http://schemas.google.com/g/2005#post", "http://schemas.google.com/g/2005#batch");

    private final XmlFields fields;
    private final String base;

    /** @param base of the feed; that of each link is found from it */
    XmlLinks(XmlFields fields, String base) {
        this.fields = fields;
        this.base = base;
    }

    /** The address; empty for none. */
    String page() {
        String original = href("feedburner:origlink");
        if (!original.isEmpty()) {
            return original;
        }
        String best = "";
        int most = 0;
        for (Element link : fields.all("link", "atom:link")) {
            String address = address(link);
            int rank = address.isEmpty() ? 0 : rank(link);
            if (rank > most) {
                most = rank;
                best = address;
            }
        }
        return best;
    }

    /** The id of an item where it is an address of the web as well; empty when it is not. */
    String permanent() {
        for (Element id : fields.all("guid", "id", "atom:id")) {
            String address = XmlText.clean(XmlText.raw(id));
            boolean other = id.attr("isPermaLink").strip().equalsIgnoreCase("false");
            boolean told = id.attr("isPermaLink").strip().equalsIgnoreCase("true");
            if (!other && (FeedAddress.isWeb(address) || told && address.startsWith("/"))) {
                return FeedAddress.resolve(FeedAddress.base(id, base), address);
            }
        }
        String about = fields.element().attr("rdf:about");
        return FeedAddress.isWeb(about) ? about.strip() : "";
    }

    private String href(String name) {
        return fields.first(name).map(this::address).orElse("");
    }

    private String address(Element link) {
        String written = link.hasAttr("href") ? link.attr("href") : XmlText.raw(link);
        return FeedAddress.resolve(FeedAddress.base(link, base), written);
    }

    private static int rank(Element link) {
        String rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
        if (!link.hasAttr("href")) {
            return 4;
        }
        if (NOT_THE_PAGE.contains(rel)) {
            return 0;
        }
        boolean alternate = rel.isEmpty() || rel.equals("alternate");
        String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
        boolean page = type.isEmpty() || type.contains("html");
        return alternate ? page ? 3 : 2 : 1;
    }
}
