package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A workflow step: the eight types of section 4.2, a closed set. */
public sealed interface Step {
    /** The properties every step has. */
    Common common();

    /** The entry (4.3). */
    record Start(Common common) implements Step {}

    /** The end of the playbook or of a branch (4.4). */
    record End(Common common) implements Step {}

    /** Commands executed by an agent against targets (4.5). */
    record Action(Common common, List<Command> commands, String agent, List<String> targets, Arguments arguments)
            implements Step {
        /** The approval that must be given before any command is sent. */
        public Optional<ApprovalExtension> approval() {
            return Optional.ofNullable(common.extensions().get(ApprovalExtension.DEFINITION))
                    .map(ApprovalExtension::of);
        }

        /** How results of commands get into variables. */
        public OutputsExtension outputs() {
            JsonNode node = common.extensions().get(OutputsExtension.DEFINITION);
            return node == null ? OutputsExtension.NONE : OutputsExtension.of(node);
        }

        /** How to look before a command is repeated. */
        public RepeatExtension repeats() {
            JsonNode node = common.extensions().get(RepeatExtension.DEFINITION);
            return node == null ? RepeatExtension.NONE : RepeatExtension.of(node);
        }

        /** What it changes outside. */
        public EffectExtension effect() {
            JsonNode node = common.extensions().get(EffectExtension.DEFINITION);
            return node == null ? EffectExtension.NONE : EffectExtension.of(node);
        }

        /** What takes its effect back. */
        public Optional<CompensationExtension> compensation() {
            return Optional.ofNullable(common.extensions().get(CompensationExtension.DEFINITION))
                    .map(CompensationExtension::of);
        }

        /** Whether a person does everything that it asks for. */
        public boolean isManual() {
            return commands.stream().allMatch(Command.Manual.class::isInstance);
        }
    }

    /** Another playbook run inside this one (4.6); version is the wanted modified, null for the latest. */
    record PlaybookAction(
            Common common, String playbookId, @Nullable String playbookVersion, Arguments arguments) implements Step {}

    /** Branches that are all run, and all waited for (4.7). */
    record Parallel(Common common, List<String> nextSteps) implements Step {}

    /** A branch run when the condition holds, or the other one (4.8). */
    record If(
            Common common,
            String condition,
            String onTrue,
            @Nullable String onFalse) implements Step {}

    /** A branch run as long as the condition holds (4.9). */
    record While(Common common, String condition, String onTrue) implements Step {}

    /** The branch whose key equals the value of the variable, else the one named default (4.10). */
    record Switch(Common common, String variable, Map<String, String> cases) implements Step {}

    /** Variables that go in and come out. */
    record Arguments(List<String> in, List<String> out) {}

    /** The duty that it waits for; empty if it waits for none. */
    default Optional<DutyExtension> duty() {
        return Optional.ofNullable(common().extensions().get(DutyExtension.DEFINITION))
                .map(DutyExtension::of);
    }

    /** How often what it does is tried in all, and how long it pauses in between. */
    default RetryExtension retry() {
        JsonNode node = common().extensions().get(RetryExtension.DEFINITION);
        return node == null ? RetryExtension.NONE : RetryExtension.of(node);
    }

    /** The branches that this step opens, in the order of the document; empty for a step that is not a branching one. */
    default List<String> branches() {
        return switch (this) {
            case Start _, End _, Action _, PlaybookAction _ -> List.of();
            case Parallel(var _, var next) -> next;
            case If(var _, var _, var onTrue, var onFalse) ->
                onFalse == null ? List.of(onTrue) : List.of(onTrue, onFalse);
            case While(var _, var _, var onTrue) -> List.of(onTrue);
            case Switch(var _, var _, var cases) -> List.copyOf(cases.values());
        };
    }
}
