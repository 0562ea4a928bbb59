package org.broadsheet.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * A page as a flat list of blocks in reading order, without the parts that are known to be no article. Every container knows which
 * run of the list it holds, so that choosing an element means choosing a run.
 */
final class PageBlocks implements NodeFilter {

    /** An element and the blocks that it holds. */
    record Container(Element element, Run run) {}

    /** A part that was left out. @param at index of the block that follows it */
    record Cut(Element element, String rule, int at) {}

    /** Elements that begin a block of their own. */
    static final Set<String> BLOCKS = Set.of(
            "address", "article", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
                    "form", "h1", "h2", "h3", "h4", "h5", "h6",
            "header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
                    "ul", "aside", "caption", "legend", "label", "option");
    private static final int DEEPEST = 6;
    private static final int MOST_BLOCKS = 60_000;

    private final PartRules parts;
    private final LineRules rules;
    private final PageSurvey survey;
    private final PartCutter cutter;
    private final List<PageBlock> blocks = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();
    /** In document order; elements are equal only to themselves. */
    private final Map<Element, int[]> runs = new LinkedHashMap<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final List<Block.Picture> pictures = new ArrayList<>();
    private InlineText inline = new InlineText();
    private int headingLevel;
    private int line;

    /** A list, item or quotation that is being read. */
    private static final class Frame {
        final Element element;
        final List<Block> inner = new ArrayList<>();
        final List<List<Block>> items = new ArrayList<>();

        Frame(Element element) {
            this.element = element;
        }
    }

    /** @param remove a CSS selector of parts to leave out; empty for none */
    PageBlocks(Element root, PartRules parts, LineRules rules, PageSurvey survey, String remove) {
        this.parts = parts;
        this.rules = rules;
        this.survey = survey;
        this.cutter = new PartCutter(root, parts, survey, remove);
        NodeTraversor.filter(this, root);
        flush();
    }

    List<PageBlock> blocks() {
        return blocks;
    }

    List<Cut> cuts() {
        return cuts;
    }

    /** The run of blocks that an element holds; empty when it holds none or stands within a list or quotation. */
    Optional<Run> run(Element element) {
        return Optional.ofNullable(runs.get(element)).map(run -> new Run(run[0], run[1])).filter(run -> run.size() > 0);
    }

    /** The elements that hold blocks, in document order. */
    List<Container> containers() {
        return runs.entrySet().stream()
                .filter(entry -> entry.getValue()[1] > entry.getValue()[0])
                .map(entry -> new Container(entry.getKey(), new Run(entry.getValue()[0], entry.getValue()[1])))
                .toList();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (!text.isBlank() && line == 0) {
                line = lineOf(text);
            }
            inline.text(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (parts.neverText(element) || blocks.size() > MOST_BLOCKS) {
            return FilterResult.SKIP_ENTIRELY;
        }
        Optional<String> cut = cutter.rule(element);
        if (cut.isPresent()) {
            flushBefore(element);
            leaveOut(element, cut.get());
            return FilterResult.SKIP_ENTIRELY;
        }
        return BLOCKS.contains(element.normalName()) ? openBlock(element) : openInline(element);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (!BLOCKS.contains(tag)) {
            inline.style(tag, -1);
            if (tag.equals("a")) {
                inline.closeLink();
            }
            return FilterResult.CONTINUE;
        }
        flush();
        if (isHeading(tag)) {
            headingLevel = 0;
        }
        if (!frames.isEmpty() && frames.peek().element == element) {
            close(frames.pop());
        }
        int[] run = runs.get(element);
        if (run != null) {
            run[1] = blocks.size();
            if (run[1] == run[0]) {
                runs.remove(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    /** An inline part that is cut must not tear the paragraph around it. */
    private void flushBefore(Element element) {
        if (BLOCKS.contains(element.normalName())) {
            flush();
        }
    }

    private void leaveOut(Element element, String rule) {
        if (survey.words(element) == 0) {
            return;
        }
        if (rule.equals("photo-credit") && frames.isEmpty() && !blocks.isEmpty() && blocks.get(blocks.size() - 1).block() instanceof Block.Picture picture
                && picture.caption().isEmpty()) {
            String text = ScrapeLines.clean(element.text());
            Block.Picture told = new Block.Picture(picture.src(), picture.alt(), text.length() < 500 ? text : "", picture.credit(), picture.line());
            blocks.set(blocks.size() - 1, pageBlock(told));
        }
        cuts.add(new Cut(element, rule, blocks.size()));
    }

    private FilterResult openInline(Element element) {
        String tag = element.normalName();
        switch (tag) {
            case "br" -> {
                if (inline.lineBreak()) {
                    flush();
                }
            }
            case "img" -> PictureReader.read(element, "", "", lineOf(element)).ifPresent(this::picture);
            case "a" -> inline.openLink(WebAddress.clean(element.attr("href").startsWith("#") ? "" : WebAddress.absolute(element, "href")));
            default -> inline.style(tag, 1);
        }
        return FilterResult.CONTINUE;
    }

    private void picture(Block.Picture picture) {
        if (inline.isEmpty()) {
            add(picture);
        } else {
            pictures.add(picture);
        }
    }

    private FilterResult openBlock(Element element) {
        flush();
        String tag = element.normalName();
        if (frames.isEmpty()) {
            runs.put(element, new int[] {blocks.size(), blocks.size()});
        }
        switch (tag) {
            case "pre" -> {
                return preformatted(element);
            }
            case "table" -> {
                Optional<Block> table = TableReader.read(element, survey);
                if (table.isPresent()) {
                    add(table.get());
                    endRun(element);
                    return FilterResult.SKIP_ENTIRELY;
                }
            }
            case "figure" -> {
                Optional<Block.Picture> picture = FigureReader.read(element, survey);
                if (picture.isPresent()) {
                    add(picture.get());
                    endRun(element);
                    return FilterResult.SKIP_ENTIRELY;
                }
            }
            case "hr" -> {
                if (frames.isEmpty() && !blocks.isEmpty()) {
                    add(new Block.Divider(lineOf(element)));
                }
            }
            case "figcaption", "caption" -> {
                if (survey.words(element) <= 120) {
                    leaveOut(element, "photo-credit");
                    return FilterResult.SKIP_ENTIRELY;
                }
            }
            default -> openFrame(element, tag);
        }
        return FilterResult.CONTINUE;
    }

    private void endRun(Element element) {
        int[] run = runs.get(element);
        if (run != null) {
            run[1] = blocks.size();
        }
    }

    private void openFrame(Element element, String tag) {
        if (isHeading(tag)) {
            headingLevel = tag.charAt(1) - '0';
            return;
        }
        boolean list = (tag.equals("ul") || tag.equals("ol")) && !ListShape.isLayout(element, survey);
        boolean item = tag.equals("li") && !frames.isEmpty() && isList(frames.peek().element);
        boolean quote = tag.equals("blockquote") && survey.words(element) > 0;
        if (frames.size() < DEEPEST * 2 && (list || item || quote)) {
            frames.push(new Frame(element));
        }
    }

    private void close(Frame frame) {
        String tag = frame.element.normalName();
        int at = lineOf(frame.element);
        if (tag.equals("li")) {
            if (!frame.inner.isEmpty() && !frames.isEmpty()) {
                frames.peek().items.add(frame.inner);
            }
            return;
        }
        if (tag.equals("blockquote")) {
            if (!frame.inner.isEmpty()) {
                add(new Block.Quote(frame.inner, at));
            }
            return;
        }
        // Text of a list that is in none of its items becomes an item too.
        frame.inner.forEach(block -> frame.items.add(List.of(block)));
        if (!frame.items.isEmpty()) {
            String start = frame.element.attr("start");
            add(new Block.Listing(tag.equals("ol"), start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1, frame.items, at));
        }
    }

    private FilterResult preformatted(Element element) {
        String code = element.wholeText().replace("\r", "").replaceAll("\\A\\n+|(?<!\\s)\\s++\\z", "");
        boolean prose = LineShape.countWords(code) > 40 && element.selectFirst("code") == null && code.indexOf('{') < 0 && code.indexOf(';') < 0;
        if (prose) {
            return FilterResult.CONTINUE;
        }
        if (!code.isBlank()) {
            add(new Block.Code(code, lineOf(element)));
        }
        endRun(element);
        return FilterResult.SKIP_ENTIRELY;
    }

    /** Ends the block that is being read. */
    private void flush() {
        if (!inline.isEmpty()) {
            List<Span> spans = inline.take();
            add(headingLevel > 0 ? new Block.Heading(headingLevel, spans, line) : new Block.Paragraph(spans, line));
        } else {
            inline.take();
        }
        line = 0;
        if (!pictures.isEmpty()) {
            List<Block.Picture> waiting = List.copyOf(pictures);
            pictures.clear();
            waiting.forEach(this::add);
        }
    }

    private void add(Block block) {
        if (!frames.isEmpty()) {
            frames.peek().inner.add(block);
        } else {
            blocks.add(pageBlock(block));
        }
    }

    private PageBlock pageBlock(Block block) {
        String text = PlainText.of(List.of(block));
        boolean oneLine = block instanceof Block.Paragraph || block instanceof Block.Heading
                || (block instanceof Block.Quote || block instanceof Block.Listing) && text.indexOf('\n') < 0;
        Optional<LineRules.Hit> hit = oneLine ? rules.match(text) : Optional.empty();
        if (oneLine && hit.isEmpty() && text.indexOf('\n') > 0 && LinkWords.of(block) * 5 > LineShape.countWords(text) * 2) {
            // A small list of links in one paragraph, under its heading.
            hit = rules.match(text.substring(0, text.indexOf('\n'))).filter(LineRules.Hit::opensTail);
        }
        LineShape shape = LineShape.of(text);
        return new PageBlock(block, text, shape.words(), LinkWords.of(block), shape, hit);
    }

    private static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    private static boolean isList(Element element) {
        return element.normalName().equals("ul") || element.normalName().equals("ol");
    }

    static int lineOf(Node node) {
        return Math.max(0, node.sourceRange().start().lineNumber());
    }
}
