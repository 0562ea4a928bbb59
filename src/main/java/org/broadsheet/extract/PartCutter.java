package org.broadsheet.extract;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Decides which parts of a page are left out: those that the rules know, unless they hold too much of the page's text to be what they look like. */
final class PartCutter {

    /** Rules that give way to written text: page layout borrows their names, and answers are folded away until somebody asks. */
    private static final Set<String> PREFER_TEXT = Set.of("navigation", "hidden");
    private static final int WRITTEN_WORDS = 50;
    private static final double MOST_SHARE = 0.3;
    /** There may be far more comments than article. */
    private static final double MOST_COMMENTS = 0.85;
    private static final int NEAR = 50;
    private static final int QUESTION_WORDS = 4;
    private static final int LEAST_CONTENTS = 3;
    private static final Set<String> CARDS = Set.of("li", "div", "article", "section", "a");
    private static final int LEAST_CARDS = 4;
    private static final double MOST_CARDS_SHARE = 0.25;
    private static final int MOST_QUESTION = 30;
    private static final Pattern QUESTION_END = Pattern.compile("[?？؟]\\W{0,4}$");

    private final PartRules parts;
    private final PageSurvey survey;
    private final int allProse;
    private final String remove;

    /** @param remove a CSS selector of parts to leave out; empty for none */
    PartCutter(Element root, PartRules parts, PageSurvey survey, String remove) {
        this.parts = parts;
        this.survey = survey;
        this.allProse = survey.prose(root);
        this.remove = remove;
    }

    /** The rule under which an element is left out; empty for one that stays. */
    Optional<String> rule(Element element) {
        if (!remove.isEmpty() && element.is(remove)) {
            return Optional.of("outlet-rule");
        }
        if (isContents(element)) {
            return Optional.of("table-of-contents");
        }
        if (isCards(element)) {
            return Optional.of("related-list");
        }
        Optional<PartRules.Part> part = parts.match(element);
        if (part.isEmpty() || survey.words(element) > part.get().most()) {
            return Optional.empty();
        }
        String rule = part.get().rule();
        double share = allProse == 0 ? 0 : (double) survey.prose(element) / allProse;
        boolean large = share > (rule.equals("comment-form") ? MOST_COMMENTS : MOST_SHARE);
        return large || isText(element, rule) || isQuestion(element, rule) || isBody(element, share) || isFrame(element, rule) ? Optional.empty() : Optional.of(rule);
    }

    /** Words within a paragraph belong to it, whatever their class; so does what is written out elsewhere. */
    private boolean isText(Element element, String rule) {
        Element parent = element.parent();
        boolean inSentence = parent != null && parent.normalName().equals("p") && parent.childNodeSize() > 1
                && !PageBlocks.BLOCKS.contains(element.normalName());
        if (inSentence && !rule.equals("hidden") && !rule.equals("form")) {
            return true;
        }
        boolean written = survey.prose(element) >= WRITTEN_WORDS && survey.linkShare(element) < 0.2;
        boolean unlinked = survey.linkShare(element) < 0.05;
        return written && (PREFER_TEXT.contains(rule) || rule.equals("related-list") && unlinked) && !element.normalName().equals("nav")
                || rule.equals("navigation") && isSubhead(element);
    }

    /** Many small parts of one kind, each with an image or heading and a link, none with a text of its own. */
    private boolean isCards(Element element) {
        if (element.childrenSize() < LEAST_CARDS || survey.prose(element) > MOST_CARDS_SHARE * allProse) {
            return false;
        }
        int cards = 0;
        int others = 0;
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            boolean card = CARDS.contains(child.normalName()) && survey.isCard(child);
            cards += card ? 1 : 0;
            others += !card && survey.words(child) > 0 ? 1 : 0;
        }
        return cards >= LEAST_CARDS && others <= 1;
    }

    /** A heading of the text, which only a script that makes a table of contents has named. */
    private boolean isSubhead(Element element) {
        return element.normalName().matches("h[2-4]") && survey.linkShare(element) < 0.5;
    }

    /** A list of links to the page's own headings. */
    private boolean isContents(Element element) {
        String tag = element.normalName();
        return (tag.equals("ul") || tag.equals("ol")) && element.childrenSize() >= LEAST_CONTENTS && survey.inPageShare(element) > 0.9;
    }

    /** A button that unfolds the answer to a question. */
    private boolean isQuestion(Element element, String rule) {
        int words = survey.words(element);
        boolean brief = rule.equals("form") && words >= QUESTION_WORDS && words <= MOST_QUESTION && element.stream().limit(NEAR).count() < NEAR;
        return brief && QUESTION_END.matcher(element.text()).find();
    }

    private static boolean isBody(Element element, double share) {
        return share > 0.1 && element.attr("itemprop").equals("articleBody");
    }

    /** A frame around an image or an embedded post, which only its name makes a caption or a share bar. */
    private static boolean isFrame(Element element, String rule) {
        String inner = rule.equals("photo-credit") ? "img" : rule.equals("share-bar") ? "blockquote" : "";
        return !inner.isEmpty() && element.stream().limit(NEAR).anyMatch(part -> part.normalName().equals(inner));
    }
}
