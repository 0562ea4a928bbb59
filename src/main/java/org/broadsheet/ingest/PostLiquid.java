package org.broadsheet.ingest;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.text.Slugs;

/**
 * Resolves the tags of Jekyll and Hugo that a body may hold: addresses, highlighted code, figures. A tag that means nothing here stays visible,
 * so that a person sees what is missing.
 */
final class PostLiquid {

    private static final Pattern RAW = Pattern.compile("\\{%-?[ \\t]*raw[ \\t]*-?%\\}|\\{%-?[ \\t]*endraw[ \\t]*-?%\\}");
    private static final Pattern COMMENT = Pattern.compile("\\{%-?[ \\t]*comment[ \\t]*-?%\\}.{0,5000}?\\{%-?[ \\t]*endcomment[ \\t]*-?%\\}", Pattern.DOTALL);
    private static final Pattern HIGHLIGHT = Pattern.compile("(?:\\{%-?[ \\t]*highlight[ \\t]+([\\w+#-]+)[^%\\n]{0,200}%\\}|\\{\\{[<%][ \\t]*highlight[ \\t]+\"?([\\w+#-]+)\"?[^>\\n]{0,200}[>%]\\}\\})[ \\t]*\\n?");
    private static final Pattern HIGHLIGHT_END = Pattern.compile("\\n?(?:\\{%-?[ \\t]*endhighlight[ \\t]*-?%\\}|\\{\\{[<%][ \\t]*/[ \\t]*highlight[ \\t]*[>%]\\}\\})");
    private static final Pattern SITE = Pattern.compile("\\{\\{-?[ \\t]*site\\.(url|baseurl)[ \\t]*-?\\}\\}");
    private static final Pattern FILTERED = Pattern.compile("\\{\\{-?[ \\t]*[\"']([^\"'\\n]{0,500})[\"'][ \\t]*\\|[ \\t]*(relative_url|absolute_url|prepend:[ \\t]*site\\.baseurl)[^}\\n]{0,100}\\}\\}");
    private static final Pattern POST_URL = Pattern.compile("\\{%-?[ \\t]*(?:post_url|link)[ \\t]+([^\\s%]+)[ \\t]*-?%\\}");
    private static final Pattern FIGURE = Pattern.compile("\\{\\{<[ \\t]*figure[ \\t]+([^>\\n]{0,1000})/?>\\}\\}");
    private static final Pattern ATTRIBUTE = Pattern.compile("(src|alt|caption|title)=\"([^\"]*)\"");

    private final OldSite site;

    PostLiquid(OldSite site) {
        this.site = site;
    }

    String resolve(String body) {
        if (body.indexOf('{') < 0) {
            return body;
        }
        StringBuilder out = new StringBuilder(body.length());
        Matcher raw = RAW.matcher(body);
        boolean inside = false;
        int from = 0;
        while (raw.find()) {
            boolean ends = raw.group().contains("endraw");
            if (ends != inside) {
                continue;
            }
            out.append(inside ? body.substring(from, raw.start()) : tags(body.substring(from, raw.start())));
            inside = !ends;
            from = raw.end();
        }
        return out.append(inside ? body.substring(from) : tags(body.substring(from))).toString();
    }

    private String tags(String body) {
        if (body.indexOf('{') < 0) {
            return body;
        }
        String text = COMMENT.matcher(body).replaceAll("");
        text = HIGHLIGHT.matcher(text).replaceAll(m -> "\n```" + Matcher.quoteReplacement(m.group(1) == null ? m.group(2) : m.group(1)) + "\n");
        text = HIGHLIGHT_END.matcher(text).replaceAll("\n```");
        text = SITE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(m.group(1).equals("url") ? site.url() : site.base()));
        text = FILTERED.matcher(text).replaceAll(m -> Matcher.quoteReplacement((m.group(2).equals("absolute_url") ? site.url() : "") + site.base()
                + (m.group(1).startsWith("/") ? "" : "/") + m.group(1)));
        text = POST_URL.matcher(text).replaceAll(this::post);
        return FIGURE.matcher(text).replaceAll(PostLiquid::figure);
    }

    /** A post becomes its file here, as its name lets expect; another file keeps its place on the old site. */
    private String post(MatchResult tag) {
        PostName name = PostName.of(tag.group(1));
        String file = tag.group(1).startsWith("/") ? tag.group(1) : "/" + tag.group(1);
        String link = name.date().map(date -> String.format(Locale.ROOT, "/%04d/%02d/%s.md", date.day().getYear(), date.day().getMonthValue(),
                Slugs.slug(name.slug()))).orElse(site.base() + file);
        return Matcher.quoteReplacement(link);
    }

    private static String figure(MatchResult tag) {
        Matcher attribute = ATTRIBUTE.matcher(tag.group(1));
        String src = "";
        String alt = "";
        String caption = "";
        while (attribute.find()) {
            switch (attribute.group(1)) {
                case "src" -> src = attribute.group(2);
                case "alt" -> alt = attribute.group(2);
                default -> caption = attribute.group(2);
            }
        }
        String image = "![" + (alt.isEmpty() ? caption : alt).replaceAll("[\\[\\]]", "") + "](" + src.replace(" ", "%20") + ")";
        return Matcher.quoteReplacement(src.isEmpty() ? tag.group() : image + (caption.isEmpty() ? "" : "\n\n" + caption + "\n"));
    }
}
