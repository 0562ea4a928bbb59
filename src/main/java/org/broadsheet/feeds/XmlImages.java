package org.broadsheet.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the lead image of an item: the largest that it offers, whole pictures before thumbnails. */
final class XmlImages {

    private static final Pattern PICTURE = Pattern.compile("(?i)[^?#]+\\.(?:jpe?g|png|webp|gif|avif)(?:[?#].*)?", Pattern.DOTALL);
    /** Portraits of authors and counters, which some programs put among the media. */
    private static final Pattern NO_PICTURE = Pattern.compile("(?i)gravatar\\.com|/avatars?[/.]|/pixel[/.]|[/.]1x1[/.]|feeds\\.feedburner\\.com/~");
    private static final int MOST_MEDIA = 200;

    private final XmlNames names;
    private final String base;

    XmlImages(XmlNames names, String base) {
        this.names = names;
        this.base = base;
    }

    /** The address; empty for none. */
    String of(XmlFields fields) {
        String best = "";
        int most = 0;
        for (Element medium : media(fields)) {
            int rank = rank(medium);
            if (rank > most) {
                String address = address(medium);
                if (!address.isEmpty() && !NO_PICTURE.matcher(address).find()) {
                    most = rank;
                    best = address;
                }
            }
        }
        return best;
    }

    private List<Element> media(XmlFields fields) {
        List<Element> out = new ArrayList<>(fields.all("enclosure", "link", "atom:link", "media:content", "media:thumbnail", "itunes:image", "image"));
        for (Element group : fields.all("media:content")) {
            for (Element inner : group.children()) {
                String name = names.of(inner);
                if (out.size() < MOST_MEDIA && (name.equals("media:content") || name.equals("media:thumbnail"))) {
                    out.add(inner);
                }
            }
        }
        return out;
    }

    /** Kind first, then width. */
    private int rank(Element medium) {
        String type = medium.attr("type").toLowerCase(Locale.ROOT);
        boolean picture = type.startsWith("image") || type.isEmpty() && PICTURE.matcher(address(medium)).matches()
                || medium.attr("medium").equalsIgnoreCase("image");
        int width = Math.min(9_999, number(medium.attr("width")));
        return switch (names.of(medium)) {
            case "media:content" -> picture && !small(medium) ? 40_000 + width : 0;
            case "enclosure" -> picture ? 35_000 : 0;
            case "link", "atom:link" -> medium.attr("rel").equals("enclosure") && picture ? 34_000 : 0;
            case "media:thumbnail" -> small(medium) ? 0 : 20_000 + width;
            case "image" -> 15_000;
            case "itunes:image" -> 10_000;
            default -> 0;
        };
    }

    /** Tracking pixels and icons. */
    private static boolean small(Element medium) {
        int width = number(medium.attr("width"));
        return width > 0 && width < 48;
    }

    private String address(Element medium) {
        for (String name : new String[] {"url", "href", "src", "rdf:resource"}) {
            if (medium.hasAttr(name)) {
                return FeedAddress.resolve(FeedAddress.base(medium, base), medium.attr(name));
            }
        }
        Element url = medium.children().stream().filter(inner -> names.of(inner).equals("url")).findFirst().orElse(medium);
        String text = XmlText.clean(XmlText.raw(url));
        return FeedAddress.isWeb(text) && text.indexOf(' ') < 0 ? text : "";
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }
}
