package org.broadsheet.plan;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.pages.EntryView.Share;
import org.broadsheet.plan.Phrases.Phrase;

/** Links by which a reader passes an article on. Plain addresses: nothing is loaded from anyone until one is followed. */
final class ShareLinks {

    private final List<String> wanted;
    private final Phrases phrases;

    /** @param wanted ids of the settings, in order; unknown ones are passed over */
    ShareLinks(List<String> wanted, Phrases phrases) {
        this.wanted = wanted;
        this.phrases = phrases;
    }

    /** @param url the article's full address; empty for a site without one, which has nothing to pass on */
    List<Share> of(String title, String url) {
        List<Share> links = new ArrayList<>();
        if (!url.isEmpty()) {
            wanted.forEach(id -> add(links, id, title, url));
        }
        return links;
    }

    private void add(List<Share> links, String id, String title, String url) {
        String where = Links.encode(url);
        String what = Links.encode(title);
        String both = Links.encode(title + " " + url);
        switch (id) {
            case "mail" -> links.add(new Share(id, phrases.say(Phrase.SHARE_MAIL), "mailto:?subject=" + what + "&body=" + where, false));
            case "copy" -> links.add(new Share(id, phrases.say(Phrase.SHARE_COPY), url, false));
            case "whatsapp" -> links.add(new Share(id, "WhatsApp", "https://api.whatsapp.com/send?text=" + both, true));
            case "telegram" -> links.add(new Share(id, "Telegram", "https://t.me/share/url?url=" + where + "&text=" + what, true));
            case "mastodon" -> links.add(new Share(id, "Mastodon", "https://share.joinmastodon.org/#text=" + both, true));
            case "bluesky" -> links.add(new Share(id, "Bluesky", "https://bsky.app/intent/compose?text=" + both, true));
            case "facebook" -> links.add(new Share(id, "Facebook", "https://www.facebook.com/sharer/sharer.php?u=" + where, true));
            case "x" -> links.add(new Share(id, "X", "https://x.com/intent/post?text=" + what + "&url=" + where, true));
            case "linkedin" -> links.add(new Share(id, "LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url=" + where, true));
            default -> { }
        }
    }
}
