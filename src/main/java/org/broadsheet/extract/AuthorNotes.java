package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds what a page says of an article's authors above and below the text, by their names and not by any language's words. */
final class AuthorNotes {

    private static final int REACH_ABOVE = 3;
    private static final int REACH_BELOW = 5;
    private static final int MOST_WORDS = 160;
    private static final int LEAST_WORDS = 4;
    private static final Pattern CONTACT = Pattern.compile("\\S@\\S+\\.\\S|(?:^|\\s|\\()@\\w{3,}");

    private final List<String> names = new ArrayList<>();
    private final List<String> firstNames = new ArrayList<>();

    AuthorNotes(List<String> authors) {
        for (String author : authors) {
            String key = LineKey.of(author);
            if (key.indexOf(' ') > 0) {
                names.add(key);
                firstNames.add(key.substring(0, key.indexOf(' ')));
            }
        }
    }

    /** The indices of blocks that speak of the authors. */
    Set<Integer> find(List<PageBlock> blocks, BodyTrimmer trimmer) {
        Set<Integer> out = new TreeSet<>();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (trimmer.rule(i) == null && blocks.get(i).words() > 0) {
                kept.add(i);
            }
        }
        if (names.isEmpty() || kept.size() <= REACH_ABOVE + 1) {
            return out;
        }
        for (int i = 0; i < REACH_ABOVE; i++) {
            if (named(blocks.get(kept.get(i)))) {
                out.add(kept.get(i));
            }
        }
        below(blocks, kept, out);
        return out;
    }

    /** From the first note on, what continues it goes with it. */
    private void below(List<PageBlock> blocks, List<Integer> kept, Set<Integer> out) {
        boolean open = false;
        for (int i = Math.max(REACH_ABOVE, kept.size() - REACH_BELOW); i < kept.size(); i++) {
            PageBlock block = blocks.get(kept.get(i));
            boolean note = named(block) || contact(block) || open && begins(block, firstNames);
            if (note) {
                out.add(kept.get(i));
            }
            open |= note;
        }
    }

    private boolean named(PageBlock block) {
        return fits(block) && begins(block, names);
    }

    private boolean contact(PageBlock block) {
        String key = LineKey.of(block.text());
        return fits(block) && CONTACT.matcher(block.text()).find() && names.stream().anyMatch(key::contains);
    }

    private static boolean fits(PageBlock block) {
        return block.block() instanceof Block.Paragraph && block.words() >= LEAST_WORDS && block.words() <= MOST_WORDS;
    }

    private static boolean begins(PageBlock block, List<String> names) {
        String key = LineKey.of(block.text()) + ' ';
        return block.block() instanceof Block.Paragraph && names.stream().anyMatch(name -> key.startsWith(name.toLowerCase(Locale.ROOT) + ' '));
    }
}
