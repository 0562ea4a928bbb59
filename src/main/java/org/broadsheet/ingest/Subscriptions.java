package org.broadsheet.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.feeds.OpmlOutline;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Rights;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.text.Slugs;

/**
 * The feeds of a subscription list as outlets of the digest. A feed that an outlet already names is that outlet's; the others become outlets of
 * their own, of which an excerpt is shown until the editor says otherwise.
 *
 * @param outlets those that there were, then the new ones
 * @param added the new ones, in the list's order
 * @param sources the list's feeds, each known to come from its outlet
 */
public record Subscriptions(Vocabulary<Outlet> outlets, List<Outlet> added, List<Source> sources) {

    public Subscriptions {
        added = List.copyOf(added);
        sources = List.copyOf(sources);
    }

    /** @param now the moment of reading */
    public static Subscriptions of(List<OpmlOutline> outlines, Vocabulary<Outlet> known, Instant now) {
        List<Outlet> all = new ArrayList<>(known.terms());
        List<Outlet> added = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        for (OpmlOutline outline : outlines) {
            String feed = outline.feed().strip();
            if (!feed.matches("(?i)https?://\\S+")) {
                continue;
            }
            Optional<Outlet> same = all.stream().filter(outlet -> outlet.feeds().stream().anyMatch(other -> bare(other).equals(bare(feed)))).findFirst();
            Outlet outlet = same.orElseGet(() -> outlet(outline, feed, new Vocabulary<>(all, true)));
            if (same.isEmpty()) {
                all.add(outlet);
                added.add(outlet);
            }
            Source source = Source.online(feed, now).from(outlet.id());
            if (!sources.contains(source)) {
                sources.add(source);
            }
        }
        return new Subscriptions(new Vocabulary<>(all, known.declared() || !added.isEmpty()), added, sources);
    }

    /** An outlet under an id and a name that are free. */
    private static Outlet outlet(OpmlOutline outline, String feed, Vocabulary<Outlet> taken) {
        String title = outline.title().strip().replaceAll("\\s+", " ");
        String host = WebPlace.of(feed).host();
        String name = title.isEmpty() || title.length() > 80 ? host : title;
        String slug = Slugs.slug(name).isEmpty() ? Slugs.slug(host) : Slugs.slug(name);
        String id = slug;
        for (int n = 2; taken.find(id).isPresent(); n++) {
            id = slug + "-" + n;
        }
        String free = name;
        for (int n = 2; taken.find(free).isPresent(); n++) {
            free = n == 2 && !name.equals(host) ? name + " (" + host + ")" : name + " " + n;
        }
        String home = outline.home().strip().matches("(?i)https?://\\S+") ? outline.home().strip() : "";
        String language = outline.language().strip().matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") ? outline.language().strip() : "";
        return new Outlet(id, free, home, List.of(feed), List.of(), language, Rights.EXCERPT, Outlet.DEFAULT_EXCERPT_WORDS, Map.of(), true);
    }

    /** An outlet as an item of sources.yaml. */
    static Map<String, Object> item(Outlet outlet) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", outlet.id());
        item.put("name", outlet.name());
        if (!outlet.home().isEmpty()) {
            item.put("home", outlet.home());
        }
        item.put("feeds", outlet.feeds());
        if (!outlet.language().isEmpty()) {
            item.put("language", outlet.language());
        }
        item.put("rights", outlet.rights().label());
        return item;
    }

    private static String bare(String address) {
        return address.strip().replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
    }
}
