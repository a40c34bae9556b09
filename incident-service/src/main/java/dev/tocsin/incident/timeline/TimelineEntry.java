package dev.tocsin.incident.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that happened in an incident; never changed once written. */
@Entity
@Table(name = "timeline_entry")
class TimelineEntry {
    @Id
    private UUID id;

    private UUID incidentId;
    private Instant occurredAt;
    private Instant recordedAt;
    private String kind;
    private String actor;
    private String summary;
    private @Nullable String sourceEventId;

    protected TimelineEntry() {}

    TimelineEntry(UUID id, NewEntry entry, Instant now) {
        this.id = id;
        this.incidentId = entry.incidentId();
        this.occurredAt = entry.occurredAt();
        this.recordedAt = now;
        this.kind = entry.kind();
        this.actor = entry.actor();
        this.summary = entry.summary();
        this.sourceEventId = entry.sourceEventId();
    }

    TimelineEntryView view() {
        var human = isPerson(actor);
        return new TimelineEntryView(
                id, incidentId, kind, summary, actor, human, occurredAt, recordedAt, sourceEventId);
    }

    private static boolean isPerson(String actor) {
        return !actor.startsWith("system:") && !actor.startsWith("service-account-") && !actor.endsWith("-service");
    }
}
