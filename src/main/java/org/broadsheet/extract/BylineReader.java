package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads who wrote an article from the line that says so. Immutable. */
final class BylineReader {

    private static final Pattern JOINTS = Pattern.compile("\\s*[,;&+、，；]\\s*(?:(?:and|und|et|y|e|en|i|och|og)\\s+)?|\\s+(?:[Aa][Nn][Dd]|"
            + "[Uu][Nn][Dd]|[Ww]ith|y|e|et|en|i|och|og|ja|и|та|a|ve|και|mit|con|avec|"
            + "im Gespräch mit)\\s+|(?<=\\p{L}\\s\\p{L}{1,30}\\s{0,2})/(?=\\s{0,2}\\p{L}{1,30}\\s\\p{L})");
    private static final Pattern PARTS = Pattern.compile("\\s*[|•·▪●⋅∙‧]\\s*|\\s+//\\s*|\\s+[-–—]\\s*|\\s*[–—]\\s+|\\n");
    private static final Pattern NOISE = Pattern.compile("\\([^()]{0,80}\\)(?!\\s\\p{Lu})|\\[[^\\[\\]]{0,80}\\]|\\S+@\\S+|(?<!\\p{L})@\\S+|"
            + "\\s(?:for|für|pour) (?:the )?(?=\\p{Lu}).*$|\\s(?:Illustration(?:en|s)?|Fotos?|Photos?|Photography|Bilder|Images?|"
            + "Video)(?!\\p{L}).*$|\\sin\\s(?=\\p{Lu}).*$|https?://\\S+|(?<!\\p{L})(?:follow|contact|"
            + "email)(?!\\p{L}).*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEGREES = Pattern.compile(",?\\s+(?:(?:Ph\\.?D|M\\.?D|MBA|M\\.?Sc|B\\.?Sc|MA|MS|MPH|RN|RD|RDN|CPA|CFA|DDS|DMD|"
            + "DO|JD|LL\\.?M|LCSW|PharmD|PsyD|DVM|FACP|Esq)\\.?(?=\\s|,|$)|(?:Jr|Sr)\\.?(?=\\s*(?:,|$)))");
    /** A role before the name, as German outlets put it. */
    private static final Pattern ROLE_FIRST = Pattern.compile("^(?:Unsere?m?\\s)?[\\p{L}-]{0,30}(?:[Ee]xperte|[Ee]xpertin|[Rr]edakteur|"
            + "[Rr]edakteurin|[Rr]eporter|[Rr]eporterin|[Kk]orrespondent|"
            + "[Kk]orrespondentin|[Aa]utor|[Aa]utorin|[Mm]itarbeiter|[Mm]itarbeiterin|[Vv]olontär|[Vv]olontärin|[Kk]olumnist|[Kk]olumnistin|"
                    + "[Cc]orrespondent)\\s+(?=\\p{Lu})");
    private static final Pattern SENTENCE = Pattern.compile("[!?:;…,\"“”|=]|\\.\\s");
    private static final Set<String> PARTICLES = Set.of("de", "da", "do", "dos", "das", "del", "della", "di", "la", "le", "el", "al", "bin",
            "ibn", "van",
            "von", "der", "den", "ter", "ten", "zu", "du", "y", "e", "af", "av", "the", "of", "for", "and");
    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
            "february", "march",
            "june", "july", "august", "september", "october", "november", "december", "the", "this", "these", "that", "updated", "published",
                    "posted", "last");
    /** Words that mean a byline only with a colon. */
    private static final Set<String> NEED_COLON = Set.of("text", "texto", "texte", "tekst", "da", "di", "author", "reporter", "correspondent",
            "redactor", "redacción",
            "redaktion", "текст", "yazar", "haber", "文", "글", "作者", "記者", "记者", "기자", "artykuł", "編輯", "编辑", "foto e testo", "autor", "autorin",
                    "auteur", "autore");
    private static final Set<String> AGENCY_CASE = Set.of("dpa", "afp", "efe", "ansa", "anp", "apa", "sid", "epd", "kna", "ots", "ap", "tt",
            "ntb", "pap",
            "ctk", "čtk", "tass", "jiji", "reuters", "xinhua", "kyodo", "bloomberg", "lusa", "belga", "keystone-sda", "sda", "ritzau", "stt",
                    "mti", "unian", "interfax");
    private static final int LONGEST = 200;

    private final Map<String, String> lists = new HashMap<>();
    private final Set<String> sections = new HashSet<>();
    private final Set<String> roleWords = new HashSet<>();

    private BylineReader() {
        String list = "";
        for (String line : WordLists.lines("bylines.txt")) {
            if (line.startsWith("@")) {
                list = line;
            } else if (list.equals("@section")) {
                sections.add(line);
            } else if (list.equals("@roleword")) {
                roleWords.add(line);
            } else {
                lists.putIfAbsent(line, list);
            }
        }
    }

    static BylineReader load() {
        return new BylineReader();
    }

    /** Whether outlets call a section so. */
    boolean isSection(String label) {
        return sections.contains(LineKey.of(label));
    }

    /** The names of a line that begins as a byline does; empty when it is none. */
    Optional<List<String>> byline(String line) {
        if (line.length() > LONGEST || line.endsWith(".") && LineShape.countWords(line) > 8) {
            return Optional.empty();
        }
        String first = PARTS.split(line.strip(), 2)[0].strip();
        int end = prefix(first);
        if (end <= 0) {
            return Optional.empty();
        }
        List<String> names = names(first.substring(end));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    /** Whether a text is nothing but what stands before a name, such as {@code Written by}. */
    boolean isPrefix(String text) {
        return text.length() < 40 && "@by".equals(lists.get(LineKey.of(text)));
    }

    /** The names of a text that is known to name authors, with or without "By" before them. */
    List<String> authors(String text) {
        return names(stripped(text)).stream().distinct().toList();
    }

    /** As {@link #authors}; a text that is no list of names, such as a pen name in small letters or an outlet's name, is one name as it stands. */
    List<String> signed(String text) {
        String rest = stripped(text);
        List<String> names = names(rest);
        String name = tidy(NOISE.matcher(rest).replaceAll(" "));
        boolean fits = name.length() >= 2 && name.length() <= 40 && LineShape.countWords(name) <= 4 && !SENTENCE.matcher(name).find() && !isRole(name)
                && !"@by".equals(lists.get(LineKey.of(name))) && name.chars().anyMatch(Character::isLetter) && !isSection(name);
        return !names.isEmpty() ? names.stream().distinct().toList() : fits ? List.of(name) : List.of();
    }

    private String stripped(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() > LONGEST * 2) {
            return "";
        }
        String first = PARTS.split(line, 2)[0].strip();
        return first.substring(Math.max(0, prefix(first)));
    }

    /** A name with a role behind it, such as {@code Jane Fowler, Staff Writer}. */
    Optional<List<String>> nameWithRole(String line) {
        int comma = Math.max(line.indexOf(','), line.indexOf('|'));
        if (comma < 0 || line.length() > LONGEST || !isRole(line.substring(comma + 1))) {
            return Optional.empty();
        }
        List<String> names = names(line.substring(0, comma));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    /** Whether a line has nothing but one person's name: two to four words, all with a capital. */
    boolean isName(String line) {
        String[] words = line.strip().split("\\s+");
        long capitals = List.of(words).stream().filter(word -> !PARTICLES.contains(word)).count();
        return words.length >= 2 && capitals <= 4 && words.length <= 6 && line.length() <= 40 && plausible(line.strip()) && !isSection(line);
    }

    private static boolean isAgency(String name) {
        return AGENCY_CASE.contains(name.toLowerCase(Locale.ROOT));
    }

    /** As {@link #isName}, and no word of it is a role. */
    boolean isPerson(String name) {
        return isName(name) && !hasRoleWord(name) && !JOINTS.matcher(name).find();
    }

    private boolean hasRoleWord(String text) {
        return List.of(LineKey.of(text).split(" ")).stream().anyMatch(roleWords::contains);
    }

    private boolean isRole(String text) {
        return "@role".equals(lists.get(LineKey.of(text)));
    }

    /** Where the words before the first name end; -1 when there are none. */
    private int prefix(String line) {
        int best = -1;
        for (int i = 1, words = 0; i < line.length() && words < 4; i++) {
            char c = line.charAt(i);
            if (" :：\u00a0".indexOf(c) >= 0) {
                words++;
                String key = LineKey.of(line.substring(0, i));
                String behind = line.substring(i).stripLeading();
                boolean colon = behind.startsWith(":") || behind.startsWith("：");
                boolean needsColon = NEED_COLON.contains(key);
                if ("@by".equals(lists.get(key)) && (colon || !needsColon || key.equals("di") || key.equals("da"))) {
                    best = i + 1;
                    while (best < line.length() && " :：\u00a0".indexOf(line.charAt(best)) >= 0) {
                        best++;
                    }
                    i = best - 1;
                }
            }
        }
        return best;
    }

    private List<String> names(String text) {
        String clean = DEGREES.matcher(NOISE.matcher(text).replaceAll(" ")).replaceAll("").strip();
        List<String> out = new ArrayList<>();
        boolean roles = false;
        for (String part : JOINTS.split(clean)) {
            String name = ROLE_FIRST.matcher(tidy(part)).replaceFirst("").replaceFirst("^[Tt]he\\s(?=\\p{Lu})", "");
            if (name.isEmpty() || isRole(name)) {
                if (!name.isEmpty() && out.isEmpty() && name.length() > 5 && Character.isUpperCase(name.charAt(0))) {
                    out.add(name);
                }
                continue;
            }
            if (!out.isEmpty() && hasRoleWord(name)) {
                roles = true;
                continue;
            }
            if (roles && !(isPerson(name) && LineShape.countWords(name) <= 3) || !out.isEmpty() && out.get(0).contains(" ")
                    && !name.contains(" ") && !isAgency(name)) {
                // Behind a role or a full name a single word or many are a place, an outlet, a subject.
                continue;
            }
            if (!plausible(name)) {
                // After names a place, an outlet or a date may follow; before them it was no list of names.
                return out;
            }
            out.add(capitals(name));
        }
        return out;
    }

    private static String tidy(String part) {
        int from = 0;
        int to = part.length();
        while (from < to && !Character.isLetterOrDigit(part.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(part.charAt(to - 1)) && !(part.charAt(to - 1) == '.' && to - from >= 2 && to > 2
                && part.charAt(Math.max(from, to - 3)) == ' ')) {
            to--;
        }
        return part.substring(from, to).strip().replaceAll("\\s+", " ");
    }

    /** Whether these words can be a person's or an agency's name. */
    private static boolean plausible(String name) {
        String[] words = name.split("\\s+");
        if (words.length > 5 || name.length() < 2 || name.length() > 60 || name.chars().anyMatch(Character::isDigit)) {
            return false;
        }
        int capitals = 0;
        for (String word : words) {
            char c = word.length() > 2 && word.charAt(0) == '(' ? word.charAt(1) : word.charAt(0);
            boolean caseless = Character.isLetter(c) && !Character.isLowerCase(c) && !Character.isUpperCase(c);
            if (Character.isUpperCase(c) || caseless || AGENCY_CASE.contains(word)) {
                capitals++;
            } else if (!PARTICLES.contains(word) && !word.startsWith("d'") && !word.startsWith("d’") && !word.startsWith("al-")) {
                return false;
            }
            if ("!?:;…".indexOf(word.charAt(word.length() - 1)) >= 0) {
                return false;
            }
        }
        return capitals > 0 && !PARTICLES.contains(words[words.length - 1].toLowerCase(Locale.ROOT))
                && !DAYS.contains(words[0].toLowerCase(Locale.ROOT));
    }

    /** {@code JANE FOWLER} as {@code Jane Fowler}; short names in capitals are abbreviations and stay. */
    private static String capitals(String name) {
        if (!name.contains(" ") || !name.equals(name.toUpperCase(Locale.ROOT)) || name.equals(name.toLowerCase(Locale.ROOT))) {
            return name;
        }
        StringBuilder out = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            String c = name.substring(i, i + 1);
            out.append(start ? c : c.toLowerCase(Locale.ROOT));
            start = !Character.isLetter(name.charAt(i)) && name.charAt(i) != '’' && name.charAt(i) != '\'' || i > 0 && (name.charAt(i) == '\''
                    || name.charAt(i) == '’') && i < 3;
        }
        return out.toString();
    }
}
