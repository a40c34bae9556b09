package dev.tocsin.incident.noticefeed;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The few fields that we read of {@code dev.tocsin.notice.changed.v1}. */
record NoticeChanged(
        UUID incidentId,
        String ruleId,
        String title,
        @Nullable Filing filing,
        Change change) {
    record Filing(OffsetDateTime filedAt) {}

    record Change(String kind, OffsetDateTime at, String by, String summary) {}

    String sentence() {
        return "Notice \"" + title + "\": " + change.summary();
    }
}
