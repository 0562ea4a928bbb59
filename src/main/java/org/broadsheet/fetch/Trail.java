package org.broadsheet.fetch;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.fetch.Exchange.Replied;

/** The way that redirects lead from one address to another. Used by one thread. */
final class Trail {

    private final int most;
    private final Set<String> seen = new HashSet<>();
    private int hops;
    private boolean permanent = true;

    Trail(WebAddress start, int most) {
        this.most = most;
        seen.add(start.text());
    }

    /** Where the answer sends us; empty when it is no redirect. @throws Ended when it leads nowhere */
    Optional<WebAddress> next(WebAddress from, Replied reply) throws Ended {
        boolean forGood = reply.status() == 301 || reply.status() == 308;
        if (!forGood && reply.status() != 302 && reply.status() != 303 && reply.status() != 307) {
            return Optional.empty();
        }
        String location = reply.header("location");
        if (location.isEmpty()) {
            throw Ended.failed("answered " + reply.status() + " without saying where to go");
        }
        WebAddress next = target(from, location);
        permanent &= forGood;
        hops++;
        if (!seen.add(next.text())) {
            throw Ended.failed("redirects in a circle");
        }
        if (hops > most) {
            throw Ended.failed("redirects more than " + most + " times");
        }
        return Optional.of(next);
    }

    private static WebAddress target(WebAddress from, String location) throws Ended {
        try {
            return from.resolve(location);
        } catch (Ended unaskable) {
            throw unaskable.afterRedirect();
        }
    }

    boolean moved() {
        return hops > 0 && permanent;
    }

    boolean hasHopped() {
        return hops > 0;
    }
}
