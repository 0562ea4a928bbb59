package org.broadsheet.start;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.content.MediaTopics;
import org.broadsheet.text.Slugs;

/** The topic vocabularies that a site can begin with. */
public enum TopicChoice {
    /** A dozen topics of a general digest, with keywords in English. */
    BASIC,
    /** The seventeen subjects of the IPTC Media Topics, with keywords in English and German. */
    IPTC,
    /** The same with the level below them, each subject a topic of its own. */
    IPTC2;

    private static final int FIRST_BELOW = 100;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What {@code topics.yaml} is to hold. */
    byte[] file() {
        if (this == BASIC) {
            return Starter.text("topics.yaml", Map.of());
        }
        byte[] upper = Starter.text("topics-iptc.yaml", Map.of());
        return this == IPTC ? upper : (new String(upper, StandardCharsets.UTF_8) + below()).getBytes(StandardCharsets.UTF_8);
    }

    private static String below() {
        StringBuilder yaml = new StringBuilder();
        MediaTopics list = MediaTopics.list();
        int order = FIRST_BELOW;
        for (MediaTopics.Subject subject : list.below("")) {
            yaml.append("\n# Below ").append(subject.label()).append('\n');
            for (MediaTopics.Subject below : list.below(subject.code())) {
                yaml.append("- id: ").append(Slugs.slug(below.label())).append("\n  name: \"").append(below.label().substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(below.label().substring(1)).append("\"\n  order: ").append(order++).append("\n  iptc: ").append(below.code()).append('\n');
            }
        }
        return yaml.toString();
    }
}
