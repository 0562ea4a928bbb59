package org.broadsheet.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Rights;
import org.broadsheet.report.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryParserTest {

    private static final String REQUIRED = "title: Bridge opens\ndate: 2026-03-01\n";

    private static ParsedEntry parse(String text) {
        return new EntryParser().parse("2026/03/bridge", new SourceFile("content/entries/2026/03/bridge.md", text));
    }

    private static Entry read(String keys) {
        ParsedEntry parsed = parse("---\n" + REQUIRED + keys + "---\nText.\n");
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.entry().orElseThrow();
    }

    /** Every diagnostic as {@code line:column+length code: message}. */
    private static String faults(String text) {
        return parse(text).diagnostics().stream().map(EntryParserTest::told).collect(Collectors.joining("\n"));
    }

    private static String told(Diagnostic d) {
        return d.location().line() + ":" + d.location().column() + "+" + d.location().length() + " " + d.code().id() + ": " + d.message();
    }

    private static String faultsOf(String keys) {
        return faults("---\n" + REQUIRED + keys + "---\nText.\n");
    }

    @Test
    void titleAndDateAreEnough() {
        Entry entry = read("");
        assertThat(entry.id()).isEqualTo("2026/03/bridge");
        assertThat(entry.title()).isEqualTo("Bridge opens");
        assertThat(entry.dates().date().iso()).isEqualTo("2026-03-01");
        assertThat(entry.source()).isEmpty();
        assertThat(entry.body()).isEqualTo("Text.\n");
    }

    @Test
    void textsStayAsTheyAreWritten() {
        Entry entry = parse("---\ntitle: 2026-03-01\ndate: 2026-3-1 9:05:00 +01:00\nsubtitle: no\nsummary: 1.10\ntopics: [012, yes, 1_000]\n---\n").entry().orElseThrow();
        assertThat(entry.title()).isEqualTo("2026-03-01");
        assertThat(entry.headline().subtitle()).isEqualTo("no");
        assertThat(entry.headline().summary()).isEqualTo("1.10");
        assertThat(entry.labels().topics()).containsExactly("012", "yes", "1_000");
        assertThat(entry.dates().date().iso()).isEqualTo("2026-03-01T09:05:00+01:00");
    }

    @Test
    void aSourceIsAMapOrAName() {
        assertThat(read("source: Harbour Post\n").source().orElseThrow().name()).isEqualTo("Harbour Post");
        Entry.SourceNote note = read("source:\n  id: post\n  url: https://post.example/1\n  author: Ada Lind\n  labels: [Roads, Town]\n  retrieved: 2026-03-02T10:00:00Z\n"
                + "  sha256: ab\n  bodySha256: cd\n  identity: file:a.html\n  rights: full\n").source().orElseThrow();
        assertThat(note).isEqualTo(new Entry.SourceNote("post", "", "https://post.example/1", List.of("Ada Lind"), List.of("Roads", "Town"), DateValue.parse("2026-03-02T10:00:00Z"), "ab", "cd",
                "file:a.html", java.util.Optional.of(Rights.FULL)));
    }

    @Test
    void aNameAboveTheSourceIsItsAuthor() {
        assertThat(read("author: Ada Lind\n").source().orElseThrow().authors()).containsExactly("Ada Lind");
        assertThat(read("author: [Ada Lind, Bo Berg]\nsource: Post\n").source().orElseThrow().authors()).containsExactly("Ada Lind", "Bo Berg");
        assertThat(read("author: {name: Ada Lind, mail: a@post.example}\n").source().orElseThrow().authors()).containsExactly("Ada Lind");
        Entry both = read("author: Desk\nsource: {name: Post, author: Ada Lind}\n");
        assertThat(both.source().orElseThrow().authors()).containsExactly("Ada Lind");
        assertThat(both.extra()).containsOnly(entry("author", "Desk"));
    }

    @Test
    void listsMayBeSingleTexts() {
        Entry.Labels labels = read("topics: Arts, culture\nregions: North shore\ncategories: roads\ntags: one two\n").labels();
        assertThat(labels.topics()).containsExactly("Arts, culture");
        assertThat(labels.regions()).containsExactly("North shore");
        assertThat(labels.categories()).containsExactly("roads");
        assertThat(labels.tags()).containsExactly("one", "two");
        assertThat(read("tags: new bridge, harbour\n").labels().tags()).containsExactly("new bridge", "harbour");
        assertThat(read("tags: [new bridge, '', ~, harbour]\n").labels().tags()).containsExactly("new bridge", "harbour");
        assertThat(read("category: local news\n").labels().categories()).containsExactly("local news");
    }

    @Test
    void anImageIsAMapOrAPath() {
        assertThat(read("image: /a.jpg\n").image()).contains(new Entry.Image("/a.jpg", "", "", ""));
        assertThat(read("image:\n  src: /a.jpg\n  alt: A bridge\n  credit: Bo\n  caption: Open\n").image()).contains(new Entry.Image("/a.jpg", "A bridge", "Bo", "Open"));
        assertThat(read("image: {path: /a.jpg, width: 30}\n").image()).contains(new Entry.Image("/a.jpg", "", "", ""));
    }

    @Test
    void namesOfOtherGeneratorsAreUnderstood() {
        Entry entry = read("description: Short.\nlastmod: 2026-03-02\nexpiryDate: 2026-04-01\npublishDate: 2026-03-01\nredirect_from: /old/\nlang: de\npublished: false\n");
        assertThat(entry.headline().summary()).isEqualTo("Short.");
        assertThat(entry.dates().updated()).contains(DateValue.parse("2026-03-02").orElseThrow());
        assertThat(entry.dates().expires()).isPresent();
        assertThat(entry.dates().embargo()).isPresent();
        assertThat(entry.placement().aliases()).containsExactly("/old/");
        assertThat(entry.placement().draft()).isTrue();
        assertThat(entry.language()).isEqualTo("de");
        assertThat(entry.extra()).isEmpty();
        assertThat(read("summary: Mine.\ndescription: Theirs.\n").extra()).containsOnly(entry("description", "Theirs."));
        assertThat(read("published: true\n").placement().draft()).isFalse();
    }

    @Test
    void editorsKeysAreRead() {
        Entry entry = read("slug: new-bridge\naliases: [/a/, /b/]\ndraft: yes\nweight: -3\npinned: true\nstory: none\nrelated: [2026/02/x]\nlanguage: sr-Latn\n"
                + "corrections:\n  - date: 2026-03-02\n    text: The name was wrong.\nmentions:\n  - title: Older piece\n    labels: [Roads]\n    excerpt: It was.\n  - title: Other\n");
        assertThat(entry.placement()).isEqualTo(new Entry.Placement("new-bridge", List.of("/a/", "/b/"), true, -3, true, "none", List.of("2026/02/x")));
        assertThat(entry.corrections()).containsExactly(new Entry.Correction(DateValue.parse("2026-03-02").orElseThrow(), "The name was wrong."));
        assertThat(entry.mentions()).containsExactly(new Entry.Mention("Older piece", List.of("Roads"), "It was."), new Entry.Mention("Other", List.of(), ""));
        assertThat(read("mentions: [One, Two]\n").mentions()).extracting(Entry.Mention::title).containsExactly("One", "Two");
    }

    @Test
    void unknownKeysAreKeptInOrderWithTheirKinds() {
        Entry entry = read("zebra: 3\nmood: fine\nratio: 0.25\nversion: 1.10\nzip: 01234\nok: true\nempty:\nnested:\n  list: [a, 2, {b: ~}]\nday: 2026-03-01\n");
        assertThat(entry.extra()).containsExactly(entry("zebra", 3L), entry("mood", "fine"), entry("ratio", new BigDecimal("0.25")), entry("version", "1.10"), entry("zip", "01234"),
                entry("ok", true), entry("empty", ""), entry("nested", java.util.Map.of("list", List.of("a", 2L, java.util.Map.of("b", "")))), entry("day", "2026-03-01"));
    }

    @Test
    void bodiesKeepTheirTextAndLoseOnlyBlankEnds() {
        assertThat(parse("\uFEFF---\r\ntitle: A\r\ndate: 2026-03-01\r\n...\r\n\r\n \r\n    code\r\n\r\nB\r\rC  \r\n\r\n").entry().orElseThrow().body()).isEqualTo("    code\n\nB\n\nC\n");
        assertThat(parse("---\n" + REQUIRED + "---\n---\nrule").entry().orElseThrow().body()).isEqualTo("---\nrule\n");
        assertThat(parse("---\n" + REQUIRED + "---").entry().orElseThrow().body()).isEmpty();
        assertThat(parse("--- \n" + REQUIRED + "---\t\n \n").entry().orElseThrow().body()).isEmpty();
    }

    @Test
    void placesAreFoundByPath() {
        EntryPlaces places = parse("---\n" + REQUIRED + "topics: [Roads, Harbour]\nregions: North\nsource:\n  url: https://post.example/1\n---\n\nText.\n").places();
        assertThat(places.of("topics[1]")).hasToString("content/entries/2026/03/bridge.md:4:17");
        assertThat(places.of("topics[1]").length()).isEqualTo(7);
        assertThat(places.of("topics[1]").excerpt()).isEqualTo("topics: [Roads, Harbour]");
        assertThat(places.of("regions[0]").line()).isEqualTo(5);
        assertThat(places.of("source.url").column()).isEqualTo(8);
        assertThat(places.of("source.name").line()).isEqualTo(7);
        assertThat(places.of("slug").line()).isEqualTo(1);
        assertThat(places.bodyLine()).isEqualTo(10);
        assertThat(places.inBody(3, 2, 5, "Text").toString()).endsWith(":12:2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            date: 2026-13-01            ~ 4:7+10 bad-date: "2026-13-01" is not a date
            date: [2026]                ~ 4:7+6 bad-date: a list is not a date
            expires: soon               ~ 4:10+4 bad-date: "soon" is not a date
            subtitle: [a]               ~ 4:11+3 bad-value: "subtitle" must be a text, not a list
            topics: {a: b}              ~ 4:9+6 bad-value: "topics" must be a list of texts, not a map
            topics: [a, {b: c}]         ~ 4:13+6 bad-value: an item of "topics" must be a text, not a map
            draft: maybe                ~ 4:8+5 bad-value: "draft" must be true or false, not "maybe"
            weight: 1.5                 ~ 4:9+3 bad-value: "weight" must be a whole number, not "1.5"
            weight: 99999999999         ~ 4:9+11 bad-value: "weight" must be a whole number, not "99999999999"
            language: en_US             ~ 4:11+5 bad-value: "en_US" is not a language tag
            lang: '??'                  ~ 4:7+4 bad-value: "??" is not a language tag
            image: {alt: x}             ~ 4:8+8 bad-value: the image has no "src"
            source: {rights: all}       ~ 4:18+3 bad-value: "rights" must be one of full, excerpt, link, not "all"
            source: {nmae: Post}        ~ 4:10+4 misspelt-key: the key "nmae" looks like "name"
            corrections: [{text: x}]    ~ 4:15+9 missing-key: "date" is missing
            corrections: [wrong]        ~ 4:15+5 bad-value: "corrections" must be a map of keys and values, not "wrong"
            mentions: [{title: ''}]     ~ 4:20+2 missing-key: "title" is empty
            topcis: Roads               ~ 4:1+6 misspelt-key: the key "topcis" looks like "topics"
            Slug: a                     ~ 4:1+4 misspelt-key: the key "Slug" looks like "slug"
            """)
    void faultsAreNamedAtTheirPlace(String line, String fault) {
        boolean date = line.startsWith("date");
        assertThat(date ? faults("---\ntitle: A\n\n" + line + "\n---\n") : faultsOf(line + "\n")).isEqualTo(fault);
    }

    @Test
    void requiredKeysAreMissedWhereTheyShouldStand() {
        assertThat(faults("---\ndate: 2026-03-01\n---\n")).isEqualTo("1:1+3 missing-key: \"title\" is missing");
        assertThat(faults("---\ntitle: ' '\ndate: 2026-03-01\n---\n")).isEqualTo("2:8+3 missing-key: \"title\" is empty");
        assertThat(faults("---\ntitle: [A]\ndate: 2026-03-01\n---\n")).isEqualTo("2:8+3 bad-value: \"title\" must be a text, not a list");
        assertThat(faults("---\ntitle: A\n---\n")).isEqualTo("1:1+3 missing-key: \"date\" is missing");
        assertThat(faults("---\ntitle: A\ndate:\n---\n")).isEqualTo("3:6+1 missing-key: \"date\" is empty");
        assertThat(faults("---\n---\n")).isEqualTo("1:1+3 missing-key: \"title\" is missing\n1:1+3 missing-key: \"date\" is missing");
    }

    @Test
    void commonForeignKeysAreNoMisspellings() {
        assertThat(faultsOf("layout: post\ncomments: true\nlink: x\npermalink: /x/\nexcerpt: y\nimages: [a]\ntype: post\nurl: /a/\nseries: s\nwidth: 3\nheight: 3\n")).isEmpty();
    }

    @Test
    void frontMatterThatIsNoneIsNamed() {
        assertThat(faults("")).isEqualTo("1:1+1 missing-front-matter: the file does not start with a line '---'");
        assertThat(faults("# Title\n\nText")).isEqualTo("1:1+7 missing-front-matter: the file does not start with a line '---'");
        assertThat(faults("+++\ntitle = 'x'\n+++\n")).isEqualTo("1:1+3 missing-front-matter: the front matter is TOML, which Broadsheet does not read");
        assertThat(faults("---\ntitle: A\n")).isEqualTo("1:1+3 bad-yaml: the front matter that begins here has no end");
        assertThat(faults("---\n- a\n---\n")).isEqualTo("2:1+3 bad-yaml: the front matter must be keys and values, not a list");
        assertThat(faults("---\ntitle: A: b\n---\n")).isEqualTo("2:9+1 bad-yaml: the YAML can't be read: mapping values are not allowed here");
    }
}
