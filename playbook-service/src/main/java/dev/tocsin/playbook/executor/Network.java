package dev.tocsin.playbook.executor;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/** A range of addresses of IPv4 or IPv6 (RFC 4632, RFC 4291): 10.0.0.0/8. */
record Network(int width, BigInteger prefix, int length) {
    private static final Pattern LITERAL =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)(?:/(\\d{1,3}))?");

    /** Networks that are not reachable from everywhere (IANA special-purpose address registries), and multicast. */
    static final List<Network> INTERNAL = List.of(
            of("0.0.0.0/8"),
            of("10.0.0.0/8"),
            of("100.64.0.0/10"),
            of("127.0.0.0/8"),
            of("169.254.0.0/16"),
            of("172.16.0.0/12"),
            of("192.0.0.0/24"),
            of("192.168.0.0/16"),
            of("198.18.0.0/15"),
            of("224.0.0.0/3"),
            of("::/96"),
            of("64:ff9b::/32"),
            of("2001::/23"),
            of("2002::/16"),
            of("fc00::/7"),
            of("fe80::/9"),
            of("ff00::/8"));

    /** A network, or a single address; throws IllegalArgumentException for anything else. Names are not looked up. */
    static Network of(String text) {
        var matcher = LITERAL.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no network");
        }
        byte[] bytes = bytes(matcher.group(1));
        int width = bytes.length * Byte.SIZE;
        int length = matcher.group(2) == null ? width : Integer.parseInt(matcher.group(2));
        if (length > width) {
            throw new IllegalArgumentException("'" + text + "' is no network");
        }
        return new Network(width, new BigInteger(1, bytes).shiftRight(width - length), length);
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length * Byte.SIZE == width
                && new BigInteger(1, bytes).shiftRight(width - length).equals(prefix);
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + literal + "' is no address", e);
        }
    }
}
