package org.broadsheet.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.model.Entry;

/** The image that a page names as its article's, logos and stand-ins apart. */
final class LeadImage {

    private static final Pattern NO_PICTURE = Pattern.compile("(?i)logo|placeholder|default[-_]?(?:image|img|share|og|thumb)|favicon|\\.svg(?:$|"
            + "\\?)|blank\\.(?:gif|png)|spacer|"
            + "1x1|no[-_]?(?:image|photo|picture)|fallback[-_]?image|apple-touch-icon");

    private final PageIndex page;
    private final MetaTags meta;
    private final LinkedData data;
    private final String url;

    LeadImage(PageIndex page, MetaTags meta, LinkedData data, String url) {
        this.page = page;
        this.meta = meta;
        this.data = data;
        this.url = url;
    }

    /**
     * The image, with what the page says below it.
     *
     * @param pictures all of the page
     * @param first of the body, for a page that names none
     */
    Optional<Told<Entry.Image>> find(List<Block.Picture> pictures, Optional<Block.Picture> first) {
        List<Told<String>> told = new ArrayList<>();
        told.add(new Told<>(meta.first("og:image", "og:image:url", "og:image:secure_url"), Origin.OPEN_GRAPH));
        data.images().forEach(image -> told.add(new Told<>(image, Origin.JSON_LD)));
        told.add(new Told<>(meta.first("twitter:image", "twitter:image:src", "thumbnail", "parsely-image-url", "sailthru.image.full"), Origin.META));
        page.select("link[rel=image_src]").forEach(link -> told.add(new Told<>(link.absUrl("href"), Origin.LINK)));
        for (Told<String> address : told) {
            String src = WebAddress.clean(address.value().startsWith("/") ? resolve(address.value()) : address.value());
            if (!src.isEmpty() && !NO_PICTURE.matcher(src).find()) {
                Optional<Block.Picture> same = pictures.stream().filter(other -> PictureReader.same(other.src(), src)).findFirst();
                String alt = same.map(Block.Picture::alt).orElseGet(() -> meta.first("og:image:alt", "twitter:image:alt"));
                return Optional.of(new Told<>(new Entry.Image(src, alt, same.map(Block.Picture::credit).orElse(""),
                        same.map(Block.Picture::caption).orElse("")),
                        address.origin()));
            }
        }
        return first.map(found -> new Told<>(new Entry.Image(found.src(), found.alt(), found.credit(), found.caption()), Origin.PICTURE));
    }

    private String resolve(String address) {
        try {
            return url.isEmpty() ? "" : URI.create(url).resolve(address).toString();
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }
}
