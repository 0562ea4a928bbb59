package org.broadsheet.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Addresses in feeds: relative ones are made absolute against {@code xml:base} or the feed's own address. */
final class FeedAddress {

    private static final int LONGEST = 4000;
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,30}:.*", Pattern.DOTALL);
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/]+.*", Pattern.DOTALL);

    private FeedAddress() {}

    /** The address without the line ends that pretty-printers put into it, absolute where the base is; empty for one that is too long to be one. */
    static String resolve(String base, String written) {
        String address = written.length() > LONGEST ? "" : written.strip().replaceAll("[\\t\\r\\n]\\s*+", "");
        if (address.isEmpty() || base.isEmpty() || SCHEME.matcher(address).matches()) {
            return address;
        }
        Element link = new Element("a").attr("href", address);
        link.setBaseUri(base);
        String absolute = link.absUrl("href");
        return absolute.isEmpty() ? address : absolute;
    }

    /** Where relative addresses within an element start from. */
    static String base(Element element, String feed) {
        List<String> told = new ArrayList<>();
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr("xml:base")) {
                told.add(at.attr("xml:base"));
            }
        }
        String base = feed;
        for (int i = told.size() - 1; i >= 0; i--) {
            base = resolve(base, told.get(i));
        }
        return base;
    }

    static boolean isWeb(String address) {
        return WEB.matcher(address).matches();
    }
}
