package dev.tocsin.playbook.drill;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.playbook.incident.IncidentState;
import dev.tocsin.playbook.incident.Subject;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Facts of an incident that has not happened. */
record SupposedIncident(
        @Nullable @Size(max = 100) String reference,
        @Nullable @Size(max = 200) String title,
        @Nullable @Size(max = 20) String severity,
        @Nullable @Size(max = 100) String category,
        @Nullable @Size(max = 100) List<Subject> subjects,

        @Schema(type = SchemaType.OBJECT, description = "The fact sheet, as in events of incidents") @Nullable
        JsonNode factSheet) {
    static final SupposedIncident NONE = new SupposedIncident(null, null, null, null, null, null);

    IncidentState state() {
        return new IncidentState(
                new UUID(0, 0),
                Objects.requireNonNullElse(reference, "INC-0000-0000"),
                "drill",
                Objects.requireNonNullElse(title, "A drill"),
                Objects.requireNonNullElse(severity, "high"),
                "declared",
                category,
                subjects,
                null,
                factSheet);
    }
}
