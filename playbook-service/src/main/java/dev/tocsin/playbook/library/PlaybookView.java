package dev.tocsin.playbook.library;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.playbook.cacao.Finding;
import dev.tocsin.playbook.cacao.MatchExtension;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A playbook of the library. Version counts its versions here; modified is the version as CACAO v2.0 names it; document and warnings stand only in
 * the answer about a single playbook.
 */
record PlaybookView(
        String playbookId,
        String name,
        @Nullable String description,
        int version,
        Instant modified,
        boolean revoked,
        String origin,
        String digest,
        Instant addedAt,
        String addedBy,
        @Nullable Match match,
        @Nullable List<Warning> warnings,

        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT) @Nullable
        JsonNode document) {

    /** The incidents that start it by themselves. */
    record Match(List<String> categories, List<String> severities, List<String> kinds) {
        static Match of(MatchExtension match) {
            return new Match(match.categories(), match.severities(), match.kinds());
        }
    }

    /** A doubt about the document that did not keep it out. */
    record Warning(String rule, String pointer, String message, String hint) {
        static Warning of(Finding finding) {
            return new Warning(finding.rule(), finding.pointer(), finding.message(), finding.hint());
        }
    }

    static PlaybookView of(EditionRow row, @Nullable MatchExtension match) {
        return of(row, match, null, null);
    }

    static PlaybookView of(
            EditionRow row,
            @Nullable MatchExtension match,
            @Nullable List<Finding> findings,
            @Nullable JsonNode document) {
        return new PlaybookView(
                row.playbookId(),
                row.name(),
                row.description(),
                row.number(),
                row.modified(),
                row.isRevoked(),
                row.origin(),
                row.digest(),
                row.addedAt(),
                row.addedBy(),
                match == null ? null : Match.of(match),
                findings == null
                        ? null
                        : findings.stream()
                                .filter(Finding::isDoubt)
                                .map(Warning::of)
                                .toList(),
                document);
    }
}
