package dev.tocsin.playbook.cacao;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Which texts are addresses of which kind (sections 7.8 to 7.12); one with a variable in it may be any. */
final class AddressValues {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]{0,251}[A-Za-z0-9_.])?");
    private static final Pattern MAC = Pattern.compile("[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}");
    private static final Pattern VLAN = Pattern.compile("\\S.{0,199}");

    private AddressValues() {}

    static boolean isOne(String kind, String text) {
        if (!VariableReferences.in(text).isEmpty()) {
            return true;
        }
        return switch (kind) {
            case "dname" -> HOST.matcher(text).matches();
            case "ipv4" -> !text.isEmpty() && VariableType.IPV4.accepts(text);
            case "ipv6" -> !text.isEmpty() && VariableType.IPV6.accepts(text);
            case "l2mac" -> MAC.matcher(text).matches();
            case "vlan" -> VLAN.matcher(text).matches();
            default -> isUrl(text);
        };
    }

    private static boolean isUrl(String text) {
        try {
            return new URI(text).getScheme() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
