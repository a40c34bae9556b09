package dev.tocsin.playbook.matching;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Try a rule on the incidents that are known: that of a playbook's version, or the match extension that is given instead. */
record TryMatch(
        @Nullable @Positive Integer version,

        @Schema(
                type = SchemaType.OBJECT,
                description = "The match extension: categories, severities, kinds, inputs, reasons")
        @Nullable
        JsonNode match) {}
