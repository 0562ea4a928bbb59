package org.broadsheet.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.text.WordReader.Token;

/** Finds persons who are named with their office: "Mayor Jan Brandt", "the mayor, Jan Brandt", "Jan Brandt, mayor of Velm". Time is linear in the sentence. */
final class Officers {

    private static final int MOST_WORDS = 3;
    private static final Set<String> NOT_IN_OFFICE = Set.of("former", "ex", "deputy", "vice", "acting", "then", "assistant", "late", "future", "designate", "retired", "ehemalige", "ehemaliger", "ehemaligen", "frühere",
            "früherer", "früheren", "stellvertretende", "stellvertretender", "stellvertretenden", "künftige", "künftiger", "co", "another", "second", "her", "his", "their");
    private static final Set<String> PARTICLES = Set.of("van", "von", "de", "der", "den", "di", "da", "al", "bin", "la", "le", "zu");
    private static final Set<String> ARTICLES = Set.of("the", "der", "die", "a");

    private final Map<String, String> offices = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();

    /**
     * A person in an office.
     *
     * @param office the office's name; @param parts of the person's name, as written
     * @param start index in the sentence of the first sign of name or office; @param end index behind the last one of both
     */
    record Officer(String office, List<String> parts, int start, int end) {
        String name() {
            return String.join(" ", parts);
        }
    }

    private record Found(int from, int to, String office) {}

    Officers() {
        try (InputStream in = Officers.class.getResourceAsStream("offices.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith(";")).map(line -> line.split(" ")).forEach(words -> {
                for (int i = 1; i < words.length; i++) {
                    offices.put(words[i].replace('_', ' '), words[0]);
                    firstWords.add(words[i].split("_")[0]);
                }
            });
        } catch (IOException damaged) {
            throw new UncheckedIOException("a word table inside the program can't be read", damaged);
        }
    }

    List<Officer> of(String text, List<Token> tokens) {
        List<Officer> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Found office = officeAt(tokens, i);
            if (office == null || i > 0 && NOT_IN_OFFICE.contains(tokens.get(i - 1).lower())) {
                continue;
            }
            int behind = nameEnd(text, tokens, office.to);
            boolean close = office.to < tokens.size() && behind > office.to + 1;
            String gap = office.to < tokens.size() ? text.substring(tokens.get(office.to - 1).end(), tokens.get(office.to).start()) : "";
            if (close && (gap.equals(" ") || gap.equals(", ") && followedByComma(text, tokens, behind))) {
                found.add(officer(office.office, tokens, office.to, behind, tokens.get(i).start(), tokens.get(behind - 1).end()));
                i = behind - 1;
                continue;
            }
            int before = nameBefore(text, tokens, i);
            if (before >= 0) {
                int last = ARTICLES.contains(tokens.get(i - 1).lower()) ? i - 1 : i;
                found.add(officer(office.office, tokens, before, last, tokens.get(before).start(), tokens.get(office.to - 1).end()));
            }
            i = office.to - 1;
        }
        return found;
    }

    private static Officer officer(String office, List<Token> tokens, int from, int to, int start, int end) {
        return new Officer(office, tokens.subList(from, to).stream().map(Token::text).map(Officers::bare).toList(), start, end);
    }

    private static String bare(String word) {
        return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
    }

    private Found officeAt(List<Token> tokens, int i) {
        if (!firstWords.contains(tokens.get(i).lower())) {
            return null;
        }
        StringBuilder phrase = new StringBuilder();
        Found found = null;
        for (int to = i; to < tokens.size() && to < i + MOST_WORDS; to++) {
            phrase.append(to > i ? " " : "").append(tokens.get(to).lower());
            String office = offices.get(phrase.toString());
            found = office == null ? found : new Found(i, to + 1, office);
        }
        return found;
    }

    /** Behind the capitalised words that begin here, particles within; at most three. */
    private static int nameEnd(String text, List<Token> tokens, int from) {
        int end = from;
        int i = from;
        while (i < tokens.size() && i < from + 4 && (i == from || text.substring(tokens.get(i - 1).end(), tokens.get(i).start()).equals(" "))) {
            Token token = tokens.get(i++);
            if (token.isCapital() && !token.isStop() && token.text().length() > 1 && token.text().chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '’')) {
                end = i;
            } else if (!PARTICLES.contains(token.lower()) || end == from) {
                break;
            }
        }
        return Math.min(end, from + 3);
    }

    private static boolean followedByComma(String text, List<Token> tokens, int behind) {
        int at = tokens.get(behind - 1).end();
        return at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == '.');
    }

    /** Where the name begins that ends with a comma before an office; -1 where none does. */
    private static int nameBefore(String text, List<Token> tokens, int office) {
        int last = office > 1 && ARTICLES.contains(tokens.get(office - 1).lower()) ? office - 1 : office;
        if (last < 2 || !text.substring(tokens.get(last - 1).end(), tokens.get(last).start()).equals(", ")) {
            return -1;
        }
        for (int from = Math.max(0, last - 3); from <= last - 2; from++) {
            if (nameEnd(text, tokens, from) == last && tokens.get(from).isCapital()) {
                return from;
            }
        }
        return -1;
    }
}
