package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A merge patch (RFC 7396) that makes the variant of a playbook for one client. It may only change what is there, and only values of variables, where agents
 * and targets are and how they are signed in to, and who must approve how soon: what is done stays as its author wrote it.
 */
public final class OverlayPatch {
    private static final Pattern ALLOWED = Pattern.compile("/playbook_variables/[^/]+/value"
            + "|/(?:agent|target)_definitions/[^/]+/(?:name|port|description|(?:address|contact)(?:/[^/]+)*)"
            + "|/authentication_info_definitions/[^/]+/kms_key_identifier"
            + "|/workflow/[^/]+/step_extensions/" + ApprovalExtension.DEFINITION + "/(?:roles|quorum|time_limit)");
    private static final int MOST_FAULTS = 100;

    private OverlayPatch() {}

    /** A place that the patch may not change, by its pointer in the patch. */
    public record Flaw(String pointer, String message) {}

    /** What the patch may not do to this document. */
    public static List<Flaw> flaws(JsonNode document, JsonNode patch) {
        List<Flaw> flaws = new ArrayList<>();
        if (patch.isObject()) {
            flaws("", document, patch, flaws);
        } else {
            flaws.add(new Flaw("", "the patch is not one JSON object"));
        }
        return List.copyOf(flaws);
    }

    private static void flaws(String pointer, JsonNode document, JsonNode patch, List<Flaw> flaws) {
        for (var entry : patch.properties()) {
            String at = pointer + Findings.at(entry.getKey());
            JsonNode there = document.path(entry.getKey());
            JsonNode wanted = entry.getValue();
            boolean isAllowed = ALLOWED.matcher(at).matches();
            if (flaws.size() == MOST_FAULTS) {
                return;
            }
            if (there.isMissingNode()) {
                flaws.add(new Flaw(at, "the base has nothing here: an overlay changes what is there"));
            } else if (wanted.isNull()) {
                flaws.add(new Flaw(at, "an overlay takes nothing away"));
            } else if (wanted.isObject() && there.isObject()) {
                flaws(at, there, wanted, flaws);
            } else if (!isAllowed) {
                flaws.add(new Flaw(
                        at,
                        "an overlay changes values of variables, addresses of agents and targets,"
                                + " credentials, and roles, quorum and time limit of approvals"));
            }
        }
    }

    /** The document with the patch merged into it; the patch has been found to have no flaws. */
    public static ObjectNode merged(ObjectNode document, JsonNode patch) {
        ObjectNode merged = document.deepCopy();
        patch.properties().forEach(entry -> {
            JsonNode there = merged.path(entry.getKey());
            merged.set(
                    entry.getKey(),
                    there instanceof ObjectNode inner && entry.getValue().isObject()
                            ? merged(inner, entry.getValue())
                            : entry.getValue());
        });
        return merged;
    }
}
