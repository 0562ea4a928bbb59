package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the lines of a scrape's body into blocks: paragraphs, subheads, lists, quotes. */
final class ScrapeBlocks {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})[.)]\\s+(\\S.*)");
    private static final int SUBHEAD_WORDS = 12;
    private static final int LEAST_ITEMS = 2;

    private ScrapeBlocks() {}

    static List<Block> of(List<ScrapeLine> lines) {
        List<Block> out = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int numbered = numberedRun(lines, at);
            if (lines.get(at).bullet() > 0) {
                int end = at;
                while (end < lines.size() && lines.get(end).bullet() > 0) {
                    end++;
                }
                out.add(new Block.Listing(false, 1, items(lines.subList(at, end), null), lines.get(at).line()));
                at = end;
            } else if (numbered >= LEAST_ITEMS) {
                Matcher first = NUMBERED.matcher(lines.get(at).text());
                first.matches();
                out.add(new Block.Listing(true, Integer.parseInt(first.group(1)), items(lines.subList(at, at + numbered), NUMBERED), lines.get(at).line()));
                at += numbered;
            } else {
                out.add(single(lines, at++));
            }
        }
        return out;
    }

    private static Block single(List<ScrapeLine> lines, int at) {
        ScrapeLine line = lines.get(at);
        if (line.text().startsWith("> ")) {
            return new Block.Quote(List.of(paragraph(line, line.text().substring(2).strip())), line.line());
        }
        return isSubhead(lines, at) ? new Block.Heading(2, List.of(Span.of(line.text())), line.line()) : paragraph(line, line.text());
    }

    private static boolean isSubhead(List<ScrapeLine> lines, int at) {
        ScrapeLine line = lines.get(at);
        char first = line.text().charAt(0);
        boolean between = at > 0 && at + 1 < lines.size() && lines.get(at - 1).shape().sentence() && (lines.get(at + 1).shape().prose()
                || lines.get(at + 1).bullet() > 0);
        boolean begins = Character.isUpperCase(first) || Character.isDigit(first) || "“\"„«¿¡".indexOf(first) >= 0 || Character.isLetter(first)
                && !Character.isLowerCase(first);
        return between && begins && line.shape().titleLike() && line.shape().words() <= SUBHEAD_WORDS && line.shape().words() > 0 && !line.text().endsWith(":");
    }

    /** How many lines from here on are numbered one after the other. */
    private static int numberedRun(List<ScrapeLine> lines, int from) {
        int count = 0;
        int expected = -1;
        while (from + count < lines.size()) {
            Matcher m = NUMBERED.matcher(lines.get(from + count).text());
            if (!m.matches() || expected >= 0 && Integer.parseInt(m.group(1)) != expected) {
                break;
            }
            expected = Integer.parseInt(m.group(1)) + 1;
            count++;
        }
        return count;
    }

    private static List<List<Block>> items(List<ScrapeLine> lines, Pattern form) {
        List<List<Block>> out = new ArrayList<>();
        for (ScrapeLine line : lines) {
            Matcher m = form == null ? null : form.matcher(line.text());
            String text = m != null && m.matches() ? m.group(2) : line.text().substring(line.bullet()).strip();
            out.add(List.of(paragraph(line, text)));
        }
        return out;
    }

    private static Block.Paragraph paragraph(ScrapeLine line, String text) {
        return new Block.Paragraph(List.of(Span.of(text)), line.line());
    }
}
