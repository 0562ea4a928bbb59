package org.broadsheet.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads images and figures of a page; decoration, trackers and portraits of authors are none. */
final class PictureReader {

    private static final int SMALLEST = 80;
    private static final int MOST_CAPTION = 600;
    private static final String[] LAZY = {"data-src", "data-lazy-src", "data-original", "data-lazy", "data-hi-res-src", "data-full-src"};
    private static final Pattern NO_PICTURE = Pattern.compile("(?i)(?:^|[/._-])(?:logo|icon|icons|avatar|gravatar|spacer|pixel|blank|placeholder|emoji|"
            + "sprite|tracking|badge|1x1|loading|ad)(?:[/._-]|$)|gravatar\\.com|\\.svg(?:\\?|$)|/smilies/");
    private static final Pattern SIZED = Pattern.compile("(?:-scaled|-\\d{2,4}x\\d{2,4}|_\\d{2,4}x\\d{2,4})?\\.\\w{3,4}$");
    private static final Pattern CREDIT = Pattern.compile("\\s*[(\\[|–—-]?\\s*((?:photo|foto|photograph|image|bild|picture|credit|crédit|crédito|fotografía|"
            + "zdjęcie|fot\\.)(?: by| credit| courtesy of| de| von)?\\s*[:：/©]?\\s*\\S.{1,60}?|©\\s*.{2,60}?)[)\\]]?\\.?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern OWNER = Pattern.compile("^(?:(?:photo|foto|photograph|image|bild|picture|credit|crédit|crédito|fotografía|zdjęcie|"
            + "fot\\.)(?: by| credit| courtesy of| de| von)?\\s*[:：/]\\s*|©\\s*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PictureReader() {}

    /** The image, with the caption of the figure around it if there is one. */
    static Optional<Block.Picture> read(Element img, String caption, String credit, int line) {
        String src = source(img);
        if (src.isEmpty() || small(img, "width") || small(img, "height")) {
            return Optional.empty();
        }
        String alt = ScrapeLines.clean(img.attr("alt"));
        String text = shorten(ScrapeLines.clean(caption));
        String owner = ScrapeLines.clean(credit);
        if (owner.isEmpty()) {
            Matcher m = CREDIT.matcher(text);
            if (m.find() && m.start() > 0) {
                owner = m.group(1).strip();
                text = text.substring(0, m.start()).strip();
            }
        } else if (text.endsWith(owner)) {
            text = text.substring(0, text.length() - owner.length()).strip();
        }
        return Optional.of(new Block.Picture(src, shorten(alt), text, shorten(OWNER.matcher(owner).replaceFirst("")), line));
    }

    /** The best address an image names; empty for none that can be kept. */
    static String source(Element img) {
        String found = "";
        for (String name : LAZY) {
            if (found.isEmpty() && img.hasAttr(name)) {
                found = WebAddress.clean(WebAddress.absolute(img, name));
            }
        }
        if (found.isEmpty()) {
            found = WebAddress.clean(WebAddress.absolute(img, "src"));
        }
        if (found.isEmpty()) {
            String set = img.hasAttr("srcset") ? img.attr("srcset") : img.attr("data-srcset");
            String first = set.isEmpty() ? "" : set.strip().split("\\s", 2)[0];
            if (!first.isEmpty()) {
                img.attr("data-first", first);
                found = WebAddress.clean(WebAddress.absolute(img, "data-first"));
            }
        }
        return found.startsWith("mailto:") || NO_PICTURE.matcher(found).find() ? "" : found;
    }

    /** Whether two addresses are likely the same photograph, cut to different sizes. */
    static boolean same(String a, String b) {
        String first = name(a);
        return first.length() > 4 && first.equals(name(b));
    }

    private static String name(String address) {
        int end = 0;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        return SIZED.matcher(address.substring(address.lastIndexOf('/', end - 1) + 1, end)).replaceFirst("");
    }

    private static boolean small(Element img, String side) {
        String told = img.attr(side);
        if (told.isEmpty()) {
            return false;
        }
        String value = told.toLowerCase(Locale.ROOT).replace("px", "").strip();
        return !value.isEmpty() && value.length() <= 4 && value.chars().allMatch(c -> c >= '0' && c <= '9') && Integer.parseInt(value) < SMALLEST;
    }

    private static String shorten(String text) {
        return text.length() <= MOST_CAPTION ? text : text.substring(0, text.lastIndexOf(' ', MOST_CAPTION) > 0 ? text.lastIndexOf(' ', MOST_CAPTION)
                : MOST_CAPTION) + "…";
    }
}
