package dev.tocsin.notification.reminder;

import dev.tocsin.kit.security.Roles;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How far from a duty's due instant people of these roles are reminded.
 *
 * @param fromDue below zero before the due instant, above zero after it
 * @param roles who is reminded, as the realm names them
 */
record Offset(Duration fromDue, List<String> roles) {

    private static final Set<String> STAFF = Set.of(
            Roles.COMMANDER,
            Roles.RESPONDER,
            Roles.PRIVACY_OFFICER,
            Roles.COUNSEL,
            Roles.COMMUNICATIONS,
            Roles.AUDITOR,
            Roles.ADMIN);
    private static final Pattern SHAPE = Pattern.compile("([+-]?)([0-9]{1,5})([mhd]):(.+)");

    Offset {
        roles = List.copyOf(roles);
        roles.forEach(Offset::requireRole);
        if (roles.isEmpty() || Set.copyOf(roles).size() < roles.size()) {
            throw new IllegalArgumentException("a reminder is for one or several different roles");
        }
    }

    /** Reads {@code -24h:privacy-officer+commander}: a number of m, h or d, and the roles. */
    static Offset of(String text) {
        var found = SHAPE.matcher(text.strip());
        if (!found.matches()) {
            throw new IllegalArgumentException("not of the form -24h:privacy-officer+commander: " + text);
        }
        var amount = Long.parseLong(found.group(2));
        var span = switch (found.group(3)) {
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
        var roles = Arrays.stream(found.group(4).split("\\+", -1)).map(String::strip);
        return new Offset(found.group(1).equals("-") ? span.negated() : span, roles.toList());
    }

    static void requireRole(String role) {
        if (!STAFF.contains(role)) {
            throw new IllegalArgumentException("no role of the staff: " + role);
        }
    }

    /** Returns when a duty with that due instant is reminded. */
    Instant at(Instant due) {
        return due.plus(fromDue);
    }

    /** Says whether it tells of a duty that is overdue. */
    boolean isOverdue() {
        return fromDue.isPositive();
    }

    long seconds() {
        return fromDue.toSeconds();
    }
}
