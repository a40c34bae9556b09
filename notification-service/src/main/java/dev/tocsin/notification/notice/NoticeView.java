package dev.tocsin.notification.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as people see it; in lists without fields and what follows from them.
 *
 * @param missing what it must say and does not
 * @param outOfTurnReason why it went before others that should have gone first
 * @param changes how it differs from the last filing on the same form to the same recipient
 */
record NoticeView(
        UUID noticeId,
        UUID incidentId,
        UUID dutyId,
        String incidentKind,
        String ruleId,
        String formId,
        String title,
        String state,
        @Nullable Instant dueAt,
        String zone,
        Instant updatedAt,
        RecipientView recipient,
        @Nullable List<FieldView> fields,
        @Nullable List<MissingField> missing,
        @Nullable List<ChangedField> changes,
        String draftedBy,
        @Nullable String submittedBy,
        @Nullable String approvedBy,
        NoticeChanged.@Nullable Filing filing,
        @Nullable Receipt receipt,
        @Nullable List<Deliveries.Attempt> deliveries,
        @Nullable String outOfTurnReason,
        @Nullable String failure,
        long version) {

    /** Who is told. */
    record RecipientView(
            String name,
            @Nullable String country,
            String channel,
            @Nullable String address) {}

    /** One field: what it says and where that comes from. */
    record FieldView(
            String id,
            String heading,
            String label,
            String type,
            boolean required,
            @Nullable String text,
            String origin,
            @Nullable SourceView from) {}

    /** The fact behind a field. */
    record SourceView(
            String path,
            @Nullable String factId,
            @Nullable String certainty,
            @Nullable String source,
            @Nullable Instant recordedAt,
            @Nullable String recordedBy) {}

    /** What to ask a person, and the fact that would answer it. */
    record MissingField(
            String fieldId,
            String label,
            String question,
            boolean mayBeUnknown,
            @Nullable String path) {}

    /** A field that says something else than at the last filing. */
    record ChangedField(
            String fieldId,
            String label,
            @Nullable String before,
            @Nullable String after) {}
}
