package dev.tocsin.notification.reminder;

import dev.tocsin.stack.PostgresServer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads from the database what was kept of a duty's reminders. */
record Kept(PostgresServer postgres) {

    private static final String DATABASE = "service";

    /** One mail: its address, its state and its Message-ID. */
    record Sent(String to, String state, String messageId) {}

    /** What became of the offsets for a due instant, as in {@code -24 REMINDED}: hours from it, the least urgent first. */
    List<String> offsets(UUID duty, Instant due) {
        var found = new ArrayList<String>();
        try (var connection = postgres.connect(DATABASE);
                var select = connection.prepareStatement("select offset_seconds, outcome from reminder"
                        + " where duty_id = ? and due_at = ? order by offset_seconds")) {
            select.setObject(1, duty);
            select.setObject(2, due.atOffset(ZoneOffset.UTC));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(Duration.ofSeconds(rows.getLong(1)).toHours() + " " + rows.getString(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The mails of a duty's reminders, in the order in which they were written down. */
    List<Sent> mails(UUID duty) {
        var found = new ArrayList<Sent>();
        try (var connection = postgres.connect(DATABASE);
                var select = connection.prepareStatement("select sent_to, state, mail_id from reminder_mail"
                        + " join reminder using (reminder_id) where duty_id = ? order by mail_id")) {
            select.setObject(1, duty);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Sent(
                            rows.getString(1), rows.getString(2), "<" + rows.getString(3) + "@tocsin.reminder>"));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
