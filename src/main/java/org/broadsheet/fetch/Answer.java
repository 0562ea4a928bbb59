package org.broadsheet.fetch;

import java.time.Duration;
import java.util.Optional;

/** What came of asking for an address. */
public sealed interface Answer {

    /** Why there are no bytes: a clause for a message; empty where there are, or need not be. */
    default String reason() {
        return "";
    }

    /**
     * @param address where the bytes came from in the end, after redirects
     * @param moved whether every redirect on the way there was permanent, so that the new address may be remembered; false when there was none
     * @param bytes unpacked; not copied: nobody may change them
     * @param mediaType without parameters and in lower case, such as {@code text/html}; empty when the server named none
     * @param charset that the server named, as written; empty for none
     */
    record Fetched(String address, boolean moved, byte[] bytes, String mediaType, String charset, Validators validators) implements Answer {}

    /** What is known already is still good. */
    record Unchanged() implements Answer {}

    /** The server says that the address is gone for good. */
    record Gone(String reason) implements Answer {}

    /** We did not ask, by rule: robots.txt, a private address, another scheme. {@code reason} is a clause for a message. */
    record Refused(String reason) implements Answer {}

    /** We did not ask, for this run: the host wants no more questions, failed too often, or its time is over. Says nothing about the address. */
    record Postponed(String reason) implements Answer {}

    /**
     * It did not work this time.
     *
     * @param reason a clause for a message, such as {@code answered 503} or {@code sent nothing for 20 s}
     * @param after how long the server asks to wait before the next try
     */
    record Failed(String reason, Optional<Duration> after) implements Answer {}
}
