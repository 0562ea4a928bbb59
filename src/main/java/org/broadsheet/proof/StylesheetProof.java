package org.broadsheet.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.report.Code;

/** Follows what a stylesheet loads: {@code url(...)} and {@code @import}. */
final class StylesheetProof {

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\burl\\(\\s*+(?:\"([^\"\\n]*+)\"|'([^'\\n]*+)'|([^\"')\\s]++))"
            + "|@import\\s++(?:\"([^\"\\n]*+)\"|'([^'\\n]*+)')");

    private StylesheetProof() {}

    static PageFacts read(BuiltSite site, int file) {
        Findings findings = new Findings(site, file);
        String css = blankComments(site.text(file));
        Matcher address = ADDRESS.matcher(css);
        while (address.find()) {
            for (int group = 1; group <= address.groupCount(); group++) {
                String href = address.group(group);
                if (href != null && !href.isBlank() && !href.startsWith("#")) {
                    findings.link(site.resolve(file, href), href, new Fault.Span(address.start(group), address.end(group)), Code.BROKEN_LINK);
                }
            }
        }
        return PageFacts.of(PageFacts.Kind.OTHER, findings);
    }

    /** Comments become blanks, so that places stay where they are. */
    private static String blankComments(String css) {
        StringBuilder out = new StringBuilder(css);
        int at = 0;
        while ((at = out.indexOf("/*", at)) >= 0) {
            int end = out.indexOf("*/", at + 2);
            int behind = end < 0 ? out.length() : end + 2;
            for (int i = at; i < behind; i++) {
                if (out.charAt(i) != '\n') {
                    out.setCharAt(i, ' ');
                }
            }
            at = behind;
        }
        return out.toString();
    }
}
