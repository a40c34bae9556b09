package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Step extension: people of these roles must say yes before the commands go out; if they do not in time, the fallback decides. */
public record ApprovalExtension(
        List<String> roles,
        int quorum,
        @Nullable Duration timeLimit,
        Fallback fallback,
        List<String> covers,
        @Nullable String because,
        @Nullable String effect,
        @Nullable String undo,
        boolean destructive) {

    /** Id of its extension definition; the value of the step extension holds the properties. */
    public static final String DEFINITION = "extension-definition--6a1d1f5c-93b0-4c0e-8f6b-5f0a7c2d9e41";

    /** What happens when nobody answers in time. */
    public enum Fallback {
        REJECT,
        APPROVE
    }

    static ApprovalExtension of(JsonNode node) {
        Nodes nodes = new Nodes(node);
        return new ApprovalExtension(
                nodes.texts("roles"),
                nodes.number("quorum", 1),
                nodes.millis("time_limit"),
                "approve".equals(nodes.textOr("fallback", "reject")) ? Fallback.APPROVE : Fallback.REJECT,
                nodes.texts("covers"),
                nodes.text("because"),
                nodes.text("effect"),
                nodes.text("undo"),
                nodes.flag("destructive"));
    }
}
