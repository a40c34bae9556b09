package dev.tocsin.incident.fact;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A recorded fact; the only thing that ever changes is that another one supersedes it. */
@Entity
@Table(name = "fact")
class FactEntry {
    @Id
    private UUID id;

    private UUID incidentId;
    private String path;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable JsonNode value;

    private String certainty;
    private @Nullable String source;
    private Instant learntAt;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable String reason;
    private @Nullable UUID supersedes;
    private @Nullable Instant supersededAt;

    protected FactEntry() {}

    FactEntry(UUID id, UUID incidentId, RecordedFact fact, @Nullable FactEntry before) {
        this.id = id;
        this.incidentId = incidentId;
        this.path = fact.path();
        this.value = fact.value();
        this.certainty = fact.certainty().word();
        this.source = fact.source();
        this.learntAt = fact.learntAt();
        this.recordedAt = fact.recordedAt();
        this.recordedBy = fact.recordedBy();
        this.reason = fact.reason();
        this.supersedes = before == null ? null : before.id;
    }

    void supersede(Instant now) {
        supersededAt = now;
    }

    String path() {
        return path;
    }

    KnownFact known() {
        return new KnownFact(path, value, certainty());
    }

    FactView view() {
        return new FactView(
                id,
                incidentId,
                path,
                value,
                certainty,
                source,
                learntAt,
                recordedAt,
                recordedBy,
                reason,
                supersedes,
                supersededAt);
    }

    private Certainty certainty() {
        return Certainty.valueOf(certainty.toUpperCase(Locale.ROOT));
    }
}
