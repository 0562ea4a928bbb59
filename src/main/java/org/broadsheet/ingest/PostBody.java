package org.broadsheet.ingest;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A post's body without what only Jekyll, Hugo, kramdown and WordPress understand. Code stays as it is. Addresses that count from the old
 * site's root become whole ones, for the files behind them stay there.
 */
final class PostBody {

    private static final int LONGEST_SUMMARY = 600;
    private static final Pattern MORE = Pattern.compile("(?i)<!--[ \\t]{0,9}more[ \\t]{0,9}-->[ \\t]{0,9}\\n?");
    private static final Pattern CAPTION = Pattern.compile("\\[caption([^\\]\\n]{0,500})\\](.{0,2000}?)\\[/caption\\]", Pattern.DOTALL);
    private static final Pattern CAPTION_TEXT = Pattern.compile("caption=\"([^\"]*)\"");
    private static final Pattern SHORT_CODES = Pattern.compile("\\[/?(?:caption|gallery)(?: [^\\]\\n]{0,500})?\\]");
    private static final Pattern CONTENTS = Pattern.compile("(?m)^[ \\t]*(?:[*+-]|\\d\\.)[ \\t]+\\S[^\\n]*\\n[ \\t]*\\{:[ \\t]*toc[^}\\n]*\\}[^\\n]*\\n?");
    private static final Pattern ATTRIBUTE_LINE = Pattern.compile("(?m)^[ \\t]*\\{:[^}\\n]{0,500}\\}[ \\t]*(?:\\n|\\z)");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\{:[^}\\n]{0,500}\\}");
    private static final Pattern LINK = Pattern.compile("(\\]\\([ \\t]*<?)([^)\\s>]+)");
    private static final Pattern REFERENCE = Pattern.compile("(?m)^( {0,3}\\[[^\\]^\\n][^\\]\\n]{0,200}\\]:[ \\t]*<?)(/[^\\s>]+)");
    private static final Pattern MARKUP = Pattern.compile("(?i)(\\b(?:src|href|poster)\\s{0,3}=\\s{0,3}[\"'])([^\"'\\n]+)");

    private final OldSite site;
    private final String address;

    /** @param address the post's own old address; empty when unknown */
    PostBody(OldSite site, String address) {
        this.site = site;
        this.address = address;
    }

    /** @param summary what stood above the mark "more", as plain text; empty when there is none */
    record Converted(String text, String summary) {}

    Converted convert(String body) {
        String text = CodeParts.outsideFences(new PostLiquid(site).resolve(body), this::blocks);
        text = CodeParts.outside(text, this::inline);
        Matcher more = MORE.matcher(text);
        String summary = more.find() ? shortened(plain(text.substring(0, more.start()))) : "";
        return new Converted(more.reset().replaceAll("\n"), summary);
    }

    private String blocks(String text) {
        String plain = text.contains("[caption") ? CAPTION.matcher(text).replaceAll(PostBody::caption) : text;
        plain = plain.contains("[caption") || plain.contains("[/caption") || plain.contains("[gallery") ? SHORT_CODES.matcher(plain).replaceAll("") : plain;
        return plain.contains("{:") ? ATTRIBUTE_LINE.matcher(CONTENTS.matcher(plain).replaceAll("")).replaceAll("") : plain;
    }

    /** An image and, as a paragraph of its own, the caption that stood in the tag. */
    private static String caption(MatchResult found) {
        Matcher said = CAPTION_TEXT.matcher(found.group(1));
        return Matcher.quoteReplacement(found.group(2).strip() + (said.find() ? "\n\n" + said.group(1) + "\n\n" : ""));
    }

    private String inline(String text) {
        String bare = text.contains("{:") ? ATTRIBUTES.matcher(text).replaceAll("") : text;
        bare = text.contains("](") ? whole(LINK, bare) : bare;
        bare = text.contains("]:") ? whole(REFERENCE, bare) : bare;
        return text.indexOf('<') >= 0 ? whole(MARKUP, bare) : bare;
    }

    private String whole(Pattern place, String text) {
        return place.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + site.absolute(found.group(2), address)));
    }

    /** Markdown as running text, roughly: good enough for a summary. */
    static String plain(String markdown) {
        return markdown.replaceAll("!\\[[^\\]\\n]{0,500}\\]\\([^)\\n]{0,1000}\\)", "")
                .replaceAll("\\[([^\\]\\n]{0,500})\\]\\([^)\\n]{0,1000}\\)", "$1")
                .replaceAll("<[^>\\n]{1,1000}>", "")
                .replaceAll("(?m)^[ \\t]*(?:#{1,6}|>|[*+-])[ \\t]+", "")
                .replaceAll("[*`]+|(?<!\\w)_+|_+(?!\\w)", "")
                .replaceAll("\\s+", " ").strip();
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_SUMMARY) {
            return text;
        }
        int end = text.lastIndexOf(". ", LONGEST_SUMMARY);
        return end < LONGEST_SUMMARY / 3 ? "" : text.substring(0, end + 1);
    }
}
