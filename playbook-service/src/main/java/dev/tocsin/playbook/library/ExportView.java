package dev.tocsin.playbook.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bundle that left: each playbook with the number of its version, and the SHA-256 of the zip. */
record ExportView(
        UUID exportId,
        Instant exportedAt,
        String exportedBy,
        @Nullable String recipient,
        List<String> playbooks,
        String sha256) {
    static ExportView of(Export row) {
        return new ExportView(
                row.id(),
                row.exportedAt(),
                row.exportedBy(),
                row.recipient(),
                List.of(row.playbooks().split("\n", -1)),
                row.digest());
    }
}
