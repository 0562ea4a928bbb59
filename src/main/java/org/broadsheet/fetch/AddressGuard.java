package org.broadsheet.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps requests out of the own network. Every address that a host's name leads to must be public, unless the settings allow the host by name.
 *
 * <p>The HTTP client looks the name up again and can't be told which address to use. In between a hostile name server might change its mind; the
 * JVM keeps what it looked up for 30 seconds, and the question is asked right after the check, so that the gap is narrow, but it is there.
 */
final class AddressGuard {

    /** Looks a host's addresses up; the JVM's own way except in tests. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final Set<String> allowed;
    private final Resolver resolver;

    /** @param allowHosts names or addresses of hosts, each with or without a port */
    AddressGuard(List<String> allowHosts, Resolver resolver) {
        this.allowed = new HashSet<>();
        allowHosts.forEach(host -> allowed.add(comparable(host)));
        this.resolver = resolver;
    }

    private static String comparable(String written) {
        String text = written.strip();
        int colon = text.lastIndexOf(':');
        boolean bareIpv6 = !text.startsWith("[") && text.indexOf(':') != colon;
        boolean withPort = colon > text.lastIndexOf(']') && !bareIpv6;
        String host = withPort ? text.substring(0, colon) : text;
        try {
            return WebAddress.host(bareIpv6 ? "[" + host + "]" : host) + (withPort ? text.substring(colon) : "");
        } catch (Ended unreadable) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** @throws Ended refused, when the address must not be asked; failed, when its host is not known */
    void check(WebAddress address) throws Ended {
        if (allowed.contains(address.host()) || allowed.contains(address.host() + ":" + address.port())) {
            return;
        }
        if (address.port() < 1024 && address.port() != 80 && address.port() != 443) {
            throw Ended.refused("port " + address.port() + " is not one of the web");
        }
        for (InetAddress each : addresses(address.host())) {
            if (!PublicNetwork.holds(each)) {
                throw Ended.refused("its host is not in the public network (" + each.getHostAddress() + "); allowHosts in the settings can allow it");
            }
        }
    }

    private InetAddress[] addresses(String host) throws Ended {
        try {
            return resolver.resolve(host);
        } catch (UnknownHostException unknown) {
            throw Ended.failed(Faults.UNKNOWN_HOST);
        }
    }
}
