package dev.tocsin.playbook.run;

import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.library.Edition;
import dev.tocsin.playbook.run.machine.RunState;
import dev.tocsin.playbook.run.machine.StepRun;
import dev.tocsin.playbook.run.machine.StepState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps of a playbook with the latest execution of each in a run. */
final class Steps {
    private final Edition edition;
    private final RunState state;
    private final Map<String, StepRun> latest = new HashMap<>();

    Steps(Edition edition, RunState state) {
        this.edition = edition;
        this.state = state;
        state.steps().stream().filter(Steps::isOwn).forEach(step -> latest.put(step.stepId(), step));
    }

    /** Not what takes a step back by a command: that has no step of its own in the playbook. */
    private static boolean isOwn(StepRun step) {
        return step.undoes() == null || !step.undoes().startsWith(step.stepId());
    }

    @Nullable
    StepRun latest(String stepId) {
        return latest.get(stepId);
    }

    /** Those of the playbook, in the order of its document. */
    List<Step> all() {
        return List.copyOf(edition.playbook().workflow().steps().values());
    }

    /** What has not started waits while the run goes on, and is passed over once it has ended. */
    String word(String stepId) {
        StepRun step = latest.get(stepId);
        if (step != null) {
            return step.state().wireName();
        }
        boolean isOpen = state.status().isOpen();
        return (isOpen ? StepState.WAITING : StepState.SKIPPED).wireName();
    }
}
