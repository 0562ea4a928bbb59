package org.broadsheet.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.ar.ArabicStemmer;

/** What is known about a language: its stop words, its everyday news words, its endings. Thread-safe. */
final class Language {

    private static final Map<String, String> STOP_LISTS = Map.ofEntries(
            Map.entry("en", "snowball/english_stop.txt"), Map.entry("de", "snowball/german_stop.txt"), Map.entry("es", "snowball/spanish_stop.txt"),
            Map.entry("fr", "snowball/french_stop.txt"), Map.entry("pt", "snowball/portuguese_stop.txt"), Map.entry("it", "snowball/italian_stop.txt"),
            Map.entry("nl", "snowball/dutch_stop.txt"), Map.entry("sv", "snowball/swedish_stop.txt"), Map.entry("da", "snowball/danish_stop.txt"),
            Map.entry("no", "snowball/norwegian_stop.txt"), Map.entry("fi", "snowball/finnish_stop.txt"), Map.entry("hu", "snowball/hungarian_stop.txt"),
            Map.entry("ru", "snowball/russian_stop.txt"), Map.entry("bg", "bg/stopwords.txt"), Map.entry("cs", "cz/stopwords.txt"),
            Map.entry("el", "el/stopwords.txt"), Map.entry("lv", "lv/stopwords.txt"), Map.entry("hi", "hi/stopwords.txt"), Map.entry("ar", "ar/stopwords.txt"),
            Map.entry("ca", "ca/stopwords.txt"), Map.entry("et", "et/stopwords.txt"), Map.entry("ga", "ga/stopwords.txt"), Map.entry("lt", "lt/stopwords.txt"),
            Map.entry("ro", "ro/stopwords.txt"), Map.entry("tr", "tr/stopwords.txt"), Map.entry("id", "id/stopwords.txt"), Map.entry("fa", "fa/stopwords.txt"),
            Map.entry("sr", "sr/stopwords.txt"));

    private static final Set<String> OWN_LISTS = Set.of("pl", "uk", "zh", "ja");
    private static final Map<String, Set<String>> ELISIONS = Map.of(
            "fr", Set.of("l", "d", "c", "j", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"),
            "it", Set.of("l", "d", "c", "m", "t", "s", "v", "n", "un", "gl", "dell", "all", "nell", "dall", "sull", "coll", "quell", "quest"),
            "ca", Set.of("l", "d", "m", "t", "s", "n"));
    private static final String UNKNOWN = "und";

    private final String code;
    private final Set<String> stopWords;
    private final Set<String> everyday;
    private final Stemmer stemmer;

    private Language(String code) {
        this.code = code;
        this.stemmer = Stemmer.of(code);
        this.stopWords = own("stop-" + code + ".txt");
        if (STOP_LISTS.containsKey(code)) {
            stopWords.addAll(lines(ArabicStemmer.class.getResourceAsStream("/org/apache/lucene/analysis/" + STOP_LISTS.get(code))));
        }
        this.everyday = new HashSet<>();
        own("everyday-" + code + ".txt").forEach(word -> everyday.add(stem(word)));
    }

    /** @param tag BCP 47; a language that nothing is known about has no stop words and keeps its endings. Hostile tags make no new one */
    static Language of(String tag) {
        return new Language(codeOf(tag));
    }

    /** {@code en} for {@code en-GB}; both written forms of Norwegian are {@code no}. All languages that nothing is known about are one. */
    static String codeOf(String tag) {
        String code = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        code = code.equals("nb") || code.equals("nn") ? "no" : code;
        return STOP_LISTS.containsKey(code) || OWN_LISTS.contains(code) ? code : UNKNOWN;
    }

    String code() {
        return code;
    }

    boolean isStopWord(String lower) {
        return stopWords.contains(lower) || code.equals("ja") && isHiragana(lower) || code.equals("zh") && isParticlePair(lower);
    }

    /** Particles and endings of Japanese; what carries meaning is mostly written in the other two scripts. */
    private static boolean isHiragana(String word) {
        return word.chars().allMatch(c -> c >= 0x3041 && c <= 0x309F);
    }

    /** Pairs across the particle that joins an attribute to its noun. */
    private static boolean isParticlePair(String word) {
        return word.indexOf('的') >= 0 && !word.equals("目的");
    }

    /** Stems of words that half of all news use; no list can replace a large corpus, but a small one needs it. */
    boolean isEveryday(String stem) {
        return everyday.contains(stem);
    }

    synchronized String stem(String lower) {
        String stem = stemmer.stem(lower);
        return stem.isEmpty() ? lower : stem;
    }

    /**
     * Without what an apostrophe ties to a word: {@code council's}, {@code l'été}, {@code dell'acqua}; one inside a word of Ukrainian is no tie.
     * Stops of acronyms and commas of numbers go too.
     */
    String bare(String lower) {
        int mark = -1;
        boolean dotted = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            mark = c == '\'' ? i : mark;
            dotted |= c == '.' || c == ',';
        }
        String word = mark > 0 ? untied(lower, mark) : lower;
        return dotted ? word.replace(".", "").replace(",", "") : word;
    }

    private String untied(String lower, int mark) {
        if (code.equals("uk")) {
            return lower.replace("'", "");
        }
        if (ELISIONS.getOrDefault(code, Set.of()).contains(lower.substring(0, mark))) {
            return lower.substring(mark + 1);
        }
        return lower.length() - mark <= 2 ? lower.substring(0, mark) : lower;
    }

    private static Set<String> own(String name) {
        return lines(Language.class.getResourceAsStream(name));
    }

    /** One or more words a line; what follows a bar or hash is a comment. An absent list is an empty one. */
    private static Set<String> lines(InputStream list) {
        Set<String> words = new HashSet<>();
        if (list == null) {
            return words;
        }
        try (BufferedReader in = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                for (String word : line.replaceFirst("[|#].*", "").strip().split("\\s+")) {
                    if (!word.isEmpty()) {
                        words.add(word);
                    }
                }
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException("a word list inside the program can't be read", damaged);
        }
        return words;
    }
}
