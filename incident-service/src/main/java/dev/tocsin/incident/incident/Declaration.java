package dev.tocsin.incident.incident;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a new incident starts with. */
record Declaration(
        String title,
        String kind,
        Severity severity,
        @Nullable String category,
        @Nullable UUID parentId,
        @Nullable UUID clientPartyId,
        @Nullable Origin origin,
        List<IncidentSubject> subjects,
        String by) {

    Declaration below(UUID parent, UUID client) {
        return new Declaration(title, kind, severity, category, parent, client, origin, subjects, by);
    }

    Declaration of(@Nullable UUID client) {
        return new Declaration(title, kind, severity, category, null, client, origin, subjects, by);
    }

    /** The same as an incident that is there already, without client or parent. */
    static Declaration like(IncidentView incident, String by) {
        return new Declaration(
                incident.title(),
                incident.kind(),
                Severity.ofWord(incident.severity()),
                incident.category(),
                null,
                null,
                null,
                incident.subjects(),
                by);
    }
}
