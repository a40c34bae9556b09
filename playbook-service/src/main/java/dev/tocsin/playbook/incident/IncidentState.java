package dev.tocsin.playbook.incident;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of an incident event that this service reads; the rest of the event is left alone. */
public record IncidentState(
        UUID incidentId,
        String reference,
        String kind,
        String title,
        String severity,
        String stage,
        @Nullable String category,
        @Nullable List<Subject> subjects) {
    /** What it is about; never null. */
    public List<Subject> about() {
        return subjects == null ? List.of() : subjects;
    }

    /** Whether it is a case that happened, not a drill or a test. */
    public boolean isReal() {
        return kind.equals("real");
    }

    /** Whether nothing is to be begun for it any more. */
    public boolean isClosed() {
        return stage.equals("closed");
    }
}
