package dev.tocsin.playbook.cacao;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Types of variables (section 10.18.4) and which texts are values of each. */
@SuppressWarnings("ImmutableEnumChecker") // the predicates are pure functions
public enum VariableType {
    BOOL("bool", pattern("(?i)true|false")),
    DICTIONARY("dictionary", pattern("(?s)\\s*\\{.*}\\s*")),
    FLOAT("float", pattern("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")),
    HEXSTRING("hexstring", pattern("0x[0-9A-Fa-f]*")),
    INTEGER("integer", pattern("[+-]?\\d+")),
    IPV4("ipv4-addr", pattern("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$|/)|(?=$|/))){4}(/(3[0-2]|[12]?\\d))?")),
    IPV6("ipv6-addr", pattern("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(/(12[0-8]|1[01]\\d|\\d?\\d))?")),
    LONG("long", pattern("[+-]?\\d+")),
    MAC("mac-addr", pattern("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}")),
    HASH("hash", pattern("[0-9A-Fa-f]+")),
    MD5("md5-hash", pattern("[0-9A-Fa-f]{32}")),
    SHA256("sha256-hash", pattern("[0-9A-Fa-f]{64}")),
    STRING("string", _ -> true),
    URI("uri", VariableType::isUri),
    UUID("uuid", pattern("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"));

    private final String wireName;
    private final Predicate<String> values;

    VariableType(String wireName, Predicate<String> values) {
        this.wireName = wireName;
        this.values = values;
    }

    /** The name in a playbook. */
    public String wireName() {
        return wireName;
    }

    /** Whether this text is a value of the type; the empty text is known to be empty and fits every type. */
    public boolean accepts(String text) {
        return text.isEmpty() || values.test(text);
    }

    static Optional<VariableType> named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(name))
                .findFirst();
    }

    private static Predicate<String> pattern(String regex) {
        return Pattern.compile(regex).asMatchPredicate();
    }

    private static boolean isUri(String text) {
        try {
            return new java.net.URI(text).isAbsolute();
        } catch (java.net.URISyntaxException _) {
            return false;
        }
    }
}
