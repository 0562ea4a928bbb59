package org.broadsheet.pages;

/** An image. @param href ready to print: a link inside the site or a full address; @param url its full address where the site has one; @param width in pixels, 0 when unknown */
public record ImageView(ImageSource href, String url, String alt, String credit, String caption, int width, int height) {

    /** Either a place of the site or an address elsewhere; prints as a link. */
    public sealed interface ImageSource {
        record Local(SitePath path) implements ImageSource {}

        record Remote(String url) implements ImageSource {}
    }
}
