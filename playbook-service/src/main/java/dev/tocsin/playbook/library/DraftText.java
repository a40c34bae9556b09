package dev.tocsin.playbook.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tocsin.playbook.cacao.DocumentReader;
import dev.tocsin.playbook.cacao.Upgrade;
import org.jspecify.annotations.Nullable;

/** What a draft holds. A document of version 1 is upgraded; then the original and a note for each change stand beside. */
record DraftText(String name, String document, @Nullable String original, String notes) {
    private static final int LONGEST_NAME = 200;

    static DraftText of(String text) {
        // PostgreSQL keeps no NUL in a text; in JSON it could only stand there by mistake.
        String kept = text.replace("\u0000", "");
        JsonNode document = DocumentReader.read(kept).document();
        if (document == null) {
            return new DraftText("", kept, null, "[]");
        }
        if (!Upgrade.applies(document)) {
            return new DraftText(name(document), kept, null, "[]");
        }
        Upgrade.Upgraded upgraded = Upgrade.of(document);
        ArrayNode notes = JsonNodeFactory.instance.arrayNode();
        upgraded.notes()
                .forEach(
                        note -> notes.addObject().put("pointer", note.pointer()).put("message", note.message()));
        return new DraftText(name(document), upgraded.document().toPrettyString(), kept, notes.toString());
    }

    private static String name(JsonNode document) {
        String name = document.path("name").asText("").replace("\u0000", "");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
