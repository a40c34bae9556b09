package dev.tocsin.playbook.cacao;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Escapes that do not depend on what stands around a value. */
final class Escapes {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_%\\[\\]/-]*");
    private static final char DELETE = 0x7f;

    private Escapes() {}

    static String url(String value) {
        if (value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException("a value of dots would change the path");
        }
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String host(String value) {
        if (!HOST.matcher(value).matches()) {
            throw new IllegalArgumentException("a value with other characters than those of an address");
        }
        return value;
    }

    static String header(String value) {
        if (hasControls(value)) {
            throw new IllegalArgumentException("a value with control characters cannot stand in a header");
        }
        return value;
    }

    static boolean hasControls(String value) {
        return value.chars().anyMatch(c -> c < ' ' || c == DELETE);
    }

    /** A word that begins with a dash would be taken as an option; a negative number is none. */
    static void refuseOption(String value) {
        if (value.startsWith("-") && !(value.length() > 1 && Character.isDigit(value.charAt(1)))) {
            throw new IllegalArgumentException("a value that begins with - would be taken as an option");
        }
    }
}
