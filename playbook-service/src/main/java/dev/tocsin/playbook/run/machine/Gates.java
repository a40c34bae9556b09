package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.ApprovalExtension;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.EffectExtension;
import dev.tocsin.playbook.cacao.LimitsExtension;
import dev.tocsin.playbook.cacao.Resolver;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.Approved.Beyond;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands before a step that changes something: its evidence is preserved first, and it stays within the limits of the playbook. */
final class Gates {
    private final Turn turn;

    Gates(Turn turn) {
        this.turn = turn;
    }

    /** Names of the steps that have to preserve evidence first and are not done; empty if the step may run. */
    Optional<List<String>> missingEvidence(StepRun run, Step.Action action) {
        EffectExtension effect = action.effect();
        if (!effect.destructive() || turn.interventions().withoutEvidence().contains(run.key())) {
            return Optional.empty();
        }
        List<String> missing =
                effect.preservedBy().stream().filter(id -> !isDone(id)).toList();
        boolean isPreserved = missing.isEmpty() && !effect.preservedBy().isEmpty();
        return isPreserved
                ? Optional.empty()
                : Optional.of(missing.stream()
                        .map(id -> turn.playbook.step(id).common().name())
                        .toList());
    }

    private boolean isDone(String stepId) {
        return turn.steps().stream().anyMatch(step -> step.stepId().equals(stepId) && step.state() == StepState.DONE);
    }

    /** How far the rest of the step would go beyond the limits; null if it stays within them, or within what was allowed. */
    @Nullable
    Beyond beyond(StepRun run, Step.Action action) {
        int ahead = 0;
        for (int i = run.reached().commands(); i < Resolver.positions(action); i++) {
            ahead += hits(run, action, i);
        }
        return beyond(run, ahead);
    }

    /** The same for the next command alone. */
    @Nullable
    Beyond beyondNow(StepRun run, Step.Action action) {
        return run.cursor() < run.reached().commands() ? null : beyond(run, hits(run, action, run.cursor()));
    }

    private @Nullable Beyond beyond(StepRun run, int ahead) {
        LimitsExtension limits = turn.playbook.limits().orElse(null);
        if (limits == null || run.undoes() != null || ahead == 0) {
            return null;
        }
        int ofStep = run.reached().things() + ahead;
        int ofRun =
                turn.steps().stream().mapToInt(step -> step.reached().things()).sum() + ahead;
        Beyond allowed = run.approved() == null ? null : run.approved().beyond();
        int mostOfStep = allowed == null ? limits.step() : Math.max(limits.step(), allowed.step());
        int mostOfRun = allowed == null ? limits.run() : Math.max(limits.run(), allowed.run());
        return ofStep > mostOfStep || ofRun > mostOfRun ? new Beyond(ofStep, ofRun) : null;
    }

    int hits(StepRun run, Step.Action action, int position) {
        Command command =
                action.commands().get(position / Math.max(1, action.targets().size()));
        return Previews.hits(action, command, name -> {
            Scope.Value value = turn.scopes.find(run.scope(), name);
            return value == null ? null : value.text();
        });
    }

    /** In words for people. */
    static String sentence(Beyond beyond, LimitsExtension limits) {
        return "It would change " + beyond.step() + " things, " + beyond.run()
                + " in the whole run; the playbook allows " + most(limits.step()) + " in a step and "
                + most(limits.run()) + " in a run.";
    }

    private static String most(int limit) {
        return limit == Integer.MAX_VALUE ? "any number" : String.valueOf(limit);
    }

    /** The terms under which it may go on; the limits refuse it if empty. */
    Optional<ApprovalExtension> raised(Step.Action action, Beyond beyond) {
        return turn.playbook
                .limits()
                .filter(limits -> limits.over() == LimitsExtension.Over.ASK)
                .map(limits -> limits.raised(
                        action.approval().orElse(null),
                        sentence(beyond, limits),
                        action.effect().destructive()));
    }
}
