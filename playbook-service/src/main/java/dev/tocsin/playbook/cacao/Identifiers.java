package dev.tocsin.playbook.cacao;

import java.util.regex.Pattern;

/** Identifiers (section 10.10): the type of the object, two hyphens, and a UUID of RFC 4122. */
final class Identifiers {
    private static final String UUID =
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}";
    private static final Pattern ANY = Pattern.compile("[a-z](?:[a-z0-9-]{0,98}[a-z0-9])?--" + UUID);
    private static final int UUID_LENGTH = 36;

    private Identifiers() {}

    static boolean isOne(String text) {
        return ANY.matcher(text).matches();
    }

    /** Whether it is the prefix, two hyphens and a UUID. */
    static boolean hasType(String text, String type) {
        return isOne(text) && type(text).equals(type);
    }

    /** The part before the UUID; the text must be an identifier. */
    static String type(String identifier) {
        return identifier.substring(0, identifier.length() - UUID_LENGTH - 2);
    }

    static String uuid(String identifier) {
        return identifier.substring(identifier.length() - UUID_LENGTH);
    }

    /** The digit that says how the UUID was made. */
    static char version(String identifier) {
        return uuid(identifier).charAt(14);
    }
}
