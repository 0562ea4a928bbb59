package org.broadsheet.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The sections of an outlet that an article's address names: {@code sport} in {@code https://herald.example/sport/2026/rovers-win}. */
final class Sections {

    private static final int MOST = 8;

    private Sections() {}

    /** Innermost first, with blanks for hyphens; the last part of the path is the article itself. */
    static List<String> of(String url) {
        int host = url.indexOf("://");
        int path = host < 0 ? -1 : url.indexOf('/', host + 3);
        if (path < 0) {
            return List.of();
        }
        List<String> parts = Arrays.asList(url.substring(path + 1).split("[?#]", 2)[0].split("/", MOST + 2));
        List<String> sections = new ArrayList<>();
        for (String part : parts.subList(0, Math.max(0, Math.min(MOST, parts.size() - 1)))) {
            if (part.length() > 1 && part.chars().anyMatch(Character::isLetter)) {
                sections.add(part.replace('-', ' ').replace('_', ' '));
            }
        }
        Collections.reverse(sections);
        return sections;
    }
}
