package dev.tocsin.playbook.rehearsal;

import dev.tocsin.playbook.cacao.VariableType;

/** Values that stand for what only a real answer could tell: each fits its type, needs no escaping, and is told apart from a real one at a glance. */
final class Placeholders {
    private Placeholders() {}

    static String of(String variable, VariableType type) {
        return switch (type) {
            case STRING -> "UNKNOWN-" + variable.replace("__", "").replace('_', '-');
            case BOOL -> "false";
            case INTEGER, LONG -> "0";
            case FLOAT -> "0.0";
            case DICTIONARY -> "{}";
            case HEXSTRING -> "0x00";
            case HASH -> "00";
            case MD5 -> "0".repeat(32);
            case SHA256 -> "0".repeat(64);
            case UUID -> "00000000-0000-0000-0000-000000000000";
            case MAC -> "00:00:00:00:00:00";
            // Addresses and names that are kept for documents (RFC 5737, RFC 3849, RFC 6761).
            case IPV4 -> "192.0.2.1";
            case IPV6 -> "2001:db8::1";
            case URI -> "https://unknown.invalid";
        };
    }
}
