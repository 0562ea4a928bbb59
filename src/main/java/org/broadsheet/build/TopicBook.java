package org.broadsheet.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.model.Assignment;
import org.broadsheet.model.Site;
import org.broadsheet.report.WorldFailure;

/**
 * The first topic of every entry as of the last build, kept in {@code .broadsheet/topics.tsv}: a line an entry, id and topic parted by a tab. It only
 * serves to tell what changed; no byte of a site depends on it, and anybody may delete it.
 */
public final class TopicBook {

    private static final long LARGEST = 50L << 20;

    private final Path file;

    /** @param siteFolder the parent of {@code content/} */
    public TopicBook(Path siteFolder) {
        this.file = siteFolder.resolve(".broadsheet").resolve("topics.tsv");
    }

    /** Entries that were there after the last build with another topic, in the order of the content. None where nothing is remembered. */
    public List<TopicChange> changes(Site site) {
        Map<String, String> before = read();
        List<TopicChange> changes = new ArrayList<>();
        for (int i = 0; i < site.content().articles().size(); i++) {
            String entry = site.content().articles().get(i).id();
            Assignment now = site.grouping().topicsOf().get(i).get(0);
            String then = before.getOrDefault(entry, now.id());
            if (!then.equals(now.id())) {
                changes.add(new TopicChange(entry, then, now.id(), now.by().label()));
            }
        }
        return changes;
    }

    private Map<String, String> read() {
        Map<String, String> topics = new HashMap<>();
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
                for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
                    int tab = line.lastIndexOf('\t');
                    if (tab > 0) {
                        topics.put(line.substring(0, tab), line.substring(tab + 1));
                    }
                }
            }
        } catch (IOException unreadable) {
            topics.clear();
        }
        return topics;
    }

    /** Replaces what was remembered; called after a build that has written the site. */
    public void remember(Site site) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < site.content().articles().size(); i++) {
            text.append(site.content().articles().get(i).id()).append('\t').append(site.grouping().topicsOf().get(i).get(0).id()).append('\n');
        }
        Path fresh = file.resolveSibling("topics.tsv.new");
        try {
            Files.createDirectories(file.getParent());
            Files.write(fresh, text.toString().getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new WorldFailure("can't write " + file + ": " + refused.getMessage(), "check the permissions and the space on the disk", refused);
        }
    }
}
