package dev.tocsin.playbook.incident;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of an incident. */
@Entity
@Table(name = "known_incident")
class KnownIncident {
    @Id
    private UUID id;

    private String reference;
    private String kind;
    private String title;
    private String severity;
    private String stage;
    private @Nullable String category;
    private String subjects;
    private @Nullable UUID clientPartyId;
    private @Nullable String factSheet;

    protected KnownIncident() {}

    KnownIncident(IncidentState state, String subjectsAsJson) {
        id = state.incidentId();
        take(state, subjectsAsJson);
    }

    final void take(IncidentState state, String subjectsAsJson) {
        reference = state.reference();
        kind = state.kind();
        title = state.title();
        severity = state.severity();
        stage = state.stage();
        category = state.category();
        subjects = subjectsAsJson;
        clientPartyId = state.clientPartyId();
        factSheet = state.factSheet() == null ? null : state.factSheet().toString();
    }

    String subjects() {
        return subjects;
    }

    @Nullable
    String factSheet() {
        return factSheet;
    }

    IncidentState state(java.util.List<Subject> about, @Nullable JsonNode facts) {
        return new IncidentState(id, reference, kind, title, severity, stage, category, about, clientPartyId, facts);
    }
}
