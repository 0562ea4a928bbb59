package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Outlet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Selector;

/** Reads an article from an HTML page. */
final class PageReader {

    private static final int LEAST_WORDS = 10;
    private static final int LONG_DATA = 500;
    private static final int HUGE = 4_000_000;
    private static final int LONGEST = 8_000_000;
    private static final int MOST_REMOVED = 400;
    private static final int MOST_CHARS = 300;
    private static final int NEAR_TITLE = 8;
    /** A heading below this share of the text repeats the headline, but is not it. */
    private static final double LATEST_TITLE = 0.35;
    private static final int MOST_MENTIONS = 30;
    private static final int MOST_FACTS = 6;
    private static final Set<String> FACTS = Set.of("byline", "date-line", "page-info");

    private final Readers readers;
    private final PartRules parts;
    private final BodyChooser chooser;
    private final Map<String, String> selectors;

    PageReader(Readers readers, PartRules parts, BodyChooser chooser, Optional<Outlet> outlet) {
        this.readers = readers;
        this.chooser = chooser;
        this.parts = parts;
        this.selectors = outlet.map(Outlet::selectors).orElse(Map.of());
    }

    /** A page before anything is chosen from it. @param title index of the headline's block; -1 when unknown */
    record Parsed(Document document, PageBlocks page, PageFacts facts, BlockWeights weights, int title) {}

    /** The article; empty when the page holds none. */
    Optional<Draft> read(String html, Optional<String> address) {
        return draft(parse(html, address));
    }

    Parsed parse(String html, Optional<String> address) {
        boolean huge = html.length() > HUGE;
        Document document = Parser.htmlParser().setTrackPosition(!huge).parseInput(huge ? reduced(html) : html, address.orElse(""));
        PageData declared = PageData.of(document, address);
        if (document.baseUri().isEmpty()) {
            // A page that names its own address makes links full that would else lead nowhere.
            declared.url().ifPresent(url -> document.setBaseUri(url.value()));
        }
        Element root = document.body();
        PageSurvey survey = new PageSurvey(root, parts);
        PageBlocks page = new PageBlocks(root, parts, readers.rules(), survey, valid(document, selectors.getOrDefault("remove", "")));
        String language = readers.languages().guess(sample(page.blocks()));
        PageFacts facts = new PageFacts(document, declared, huge ? document.head() : document, readers, selectors, language);
        int title = titleBlock(page.blocks(), facts.title());
        return new Parsed(document, page, facts, new BlockWeights(page.blocks(), title, facts.linkedBody()), title);
    }

    /** Without embedded files, and no longer than any article with everything around it. */
    private static String reduced(String html) {
        StringBuilder out = new StringBuilder(Math.min(html.length(), LONGEST));
        int at = 0;
        while (at < html.length() && out.length() < LONGEST) {
            int data = html.indexOf("data:", at);
            int stop = data < 0 ? html.length() : data;
            out.append(html, at, Math.min(stop, at + LONGEST - out.length()));
            at = stop;
            while (at < html.length() && "\"')> \n".indexOf(html.charAt(at)) < 0) {
                at++;
            }
            if (at - stop < LONG_DATA) {
                out.append(html, stop, at);
            }
        }
        return out.toString();
    }

    private Optional<Draft> draft(Parsed parsed) {
        PageBlocks page = parsed.page();
        PageFacts facts = parsed.facts();
        BlockWeights weights = parsed.weights();
        int title = parsed.title();
        Optional<Run> told = outletBody(parsed.document(), page);
        Optional<Candidate> chosen = told.map(run -> Candidate.ofOutlet(page.blocks(), weights, run, title))
                .or(() -> chooser.choose(BodyCandidates.of(page, weights, title), page.blocks(), weights, title));
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Run run = chosen.get().run();
        List<Block.Picture> pictures = page.blocks().stream().map(PageBlock::block).filter(Block.Picture.class::isInstance).map(Block.Picture.class::cast)
                .toList();
        Draft.Facts around = facts.facts(near(page, title, run), pictures, firstPicture(page.blocks(), run));
        BodyTrimmer trimmer = chosen.get().trimmer();
        trimmer = trimmer.without(new AuthorNotes(around.authors()).find(page.blocks(), trimmer), "author-note");
        List<PageBlock> kept = trimmer.kept();
        List<Block> blocks = new ArrayList<>(kept.stream().map(PageBlock::block).toList());
        int words = LineShape.countWords(PlainText.of(blocks));
        if (words < LEAST_WORDS) {
            return Optional.empty();
        }
        dropLead(blocks, around.image());
        trimDividers(blocks);
        return Optional.of(new Draft(around, blocks, mentions(page, trimmer, facts.language()), confidence(kept, words, facts, title), removed(page, trimmer)));
    }

    private static String sample(List<PageBlock> blocks) {
        StringBuilder out = new StringBuilder();
        blocks.stream().filter(PageBlock::prose).limit(60).forEach(block -> out.append(block.text()).append('\n'));
        return out.toString();
    }

    private static String valid(Document document, String selector) {
        try {
            if (!selector.isEmpty()) {
                document.selectFirst(selector);
            }
            return selector;
        } catch (Selector.SelectorParseException wrong) {
            return "";
        }
    }

    private Optional<Run> outletBody(Document document, PageBlocks page) {
        String selector = valid(document, selectors.getOrDefault("body", ""));
        if (selector.isEmpty()) {
            return Optional.empty();
        }
        return document.select(selector).stream().flatMap(element -> page.run(element).stream()).findFirst();
    }

    /** The block that is the headline: the most alike heading, else the first line that equals it. */
    private static int titleBlock(List<PageBlock> blocks, String title) {
        int best = -1;
        double most = 0.6;
        double all = blocks.stream().filter(PageBlock::prose).mapToInt(PageBlock::words).sum();
        double before = 0;
        for (int i = 0; i < blocks.size() && before <= all * LATEST_TITLE; i++) {
            PageBlock block = blocks.get(i);
            before += block.prose() ? block.words() : 0;
            boolean heading = block.block() instanceof Block.Heading;
            if (heading && block.words() > 0 || !heading && PageTitle.same(block.text(), title)) {
                double linked = block.linkShare() > 0.9 ? 0.3 : 0;
                double likeness = PageTitle.likeness(block.text(), title) + (heading && ((Block.Heading) block.block()).level() == 1 ? 0.1 : 0) - linked;
                if (likeness > most) {
                    most = likeness;
                    best = i;
                }
            }
        }
        return best;
    }

    /** Short texts around the headline, and those that were cut because they look like bylines and dates. */
    private static List<String> near(PageBlocks page, int title, Run run) {
        List<PageBlock> blocks = page.blocks();
        int from = title >= 0 ? Math.max(0, title - 3) : Math.max(0, run.from() - NEAR_TITLE);
        int to = Math.min(blocks.size(), (title >= 0 ? title : run.from()) + NEAR_TITLE);
        List<String> out = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (blocks.get(i).words() < 30 && blocks.get(i).words() > 0) {
                out.add(blocks.get(i).text());
            }
        }
        page.cuts().stream()
                .filter(cut -> FACTS.contains(cut.rule()))
                .limit(MOST_FACTS)
                .map(cut -> ScrapeLines.clean(cut.element().text()))
                .filter(text -> text.length() < 200)
                .forEach(out::add);
        return out;
    }

    private static Optional<Block.Picture> firstPicture(List<PageBlock> blocks, Run run) {
        for (int i = run.from(); i < run.to(); i++) {
            if (blocks.get(i).block() instanceof Block.Picture picture) {
                return Optional.of(picture);
            }
        }
        return Optional.empty();
    }

    /** The lead image stands above the text anyway. */
    private static void dropLead(List<Block> blocks, Optional<Entry.Image> image) {
        image.ifPresent(lead -> blocks.removeIf(block -> block instanceof Block.Picture picture && PictureReader.same(picture.src(), lead.src())));
    }

    private static void trimDividers(List<Block> blocks) {
        while (!blocks.isEmpty() && blocks.get(0) instanceof Block.Divider) {
            blocks.remove(0);
        }
        while (!blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Block.Divider) {
            blocks.remove(blocks.size() - 1);
        }
    }

    private List<Entry.Mention> mentions(PageBlocks page, BodyTrimmer trimmer, String language) {
        List<Entry.Mention> out = new ArrayList<>();
        for (PageBlocks.Cut cut : page.cuts()) {
            if (cut.rule().equals("related-list") && out.size() < MOST_MENTIONS) {
                List<ScrapeLine> lines = new ArrayList<>();
                Element inner = cut.element().clone();
                inner.tagName("div").removeAttr("class").removeAttr("id").removeAttr("role").removeAttr("hidden");
                PageBlocks part = new PageBlocks(inner, parts, readers.rules(), new PageSurvey(inner, parts), "");
                part.blocks().forEach(block -> lines.addAll(lines(block)));
                out.addAll(new RelatedList(readers, language).read(lines));
            }
        }
        List<ScrapeLine> listed = new ArrayList<>();
        for (int i = 0; i < page.blocks().size(); i++) {
            if ("related-list".equals(trimmer.rule(i))) {
                listed.addAll(lines(page.blocks().get(i)));
            }
        }
        out.addAll(new RelatedList(readers, language).read(listed));
        return out.stream().filter(mention -> LineShape.countWords(mention.title()) > 2).distinct().limit(MOST_MENTIONS).toList();
    }

    private List<ScrapeLine> lines(PageBlock block) {
        return block.text().lines().filter(line -> !line.isBlank()).map(line -> ScrapeLine.of(line, block.block().line(), true, readers.rules())).toList();
    }

    private static List<Removed> removed(PageBlocks page, BodyTrimmer trimmer) {
        List<Removed> out = new ArrayList<>();
        for (PageBlocks.Cut cut : page.cuts()) {
            if (out.size() < MOST_REMOVED) {
                add(out, ScrapeLines.clean(cut.element().text()), cut.rule(), PageBlocks.lineOf(cut.element()));
            }
        }
        for (int i = 0; i < page.blocks().size() && out.size() < 2 * MOST_REMOVED; i++) {
            String rule = trimmer.rule(i);
            if (rule != null && !rule.equals("title")) {
                add(out, page.blocks().get(i).text(), rule, page.blocks().get(i).block().line());
            }
        }
        out.sort(Comparator.comparingInt(Removed::line));
        return out;
    }

    private static void add(List<Removed> out, String text, String rule, int line) {
        if (!text.isBlank()) {
            out.add(new Removed(text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) + "…" : text, rule, line));
        }
    }

    private static double confidence(List<PageBlock> kept, int words, PageFacts facts, int title) {
        double size = Math.min(1, words / 200.0);
        double links = kept.stream().mapToInt(PageBlock::linkWords).sum() / (double) Math.max(1, words);
        double prose = kept.stream().filter(PageBlock::prose).mapToInt(PageBlock::words).sum() / (double) Math.max(1, words);
        double evidence = (title >= 0 ? 0.1 : 0) + (facts.dated() ? 0.08 : 0) + (facts.linked() ? 0.07 : 0);
        return 0.1 + 0.3 * size + 0.35 * prose + evidence - 0.4 * links;
    }
}
