package dev.tocsin.playbook.library;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A client's variant of a playbook: which version of the base it is pinned to, whether there is a later one, what it changes, who changed it last and
 * why, and the version that runs for this client keep; none where it is withdrawn.
 */
record OverlayView(
        String playbookId,
        UUID clientPartyId,
        PlaybookDiffView.Version base,
        boolean behind,

        @Schema(type = SchemaType.OBJECT) JsonNode patch,

        String reason,
        Instant changedAt,
        String changedBy,
        @Nullable String resultPlaybookId,
        @Nullable Integer resultVersion,
        List<PlaybookDiffView.Difference> differences,
        int version) {}
