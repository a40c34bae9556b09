package dev.tocsin.playbook.condition;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.regex.Pattern;

/** An address or a network of IPv4 or IPv6; names are refused, so that nothing is looked up. */
record Cidr(int width, BigInteger network, int prefix) implements Comparable<Cidr> {
    private static final Comparator<Cidr> ORDER =
            Comparator.comparingInt(Cidr::width).thenComparing(Cidr::network).thenComparingInt(Cidr::prefix);
    private static final Pattern LITERAL = Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)");

    static Cidr parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (!LITERAL.matcher(address).matches()) {
            throw new Unevaluable("'" + text + "' is not an address");
        }
        byte[] bytes = bytes(address, text);
        int width = bytes.length * 8;
        int prefix = slash < 0 ? width : prefix(text.substring(slash + 1), width, text);
        BigInteger mask = BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE.shiftLeft(width - prefix));
        return new Cidr(width, new BigInteger(1, bytes).and(mask), prefix);
    }

    @Override
    public int compareTo(Cidr other) {
        return ORDER.compare(this, other);
    }

    boolean contains(Cidr other) {
        return width == other.width
                && prefix <= other.prefix
                && other.network.shiftRight(width - prefix).equals(network.shiftRight(width - prefix));
    }

    private static byte[] bytes(String address, String text) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException _) {
            throw new Unevaluable("'" + text + "' is not an address");
        }
    }

    private static int prefix(String digits, int width, String text) {
        if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > width) {
            throw new Unevaluable("'" + text + "' is not a network");
        }
        return Integer.parseInt(digits);
    }
}
