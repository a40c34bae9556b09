package dev.tocsin.playbook.library;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Make or change a client's variant: a merge patch (RFC 7396) on one version of the base. An empty patch withdraws it: the base counts again. */
record PutOverlay(
        @NotNull @Positive Integer baseVersion,

        @NotNull @Schema(type = SchemaType.OBJECT) JsonNode patch,

        @NotBlank @Size(max = 1000) String reason) {}
