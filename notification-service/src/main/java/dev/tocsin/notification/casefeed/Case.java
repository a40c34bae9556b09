package dev.tocsin.notification.casefeed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest state of one incident, as incident-service last told it.
 *
 * @param kind real, drill or test
 * @param factSheet what rules read; empty node where nothing is known
 * @param noticeFacts what notices need beyond the fact sheet, path to value
 */
public record Case(
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
        JsonNode factSheet,
        List<CaseFact> facts,
        Map<String, JsonNode> noticeFacts,
        Change change) {

    /** What the last event told: kind, when, by whom, in a sentence, and the paths of changed facts. */
    public record Change(String kind, Instant at, String by, String summary, List<String> paths) {
        public Change {
            paths = paths == null ? List.of() : List.copyOf(paths);
        }
    }

    public Case {
        factSheet = factSheet == null ? MissingNode.getInstance() : factSheet;
        facts = facts == null ? List.of() : List.copyOf(facts);
        noticeFacts = noticeFacts == null ? Map.of() : Map.copyOf(noticeFacts);
    }

    /** Says whether the incident is over. */
    public boolean isClosed() {
        return stage.equals("closed");
    }
}
