package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.model.DateValue;

/** Reads title, labels, authors, dates and outlet from the lines around the body of a text scrape. */
final class ScrapeFacts {

    private static final int ABOVE = 6;
    private static final int HEAD = 3;
    private static final int LARGE_HEAD = 8;
    private static final Pattern SOURCE = Pattern.compile(
            "(?:source|quelle|fuente|fonte|bron|źródło|källa|kilde|источник|originally published (?:by|in|on|at)|first published (?:by|in|on)|this article "
                    + "(?:was )?(?:first|originally) (?:appeared|published) (?:in|on|at))"
                    + "\\s*[:：]?\\s+(\\S.{1,80})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern STAFF = Pattern.compile("(?:by\\s+)?(?:the\\s+)?(\\p{Lu}[\\p{L}’' .-]{2,40}?)\\s+(?:staff(?: reports?| writers?| "
            + "reporters?)?|newsroom|news desk|web desk|editorial team)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COPYRIGHT = Pattern.compile("(?:©|\\(c\\)|copyright)\\s*(?:©\\s*)?(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?)?,?\\s*(?:by\\s+)?([^.|"
            + "•]{3,50}?)(?:\\.|,|\\||•|\\s-\\s|$).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{4,500}");

    private final List<ScrapeLine> lines;
    private final ScrapeMap map;
    private final Readers readers;
    private final String language;
    /** Lines that were read as facts, with the rule under which they leave the text. */
    private final Map<Integer, String> used = new TreeMap<>();
    private final List<String> topics = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private Optional<DateValue> date = Optional.empty();
    private Optional<DateValue> updated = Optional.empty();
    private String site = "";
    private String url = "";
    private final int title;

    ScrapeFacts(List<ScrapeLine> lines, ScrapeMap map, int title, Readers readers, String language) {
        this.lines = lines;
        this.map = map;
        this.readers = readers;
        this.language = language;
        this.title = title;
        readLabels();
        readHead();
        readFoot();
    }

    /** The headline's line; -1 when there is none. */
    int titleLine() {
        return title;
    }

    /** The rule under which a line leaves the text because it was read as a fact; null for other lines. */
    String rule(int at) {
        return used.get(at);
    }

    Draft.Facts facts(String fallbackTitle, Optional<String> address) {
        String headline = title >= 0 ? lines.get(title).text() : fallbackTitle;
        return new Draft.Facts(headline, authors, date, updated, site, url.isEmpty() ? address.orElse("") : url, language, Optional.empty(), "", topics,
                url.isEmpty() ? Map.of("url", Origin.ADDRESS) : Map.of());
    }

    /** Short lines right above the headline. In a long page head, which is mostly menu, only known sections count. */
    private void readLabels() {
        List<String> found = new ArrayList<>();
        for (int i = title - 1; i >= Math.max(0, title - ABOVE); i--) {
            ScrapeLine line = lines.get(i);
            boolean crumbs = line.text().matches(".*\\S\\s*[>»›/]\\s*\\S.*");
            List<String> pieces = readers.labels().split(line.text());
            boolean known = pieces.stream().anyMatch(readers.labels()::known);
            boolean label = line.hit().isEmpty() && readers.labels().looksLikeLabels(line.text()) && (known || title <= 2 || crumbs);
            boolean near = title - i <= 2 || title < LARGE_HEAD;
            if (label && near && (title < LARGE_HEAD || found.isEmpty())) {
                pieces.stream().filter(piece -> readers.rules().match(piece).isEmpty()).forEach(piece -> found.add(found.size() == 0 ? 0
                        : Math.min(found.size(), pieces.indexOf(piece)), piece));
                used.put(i, "section-label");
            } else if (line.hit().isEmpty() && !readers.dates().isDateLine(line.text(), language, 2)) {
                break;
            }
        }
        found.stream().distinct().forEach(topics::add);
    }

    /** The lines between headline and body and the first ones of the body; a date right above the headline when there is none below. */
    private void readHead() {
        int from = title >= 0 ? title + 1 : Math.max(0, map.start() - ABOVE);
        int to = Math.min(map.end(), Math.max(map.start(), title + 1) + HEAD);
        int paragraphs = 0;
        for (int i = from; i < to; i++) {
            boolean body = i >= map.start();
            paragraphs += body && lines.get(i).prose() ? 1 : 0;
            // Behind the first paragraphs a date is a subhead, unless the first one is a standfirst.
            if (paragraphs > 1 || paragraphs == 1 && !(date.isEmpty() && authors.isEmpty())) {
                break;
            }
            if (lines.get(i).hit().isEmpty() && map.listed(i) == null && !(body && lines.get(i).shape().prose())) {
                readFact(i);
            }
        }
        for (int i = title - 1; i >= Math.max(0, title - 3) && date.isEmpty(); i--) {
            if (readers.dates().isDateLine(lines.get(i).text(), language, 1)) {
                readFact(i);
            }
        }
    }

    /** Behind the body: a late date or byline, the outlet's name. */
    private void readFoot() {
        int from = map.end();
        while (from > map.start() && !lines.get(from - 1).prose()) {
            from--;
        }
        for (int i = Math.max(from, map.end() - 2); i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (text.length() > 200) {
                continue;
            }
            if (i < map.end() + 4 && map.listed(i) == null && lines.get(i).hit().isEmpty()) {
                boolean dated = date.isEmpty() && readers.dates().isDateLine(text, language, 1);
                boolean written = authors.isEmpty() && i >= map.end() && readers.bylines().byline(text).isPresent();
                if (dated || written || SOURCE.matcher(text).matches()) {
                    readFact(i);
                }
            }
            Matcher owner = COPYRIGHT.matcher(text);
            if (site.isEmpty() && i >= map.end() && owner.matches() && Character.isUpperCase(owner.group(1).strip().charAt(0))
                    && !owner.group(1).toLowerCase(Locale.ROOT).contains("rights")) {
                site = owner.group(1).strip();
            }
        }
    }

    private void readFact(int at) {
        String text = lines.get(at).text();
        Matcher source = SOURCE.matcher(text);
        if (source.matches() && LineShape.countWords(text) <= 12) {
            readSource(source.group(1));
            used.put(at, "source-line");
            return;
        }
        Matcher address = ADDRESS.matcher(text);
        if (address.matches()) {
            url = url.isEmpty() ? text : url;
            used.put(at, "source-line");
            return;
        }
        boolean byline = readAuthors(at, text);
        boolean dateLine = readers.dates().isDateLine(text, language, byline ? 12 : 3);
        if (byline || dateLine) {
            used.put(at, byline ? "byline" : "date-line");
            readDates(text);
        }
    }

    private void readSource(String name) {
        Matcher address = ADDRESS.matcher(name);
        if (address.find()) {
            url = url.isEmpty() ? address.group() : url;
        }
        String rest = address.replaceAll("").replaceAll("[()\\[\\]:–—-]+\\s*$", "").strip();
        if (site.isEmpty() && !rest.isEmpty() && rest.length() <= 60) {
            site = rest.endsWith(".") ? rest.substring(0, rest.length() - 1) : rest;
        }
    }

    private boolean readAuthors(int at, String text) {
        Optional<List<String>> names = readers.bylines().byline(text).or(() -> readers.bylines().nameWithRole(text));
        Matcher staff = STAFF.matcher(text);
        if (staff.matches()) {
            site = site.isEmpty() && LineShape.countWords(staff.group(1)) > 1 ? staff.group(1) : site;
            names = names.or(() -> Optional.of(List.of(text.strip())));
        }
        boolean beforeBody = at < map.start();
        if (names.isEmpty() && beforeBody && readers.bylines().isName(withoutDate(text)) && (datedNear(at) || text.strip().endsWith("-"))) {
            names = Optional.of(readers.bylines().authors(withoutDate(text)));
        }
        names.ifPresent(found -> found.stream().filter(name -> !authors.contains(name)).forEach(authors::add));
        return names.isPresent();
    }

    private String withoutDate(String text) {
        List<DateReader.Found> all = readers.dates().all(text, language);
        String head = all.isEmpty() ? text : text.substring(0, all.get(0).start());
        return head.replaceAll("(?<![\\s|•·,–—-])[\\s|•·,–—-]++$", "").strip();
    }

    private boolean datedNear(int at) {
        for (int i = Math.max(0, at - 1); i <= Math.min(lines.size() - 1, at + 1); i++) {
            if (readers.dates().isDateLine(lines.get(i).text(), language, 4)) {
                return true;
            }
        }
        return false;
    }

    private void readDates(String text) {
        for (DateReader.Found found : readers.dates().all(text, language)) {
            if (found.updated()) {
                updated = updated.or(() -> Optional.of(found.value()));
            } else {
                date = date.or(() -> Optional.of(found.value()));
            }
        }
    }
}
