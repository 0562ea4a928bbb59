package org.broadsheet.feeds;

import java.util.Optional;
import org.broadsheet.text.TextDecoder;

/**
 * Reads feeds of every dialect, well-formed or not: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed 1 and 1.1. Stateless and thread-safe. It opens
 * nothing: entities that a feed defines stay as they are written, and those from outside are never asked for. Time and memory grow linearly with
 * the feed; of a very long one the beginning is read.
 */
public final class FeedReader {

    /** Of a longer feed, what stands behind is not read. */
    static final int LONGEST = 48 << 20;

    /**
     * The feed; empty when the bytes are none.
     *
     * @param bytes not changed
     * @param charset that the server named; empty for none
     * @param address the feed's own, from which relative addresses start; empty when unknown
     */
    public Optional<Feed> read(byte[] bytes, String charset, String address) {
        return read(TextDecoder.decode(bytes, charset), address);
    }

    /**
     * The feed; empty when the text is none.
     *
     * @param address the feed's own, from which relative addresses start; empty when unknown
     */
    public Optional<Feed> read(String text, String address) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return FeedMarkup.isJson(head) ? new JsonFeedReader(address).read(head) : XmlSource.root(head, FeedMarkup.Root.FEED)
                .map(root -> new XmlFeedReader(root, address).read());
    }
}
