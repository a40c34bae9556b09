package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Playbook extension: how many things a step, and a run in all, may change. Beyond that a step is refused, or waits for so many people of these
 * roles.
 */
public record LimitsExtension(
        int step,
        int run,
        Over over,
        List<String> roles,
        int quorum,
        @Nullable Duration timeLimit) {

    /** Id of its extension definition. */
    public static final String DEFINITION = "extension-definition--f1a94c70-6b2e-4d85-b3c8-2a7d0e5f9164";

    /** What becomes of a step that would change more. */
    public enum Over {
        REFUSE,
        ASK
    }

    static LimitsExtension of(JsonNode node) {
        Nodes nodes = new Nodes(node);
        return new LimitsExtension(
                nodes.number("most_actions_per_step", Integer.MAX_VALUE),
                nodes.number("most_actions", Integer.MAX_VALUE),
                "ask".equals(nodes.textOr("over", "refuse")) ? Over.ASK : Over.REFUSE,
                nodes.texts("roles"),
                nodes.number("quorum", 2),
                nodes.millis("time_limit"));
    }

    /** The terms under which a step may go beyond the limits: never fewer people than it asks for by itself, and never a yes by silence. */
    public ApprovalExtension raised(@Nullable ApprovalExtension own, String because, boolean destructive) {
        if (own == null) {
            return new ApprovalExtension(
                    roles,
                    quorum,
                    timeLimit,
                    ApprovalExtension.Fallback.REJECT,
                    List.of(),
                    because,
                    null,
                    null,
                    destructive);
        }
        return new ApprovalExtension(
                roles,
                Math.max(quorum, own.quorum()),
                own.timeLimit() == null ? timeLimit : own.timeLimit(),
                ApprovalExtension.Fallback.REJECT,
                own.covers(),
                own.because() == null ? because : own.because() + " " + because,
                own.effect(),
                own.undo(),
                destructive || own.destructive());
    }
}
