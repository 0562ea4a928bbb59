package org.broadsheet.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The address under which a page wants to be known. */
final class PageAddress {

    private PageAddress() {}

    /** @param fetched where the page was fetched from, when it was */
    static Optional<Told<String>> of(PageIndex page, MetaTags meta, LinkedData data, Optional<String> fetched) {
        for (Element link : page.select("link[rel=canonical]")) {
            String address = WebAddress.clean(absolute(link, "href"));
            if (address.startsWith("http") && !WebAddress.isHome(address)) {
                return Optional.of(new Told<>(address, Origin.LINK));
            }
        }
        List<Told<String>> told = List.of(new Told<>(meta.first("og:url"), Origin.OPEN_GRAPH), new Told<>(data.address(), Origin.JSON_LD),
                new Told<>(fetched.orElse(""), Origin.ADDRESS));
        Stream<Told<String>> clean = told.stream().map(address -> new Told<>(WebAddress.clean(address.value()), address.origin()));
        return clean.filter(address -> address.value().startsWith("http") && !(WebAddress.isHome(address.value()) && fetched.isEmpty())).findFirst();
    }

    private static String absolute(Element element, String attribute) {
        String address = element.absUrl(attribute);
        return address.isEmpty() ? element.attr(attribute) : address;
    }
}
