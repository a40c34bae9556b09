package dev.tocsin.notification.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A what-if question: which duties would these facts bring.
 *
 * @param facts a whole fact sheet; what is absent is unknown, never "no"
 * @param asOf the instant of the question; now where absent
 * @param rules only these rules, by id; all where absent
 * @param jurisdictions only rules of these jurisdictions (ISO 3166-1 alpha-2, ISO 3166-2, EU, EEA); all where absent
 * @param incidentId asks with the contracts of this incident's client too, and compares with what the incident has now
 */
record AssessFacts(
        @NotNull @Schema(type = SchemaType.OBJECT) JsonNode facts,

        @JsonDeserialize(using = StatedInstant.class) @Nullable
        Instant asOf,

        @Nullable List<String> rules,
        @Nullable List<String> jurisdictions,
        @Nullable UUID incidentId) {}
