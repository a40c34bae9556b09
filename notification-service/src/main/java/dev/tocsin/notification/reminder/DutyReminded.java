package dev.tocsin.notification.reminder;

import dev.tocsin.notification.duty.DutySummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Told to the world when people are reminded of a duty. Schema: duty.reminded.v1
 *
 * @param offsetSeconds below zero before the due instant, above zero after it
 * @param superseded offsets that had passed as well
 */
record DutyReminded(
        UUID reminderId,
        UUID dutyId,
        UUID incidentId,
        String title,
        String citation,
        RecipientRef recipient,
        Instant dueAt,
        String zone,
        long offsetSeconds,
        List<String> roles,
        List<Long> superseded,
        Instant at) {

    static final String TOPIC = "tocsin.duties";
    static final String TYPE = "dev.tocsin.duty.reminded.v1";

    record RecipientRef(String kind, String name, @Nullable String country) {}

    static DutyReminded of(Reminder reminder, DutySummary duty, Agenda agenda, Offset urgent, Instant now) {
        return new DutyReminded(
                reminder.reminderId(),
                duty.dutyId(),
                duty.incidentId(),
                duty.title(),
                duty.citation(),
                new RecipientRef(duty.recipientKind(), duty.recipientName(), duty.recipientCountry()),
                reminder.dueAt(),
                duty.zone(),
                urgent.seconds(),
                urgent.roles(),
                agenda.superseded().stream().map(Offset::seconds).toList(),
                now);
    }
}
