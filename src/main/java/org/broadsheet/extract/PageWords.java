package org.broadsheet.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words by which lines betray that they speak of the page or of a picture. Immutable. */
final class PageWords {

    private final Set<String> promotion = new HashSet<>();
    private final Set<String> picture = new HashSet<>();

    private PageWords() {
        Set<String> list = promotion;
        for (String line : WordLists.lines("promotion.txt")) {
            if (line.startsWith("@")) {
                list = line.equals("@picture") ? picture : promotion;
            } else {
                list.addAll(List.of(line.split(" ")));
            }
        }
    }

    static PageWords load() {
        return new PageWords();
    }

    /** Of subscribing, sharing, accounts, cookies. @param word in small letters */
    boolean promotes(String word) {
        return promotion.contains(word);
    }

    /** Of photographs and who took them. @param word in small letters */
    boolean picture(String word) {
        return picture.contains(word);
    }
}
