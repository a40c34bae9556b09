package dev.tocsin.incident.noticefeed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The few fields that we read of {@code dev.tocsin.duty.reminded.v1}. */
record DutyReminded(
        UUID incidentId,
        String title,
        String citation,
        OffsetDateTime dueAt,
        String zone,
        long offsetSeconds,
        List<String> roles,
        OffsetDateTime at) {
    static final String TYPE = "dev.tocsin.duty.reminded.v1";

    String sentence() {
        return (offsetSeconds > 0 ? "Overdue: " : "Reminder: ") + title + " (" + citation + ")"
                + (offsetSeconds > 0 ? " was due " : " is due ") + DutySentence.at(dueAt, zone) + "; reminded: "
                + String.join(", ", roles) + ".";
    }
}
