package dev.tocsin.incident.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.incident.fact.FactSheet;
import dev.tocsin.incident.fact.FactView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the world is told of an incident: its whole state each time. Schema: incident.changed.v1.schema.json */
record IncidentChanged(
        UUID incidentId,
        String reference,
        String kind,
        String title,
        String severity,
        String stage,
        @Nullable String category,
        @Nullable UUID parentId,
        @Nullable UUID clientPartyId,
        Instant declaredAt,
        Instant updatedAt,
        IncidentView.@Nullable ProblemRef problem,
        List<IncidentSubject> subjects,
        ObjectNode factSheet,
        List<Fact> facts,
        ObjectNode noticeFacts,
        Change change) {
    static final String TOPIC = "tocsin.incidents";
    static final String TYPE = "dev.tocsin.incident.changed.v1";

    /** A current fact, with where it came from. */
    record Fact(
            UUID factId,
            String path,
            @Nullable JsonNode value,
            String certainty,
            @Nullable String source,
            Instant learntAt,
            Instant recordedAt,
            String recordedBy) {
        static Fact of(FactView fact) {
            return new Fact(
                    fact.factId(),
                    fact.path(),
                    fact.value(),
                    fact.certainty(),
                    fact.source(),
                    fact.learntAt(),
                    fact.recordedAt(),
                    fact.recordedBy());
        }
    }

    /** What has just happened. {@code paths}: the facts that changed. */
    record Change(
            String kind,
            Instant at,
            String by,
            String summary,
            @Nullable List<String> paths) {
        static Change of(String kind, Instant at, String by, String summary) {
            return new Change(kind, at, by, summary, null);
        }
    }

    static IncidentChanged of(IncidentView incident, FactSheet sheet, List<FactView> facts, Change change) {
        return new IncidentChanged(
                incident.incidentId(),
                incident.reference(),
                incident.kind(),
                incident.title(),
                incident.severity(),
                incident.stage(),
                incident.category(),
                incident.parentId(),
                incident.clientPartyId(),
                incident.declaredAt(),
                incident.updatedAt(),
                incident.problem(),
                incident.subjects(),
                sheet.sheet(),
                facts.stream().map(Fact::of).toList(),
                sheet.noticeFacts(),
                change);
    }
}
