package dev.tocsin.notification.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Told to the world when a notice has changed: its whole state, without its words. Schema: notice.changed.v1 */
record NoticeChanged(
        UUID noticeId,
        UUID incidentId,
        UUID dutyId,
        String ruleId,
        String formId,
        String title,
        String state,
        @Nullable Filing filing,
        @Nullable Receipt receipt,
        Change change) {

    static final String TOPIC = "tocsin.notices";
    static final String TYPE = "dev.tocsin.notice.changed.v1";

    /** The notice as it was first sent. */
    record Filing(Instant filedAt, String digest) {}

    /** What happened: drafted, submitted, approved, rejected, sent, read, acknowledged or failed. */
    record Change(String kind, Instant at, String by, String summary) {}

    static NoticeChanged of(Notice notice, Change change) {
        var target = notice.target();
        return new NoticeChanged(
                notice.noticeId(),
                target.incidentId(),
                target.dutyId(),
                target.ruleId(),
                target.formId(),
                notice.title(),
                notice.state().word(),
                filing(notice),
                notice.receipt(),
                change);
    }

    static @Nullable Filing filing(Notice notice) {
        var at = notice.filedAt();
        return at == null ? null : new Filing(at, notice.requireDigest());
    }
}
