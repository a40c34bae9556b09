package dev.tocsin.notification.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which duties come, go or move from one fact sheet to another.
 *
 * @param before a whole fact sheet, as {@code after}; what is absent is unknown, never "no"
 * @param asOf the instant of both questions; now where absent
 * @param rules only these rules, by id; all where absent
 * @param jurisdictions only rules of these jurisdictions; all where absent
 */
record DiffFacts(
        @NotNull @Schema(type = SchemaType.OBJECT) JsonNode before,

        @NotNull @Schema(type = SchemaType.OBJECT) JsonNode after,

        @JsonDeserialize(using = StatedInstant.class) @Nullable
        Instant asOf,

        @Nullable List<String> rules,
        @Nullable List<String> jurisdictions) {}
