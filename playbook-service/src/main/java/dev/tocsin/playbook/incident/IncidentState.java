package dev.tocsin.playbook.incident;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
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
        @Nullable List<Subject> subjects,
        @Nullable UUID clientPartyId,
        @Nullable JsonNode factSheet) {
    /** What it is about; never null. */
    public List<Subject> about() {
        return subjects == null ? List.of() : subjects;
    }

    /** The text of a fact by its path in the fact sheet, as in {@code people.total}; empty while it is not known. */
    public Optional<String> fact(String path) {
        return factSheet == null ? Optional.empty() : FactPaths.text(factSheet, path);
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
