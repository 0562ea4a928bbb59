package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;

/** Takes run-together section labels apart: {@code PoliticsWorld} is Politics and World. Immutable. */
final class LabelSplitter {

    private static final Pattern MARKS = Pattern.compile("\\s*[|•·›»>/;,]\\s*|\\s+[-–—]\\s+");
    private static final Pattern CAMEL = Pattern.compile("(?<=[\\p{Ll}\\d.)])(?=\\p{Lu}\\p{Ll}|\\p{Lu}{2})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll}{2})");
    private static final Set<String> WHOLE = Set.of("youtube", "tiktok", "whatsapp", "linkedin", "facebook", "iphone", "ipad", "ebay", "paypal", "openai",
            "spacex", "mcdonald", "mclaren", "esports", "lgbtq", "covid");
    private static final int LONGEST = 80;

    private final Vocabulary<Topic> topics;
    private final Set<String> names = new HashSet<>();
    private final BylineReader sections;

    LabelSplitter(Vocabulary<Topic> topics, BylineReader sections) {
        this.topics = topics;
        this.sections = sections;
        topics.terms().forEach(topic -> topic.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT))));
    }

    /** The labels of a line, as the page writes them. */
    List<String> split(String line) {
        List<String> out = new ArrayList<>();
        for (String part : MARKS.split(line.strip())) {
            if (known(line.strip())) {
                return List.of(line.strip());
            }
            String label = part.strip();
            if (!label.isEmpty()) {
                runTogether(label).stream().filter(piece -> !out.contains(piece)).forEach(out::add);
            }
        }
        return out;
    }

    /** Whether the site's vocabulary or common usage knows the label. */
    boolean known(String label) {
        return topics.find(label).isPresent() || sections.isSection(label);
    }

    /** Whether the line looks like labels and nothing else: few words, no sentence, each with a capital. */
    boolean looksLikeLabels(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.length() > LONGEST || LineShape.of(text).sentence() || text.endsWith("?") || text.endsWith(":")) {
            return false;
        }
        List<String> pieces = split(text);
        if (pieces.stream().allMatch(this::known)) {
            return true;
        }
        boolean several = pieces.size() > 1;
        return pieces.size() <= 6
                && pieces.stream().allMatch(piece -> LineShape.countWords(piece) <= (several ? 3 : 2) && Character.isLetter(piece.charAt(0))
                        && !Character.isLowerCase(piece.charAt(0)));
    }

    private List<String> runTogether(String label) {
        if (known(label) || label.length() > LONGEST) {
            return List.of(label);
        }
        List<String> vocabulary = byVocabulary(label);
        if (!vocabulary.isEmpty()) {
            return vocabulary;
        }
        if (WHOLE.contains(label.toLowerCase(Locale.ROOT)) || label.startsWith("Mc")) {
            return List.of(label);
        }
        List<String> pieces = new ArrayList<>();
        for (String piece : CAMEL.split(label)) {
            pieces.add(piece.strip());
        }
        return pieces.stream().allMatch(piece -> piece.length() > 1) ? pieces : List.of(label);
    }

    /** The split into names that the vocabulary or usage knows, fewest pieces first; empty when there is none. */
    private List<String> byVocabulary(String label) {
        int n = label.length();
        String low = label.toLowerCase(Locale.ROOT);
        if (low.length() != n) {
            return List.of();
        }
        List<List<String>> best = new ArrayList<>();
        best.add(List.of());
        for (int end = 1; end <= n; end++) {
            List<List<String>> ways = new ArrayList<>();
            for (int start = 0; start < end; start++) {
                boolean capital = start == 0 || Character.isUpperCase(label.charAt(start)) || !Character.isLetter(label.charAt(start));
                if (capital && best.get(start) != null && (names.contains(low.substring(start, end)) || sections.isSection(low.substring(start, end)))) {
                    List<String> way = new ArrayList<>(best.get(start));
                    way.add(label.substring(start, end));
                    ways.add(way);
                }
            }
            best.add(ways.stream().min(Comparator.comparingInt(List::size)).orElse(null));
        }
        return best.get(n) == null ? List.of() : best.get(n);
    }
}
