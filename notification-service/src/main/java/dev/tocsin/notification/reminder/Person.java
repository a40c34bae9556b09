package dev.tocsin.notification.reminder;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is reminded by e-mail.
 *
 * @param account the user name, by which a person snoozes; null for a mailbox that several share
 */
record Person(String role, @Nullable String account, String email) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    Person {
        Offset.requireRole(role);
        if (!EMAIL.matcher(email).matches()) {
            throw new IllegalArgumentException("no e-mail address for a person of role " + role);
        }
    }

    /** Reads {@code counsel:maria.reyes:maria.reyes@firm.example}; the account may be left out between the colons. */
    static Person of(String text) {
        var parts = text.strip().split(":", -1);
        if (parts.length != 3) {
            // The text is not repeated: it may hold an address, and this goes into the log.
            throw new IllegalArgumentException("not of the form role:account:address");
        }
        return new Person(parts[0], parts[1].isEmpty() ? null : parts[1], parts[2]);
    }
}
