package dev.tocsin.playbook.library;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.playbook.cacao.PlaybookDiff;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a playbook. */
record PlaybookDiffView(String playbookId, Version from, Version to, List<Difference> differences) {

    /** One of the two versions. */
    record Version(int version, Instant modified, String digest, String addedBy, Instant addedAt) {
        static Version of(EditionRow row) {
            return new Version(row.number(), row.modified(), row.digest(), row.addedBy(), row.addedAt());
        }
    }

    /** An object that was added, removed or changed: part is playbook, step, variable, target, agent, credential, marking, extension or extension-definition. */
    record Difference(String part, String id, String name, String kind, List<Change> changes) {
        static Difference of(PlaybookDiff.Difference difference) {
            return new Difference(
                    difference.part(),
                    difference.id(),
                    difference.name(),
                    difference.kind().name().toLowerCase(Locale.ROOT),
                    difference.changes().stream().map(Change::of).toList());
        }
    }

    /** A place in the document that differs. */
    record Change(
            String pointer,

            @Schema(implementation = Object.class, description = "Any JSON; missing where there was nothing") @Nullable
            JsonNode before,

            @Schema(implementation = Object.class, description = "Any JSON; missing where there is nothing any more")
            @Nullable
            JsonNode after) {
        static Change of(PlaybookDiff.Change change) {
            return new Change(change.pointer(), change.before(), change.after());
        }
    }

    static PlaybookDiffView of(EditionRow from, EditionRow to, List<PlaybookDiff.Difference> differences) {
        return new PlaybookDiffView(
                to.playbookId(),
                Version.of(from),
                Version.of(to),
                differences.stream().map(Difference::of).toList());
    }
}
