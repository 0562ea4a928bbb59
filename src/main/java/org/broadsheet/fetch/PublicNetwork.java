package org.broadsheet.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Tells the addresses of the public internet from those of machines and networks of one's own (IANA's registries of special-purpose addresses). */
final class PublicNetwork {

    private static final List<Block> SPECIAL_IPV4 = blocks("0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 "
            + "192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4");
    /** All that is given out. Loopback, link-local, site-local, unique local, multicast and IPv4-compatible addresses lie outside of it. */
    private static final Block UNICAST = Block.of("2000::/3");
    /** Teredo is in the first: it leads through a tunnel to addresses that can't be judged. */
    private static final List<Block> SPECIAL_IPV6 = blocks("2001::/23 2001:db8::/32 3fff::/20");
    private static final Block NAT64 = Block.of("64:ff9b::/96");
    private static final Block SIX_TO_FOUR = Block.of("2002::/16");

    private PublicNetwork() {}

    static boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublicIpv4(bytes);
        }
        if (NAT64.contains(bytes)) {
            return isPublicIpv4(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (SIX_TO_FOUR.contains(bytes)) {
            return isPublicIpv4(Arrays.copyOfRange(bytes, 2, 6));
        }
        return UNICAST.contains(bytes) && SPECIAL_IPV6.stream().noneMatch(block -> block.contains(bytes));
    }

    private static boolean isPublicIpv4(byte[] bytes) {
        return SPECIAL_IPV4.stream().noneMatch(block -> block.contains(bytes));
    }

    private static List<Block> blocks(String written) {
        return Arrays.stream(written.split(" ")).map(Block::of).toList();
    }

    /** @param bits how many of the address's first bits are the block's */
    private record Block(byte[] start, int bits) {

        static Block of(String written) {
            int slash = written.indexOf('/');
            try {
                return new Block(InetAddress.getByName(written.substring(0, slash)).getAddress(), Integer.parseInt(written.substring(slash + 1)));
            } catch (UnknownHostException notAnAddress) {
                throw new IllegalArgumentException(written, notAnAddress);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                if (((address[bit >> 3] ^ start[bit >> 3]) >> (7 - (bit & 7)) & 1) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
