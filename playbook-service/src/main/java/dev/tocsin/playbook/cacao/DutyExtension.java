package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Extension of an action or a call: it waits for a duty to be met, or for a time before it is due. The duty is named by its rule, its jurisdiction or both, and its phase. */
public record DutyExtension(
        @Nullable String rule,
        @Nullable String jurisdiction,
        @Nullable String phase,
        Until until,
        Duration before) {

    /** Id of its extension definition. */
    public static final String DEFINITION = "extension-definition--2c6e9d43-f05b-4a1e-8c72-d9b5e3a60f87";

    /** What is waited for. */
    public enum Until {
        MET,
        BEFORE_DUE,
        UNKNOWN
    }

    static DutyExtension of(JsonNode node) {
        Nodes nodes = new Nodes(node);
        Duration before = nodes.millis("before");
        return new DutyExtension(
                nodes.text("rule"),
                nodes.text("jurisdiction"),
                nodes.text("phase"),
                switch (nodes.textOr("until", "met")) {
                    case "met" -> Until.MET;
                    case "before_due" -> Until.BEFORE_DUE;
                    default -> Until.UNKNOWN;
                },
                before == null ? Duration.ZERO : before);
    }

    /** Whether a duty of this rule, jurisdiction and phase is meant; a jurisdiction means its parts too. */
    public boolean means(@Nullable String ofRule, @Nullable String ofJurisdiction, @Nullable String ofPhase) {
        return (rule == null || rule.equals(ofRule))
                && (phase == null || phase.equals(ofPhase))
                && (jurisdiction == null
                        || jurisdiction.equals(ofJurisdiction)
                        || (ofJurisdiction != null && ofJurisdiction.startsWith(jurisdiction + "-")));
    }

    /** In words for people. */
    public String sentence() {
        String which = String.join(
                ", ",
                java.util.stream.Stream.of(rule, jurisdiction, phase)
                        .filter(java.util.Objects::nonNull)
                        .toList());
        return until == Until.MET ? "the duty to be met: " + which : before + " before the duty is due: " + which;
    }
}
