package dev.tocsin.playbook.cacao;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Times and identifiers as version 2 writes them. */
final class UpgradeForms {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private UpgradeForms() {}

    static String withMillis(Instant time) {
        return MILLIS.format(time);
    }

    /** An identifier of the type in the form of a UUIDv4; the same for the same seed, so that an upgrade can be repeated. */
    static String identifier(String type, String seed) {
        String hex =
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
        return type + "--" + hex.substring(0, 14) + "4" + hex.substring(15);
    }
}
