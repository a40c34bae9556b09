package dev.tocsin.incident.normal;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How bad the sender says it is, on one scale for all senders; later ones are worse. */
public enum Level {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    private static final Pattern PREFIX = Pattern.compile("^[a-z]_");
    private static final Map<String, Level> WORDS = Map.ofEntries(
            Map.entry("critical", CRITICAL),
            Map.entry("crit", CRITICAL),
            Map.entry("page", CRITICAL),
            Map.entry("p0", CRITICAL),
            Map.entry("p1", CRITICAL),
            Map.entry("emergency", CRITICAL),
            Map.entry("fatal", CRITICAL),
            Map.entry("disaster", CRITICAL),
            Map.entry("high", HIGH),
            Map.entry("error", HIGH),
            Map.entry("major", HIGH),
            Map.entry("p2", HIGH),
            Map.entry("warning", MEDIUM),
            Map.entry("warn", MEDIUM),
            Map.entry("medium", MEDIUM),
            Map.entry("moderate", MEDIUM),
            Map.entry("minor", MEDIUM),
            Map.entry("p3", MEDIUM),
            Map.entry("low", LOW),
            Map.entry("notice", LOW),
            Map.entry("p4", LOW),
            Map.entry("info", INFO),
            Map.entry("informational", INFO),
            Map.entry("information", INFO),
            Map.entry("none", INFO),
            Map.entry("ok", INFO),
            Map.entry("debug", INFO),
            Map.entry("p5", INFO));

    /** The level for a sender's word; an unknown or absent word counts as medium, so that nothing is overlooked. */
    public static Level ofWord(@Nullable String word) {
        if (word == null) {
            return MEDIUM;
        }
        var plain = PREFIX.matcher(word.trim().toLowerCase(Locale.ROOT)).replaceFirst("");
        return WORDS.getOrDefault(plain, MEDIUM);
    }

    /** The level for GuardDuty's scale from 1.0 to 10. */
    static Level ofGuardDuty(double severity) {
        if (severity >= 9) {
            return CRITICAL;
        }
        if (severity >= 7) {
            return HIGH;
        }
        return severity >= 4 ? MEDIUM : LOW;
    }

    /** The level for OpenTelemetry's severity number from 1 to 24, which CloudEvents borrows. */
    static Level ofSeverityNumber(int number) {
        if (number >= 21) {
            return CRITICAL;
        }
        if (number >= 17) {
            return HIGH;
        }
        return number >= 13 ? MEDIUM : INFO;
    }

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
