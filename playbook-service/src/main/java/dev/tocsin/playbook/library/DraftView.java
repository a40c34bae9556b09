package dev.tocsin.playbook.library;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.playbook.cacao.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A draft with all that is wrong or doubtful about it. Text is the document as it was sent, document the same read as JSON (null where that fails);
 * original is the document of version 1 that it was upgraded from. Of the lists only errors and the other findings are counted.
 */
record DraftView(
        UUID draftId,
        int version,
        String name,
        boolean publishable,
        @Nullable UUID publishedAs,
        int errors,
        List<FindingView> findings,
        @Nullable String text,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode document,
        @Nullable String original,
        List<Note> notes,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy) {

    /** One change that the upgrade from version 1 made, or a question that it leaves. */
    record Note(String pointer, String message) {
        static Note of(JsonNode note) {
            return new Note(note.path("pointer").asText(), note.path("message").asText());
        }
    }

    /** A fault (error), a doubt (warning) or advice: which rule, where, what is wrong, and how to mend it. */
    record FindingView(String rule, String name, String severity, String pointer, String message, String hint) {
        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.rule(),
                    finding.name(),
                    finding.severity(),
                    finding.pointer(),
                    finding.message(),
                    finding.hint());
        }
    }

    static DraftView of(Draft draft, Documents.Judged judged, List<Note> notes, boolean whole) {
        return new DraftView(
                draft.id(),
                draft.version(),
                draft.name(),
                judged.isRunnable() && draft.publishedAs() == null,
                draft.publishedAs(),
                (int) judged.findings().stream().filter(Finding::isError).count(),
                whole ? judged.findings().stream().map(FindingView::of).toList() : List.of(),
                whole ? draft.document() : null,
                whole ? judged.document() : null,
                whole ? draft.original() : null,
                whole ? notes : List.of(),
                draft.createdAt(),
                draft.createdBy(),
                draft.changedAt(),
                draft.changedBy());
    }
}
