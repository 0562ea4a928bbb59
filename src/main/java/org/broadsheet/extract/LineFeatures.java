package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The features of the lines of one text scrape, each about 0 to 1. Linear in the size of the scrape. */
final class LineFeatures {

    private static final Pattern ADDRESS = Pattern.compile("https?://|www\\.|[\\w.]@\\w|(?:^|\\s)@\\w");
    private static final Pattern INNER_STOP = Pattern.compile("[.!?][\"”’)»]? (?=[\\p{Lu}\"“„«¿¡(])|[。！？।]");
    /** A picture's credit behind its caption: {@code (Image: Agency)}, {@code Photo by A. Name}, {@code ©Agency}. */
    private static final Pattern CREDIT = Pattern.compile("(?:©|\\(c\\)|(?<!\\p{L})(?:image|photo|photos|photograph|picture|pic|credit|credits|foto|fotos|fotografía|bild|"
            + "bilder|imagen|imagem|crédit|crédits|crédito|créditos|immagine|beeld|zdjęcie|fot|фото)\\.?(?: by| von| de| di| credit)?\\s?[:/©]|photo by|foto von|"
            + "foto de|getty|/\\s?ap|/\\s?afp|ap photo|shutterstock|/\\s?reuters|via ap|via afp|courtesy of).{0,60}$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int CREDIT_CHARS = 90;
    private static final int MOST_CREDIT_WORDS = 70;
    private static final int LEAD_CHARS = 1500;
    private static final int COMMON = 3;
    private static final int LONGEST = 4000;

    private final List<ScrapeLine> lines;
    private final Readers readers;
    private final String language;
    private final int title;
    private final String[] listed;
    private final Set<String> titleStems;
    private final List<Set<String>> stems = new ArrayList<>();
    private final Map<String, Integer> stemLines = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, Integer> firstAt = new HashMap<>();
    /** For each stem of the first lines under the headline the number of these that have it. */
    private final Map<String, Integer> leadStems = new HashMap<>();
    private int leadEnd;

    /**
     * @param title the headline's line; -1 when it is not known
     * @param listed for each line the rule of the list it stands in, or null
     */
    LineFeatures(List<ScrapeLine> lines, Readers readers, String language, int title, String[] listed) {
        this.lines = lines;
        this.readers = readers;
        this.language = language;
        this.title = title;
        this.listed = listed;
        this.titleStems = title < 0 ? Set.of() : Stems.of(lines.get(title).text());
        for (ScrapeLine line : lines) {
            Set<String> own = Stems.of(line.text());
            stems.add(own);
            times.merge(line.text(), 1, Integer::sum);
            firstAt.putIfAbsent(line.text(), stems.size() - 1);
            if (line.prose()) {
                own.forEach(stem -> stemLines.merge(stem, 1, Integer::sum));
            }
        }
        readLead();
    }

    private void readLead() {
        int read = 0;
        int at = Math.max(0, title);
        while (at < lines.size() && read < LEAD_CHARS) {
            if (at == title || lines.get(at).prose() && listed[at] == null) {
                stems.get(at).forEach(stem -> leadStems.merge(stem, 1, Integer::sum));
                read += at == title ? 0 : lines.get(at).text().length();
            }
            at++;
        }
        leadEnd = at;
    }

    /** How many of the line's longer words the headline or the beginning of the text have too. */
    private double leadStems(int at) {
        Set<String> own = stems.get(at);
        int self = at >= Math.max(0, title) && at < leadEnd && (at == title || lines.get(at).prose() && listed[at] == null) ? 1 : 0;
        long shared = own.stream().filter(stem -> leadStems.getOrDefault(stem, 0) > self).count();
        return own.isEmpty() ? 0 : (double) shared / own.size();
    }

    /** The values of {@link LineFeature}, in its order. */
    double[] of(int at) {
        ScrapeLine line = lines.get(at);
        String text = line.text().length() > LONGEST ? line.text().substring(0, LONGEST) : line.text();
        LineShape shape = line.shape();
        int words = shape.words();
        double[] out = new double[LineFeature.values().length];
        set(out, LineFeature.BIAS, 1);
        set(out, LineFeature.FEW_WORDS, words <= 3);
        set(out, LineFeature.SHORT, words > 3 && words <= 8);
        set(out, LineFeature.LONG, words > 15 && words <= 30);
        set(out, LineFeature.VERY_LONG, words > 30);
        set(out, LineFeature.LOG_WORDS, logWords(words));
        set(out, LineFeature.SENTENCE, shape.sentence());
        set(out, LineFeature.LONG_SENTENCE, shape.sentence() ? logWords(words) : 0);
        set(out, LineFeature.TEASER, shape.teaser());
        set(out, LineFeature.QUESTION, text.endsWith("?"));
        set(out, LineFeature.COLON, text.endsWith(":") || text.endsWith("："));
        punctuation(out, text, words);
        letters(out, text, words);
        set(out, LineFeature.ITEM, line.bullet() > 0);
        set(out, LineFeature.NUMBERED, line.numbered());
        set(out, LineFeature.NUMBERS_ONLY, text.chars().noneMatch(Character::isLetter));
        set(out, LineFeature.ADDRESS, ADDRESS.matcher(text).find());
        set(out, LineFeature.DATE, words <= 14 && readers.dates().isDateLine(text, language, 3));
        rules(out, line, at);
        set(out, LineFeature.REPEATED, times.get(line.text()) > 1);
        set(out, LineFeature.REPEATED_LONG, times.get(line.text()) > 1 && words > 8);
        set(out, LineFeature.SEEN_BEFORE, firstAt.get(line.text()) < at);
        set(out, LineFeature.LEAD_STEMS, leadStems(at));
        set(out, LineFeature.COMMON_STEMS, commonStems(at));
        set(out, LineFeature.TITLE_STEMS, at == title ? 0 : Math.min(3, stems.get(at).stream().filter(titleStems::contains).count()) / 3.0);
        set(out, LineFeature.ABOVE_TITLE, title >= 0 && at < title);
        set(out, LineFeature.NO_TITLE, title < 0);
        return out;
    }

    private void punctuation(double[] out, String text, int words) {
        int stops = 0;
        for (var m = INNER_STOP.matcher(text); stops < 4 && m.find();) {
            stops++;
        }
        long commas = text.chars().filter(c -> c == ',' || c == '，' || c == '、' || c == '،' || c == ';').count();
        set(out, LineFeature.INNER_STOPS, stops / 4.0);
        set(out, LineFeature.QUOTED, text.chars().anyMatch(c -> "\"“”„«»‘「".indexOf(c) >= 0));
        set(out, LineFeature.COMMAS, Math.min(1, 10.0 * commas / Math.max(10, words * 2)));
        set(out, LineFeature.DIVIDERS, text.chars().anyMatch(c -> "|»›→•·▸".indexOf(c) >= 0));
    }

    private void letters(double[] out, String text, int words) {
        List<String> tokens = tokens(text);
        int capitals = 0;
        int begun = 0;
        for (int i = 0; i < text.length(); i++) {
            if ((i == 0 || text.charAt(i - 1) == ' ') && Character.isLetter(text.charAt(i))) {
                begun++;
                capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            }
        }
        long digits = text.chars().filter(Character::isDigit).count();
        boolean cased = text.chars().anyMatch(Character::isUpperCase);
        boolean allCapitals = cased && text.chars().noneMatch(Character::isLowerCase);
        double small = words < 4 ? 0 : readers.languages().smallWords(tokens, language);
        set(out, LineFeature.SMALL_START, Character.isLowerCase(text.charAt(0)));
        set(out, LineFeature.CAPITALS, begun < 2 ? 0 : (double) capitals / begun);
        set(out, LineFeature.ALL_CAPITALS, allCapitals);
        set(out, LineFeature.LONG_CAPITALS, allCapitals && words > 5);
        set(out, LineFeature.DIGITS, Math.min(1, 2.0 * digits / text.length()));
        set(out, LineFeature.SMALL_WORDS, small < 0 ? 0 : Math.min(1, small * 2));
        set(out, LineFeature.SMALL_WORDS_UNKNOWN, small < 0);
        vocabulary(out, text, tokens, words);
    }

    private void vocabulary(double[] out, String text, List<String> tokens, int words) {
        int promotion = 0;
        boolean picture = false;
        for (String token : tokens) {
            promotion += readers.pageWords().promotes(token) ? 1 : 0;
            picture |= readers.pageWords().picture(token);
        }
        boolean mayCredit = words < MOST_CREDIT_WORDS && (picture || text.indexOf('/') >= 0 || text.indexOf('©') >= 0 || text.indexOf('(') >= 0);
        set(out, LineFeature.PROMOTION, Math.min(1, 5.0 * promotion / Math.max(10, words)));
        set(out, LineFeature.PICTURE, picture && words < 60);
        set(out, LineFeature.CREDIT, mayCredit && CREDIT.matcher(text.substring(Math.max(0, text.length() - CREDIT_CHARS))).find());
    }

    /** The words of a line in small letters. */
    private static List<String> tokens(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        List<String> out = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= low.length(); i++) {
            if (i == low.length() || !Character.isLetter(low.charAt(i))) {
                if (i > begin) {
                    out.add(low.substring(begin, i));
                }
                begin = i + 1;
            }
        }
        return out;
    }

    private void rules(double[] out, ScrapeLine line, int at) {
        line.hit().ifPresent(hit -> set(out, switch (hit.kind()) {
            case LINE -> LineFeature.RULE_LINE;
            case START -> LineFeature.RULE_START;
            case PROSE, WITHIN -> LineFeature.RULE_PROSE;
            case LABEL -> LineFeature.RULE_LABEL;
            case OPENS -> LineFeature.RULE_OPENS;
            case ENDS -> LineFeature.RULE_ENDS;
        }, 1));
        set(out, LineFeature.LISTED, listed[at] != null);
    }

    /** How many of the line's longer words other paragraphs have too. */
    private double commonStems(int at) {
        Set<String> own = stems.get(at);
        int self = lines.get(at).prose() ? 1 : 0;
        long common = own.stream().filter(stem -> stemLines.getOrDefault(stem, 0) - self >= COMMON - 1).count();
        return own.isEmpty() ? 0 : (double) common / own.size();
    }

    private static double logWords(int words) {
        return Math.min(1, StrictMath.log(1 + words) / 5);
    }

    private static void set(double[] out, LineFeature feature, double value) {
        out[feature.ordinal()] = value;
    }

    private static void set(double[] out, LineFeature feature, boolean value) {
        out[feature.ordinal()] = value ? 1 : 0;
    }
}
