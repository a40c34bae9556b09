package dev.tocsin.playbook.run;

import dev.tocsin.kit.outbox.NewEvent;
import dev.tocsin.kit.outbox.Outbox;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.library.Edition;
import dev.tocsin.playbook.run.RunChanged.Happened;
import dev.tocsin.playbook.run.RunChanged.PlaybookRef;
import dev.tocsin.playbook.run.RunChanged.StepEntry;
import dev.tocsin.playbook.run.machine.Change;
import dev.tocsin.playbook.run.machine.RunState;
import dev.tocsin.playbook.run.machine.StepRun;
import dev.tocsin.playbook.run.machine.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the world of runs: one event for each thing of note, each with the whole state. */
@ApplicationScoped
class RunNews {
    private final Outbox outbox;

    RunNews(Outbox outbox) {
        this.outbox = outbox;
    }

    void tell(Run run, Edition edition, Transition transition) {
        List<StepEntry> steps = entries(edition, transition.state());
        for (Change change : transition.changes()) {
            var data = new RunChanged(
                    run.id(),
                    run.incidentId(),
                    ref(edition),
                    run.status(),
                    run.startedAt(),
                    run.updatedAt(),
                    steps,
                    happened(run, transition.state(), change));
            outbox.append(new NewEvent(
                    RunChanged.TOPIC,
                    run.incidentId().toString(),
                    RunChanged.TYPE,
                    run.id().toString(),
                    run.told(),
                    data));
        }
    }

    static PlaybookRef ref(Edition edition) {
        var header = edition.playbook().header();
        return new PlaybookRef(header.id(), header.name(), edition.number());
    }

    private static Happened happened(Run run, RunState state, Change change) {
        String stepId = change.key() == null
                ? null
                : state.step(change.key()).map(StepRun::stepId).orElse(null);
        return new Happened(change.kind().wireName(), stepId, run.updatedAt(), change.by(), change.summary());
    }

    private static List<StepEntry> entries(Edition edition, RunState state) {
        Steps steps = new Steps(edition, state);
        return steps.all().stream().map(step -> entry(step, steps)).toList();
    }

    private static StepEntry entry(Step step, Steps steps) {
        @Nullable StepRun run = steps.latest(step.common().id());
        return new StepEntry(
                step.common().id(),
                step.common().name(),
                step.common().type(),
                steps.word(step.common().id()),
                run == null ? null : run.startedAt(),
                run == null ? null : run.endedAt(),
                run == null ? 0 : run.attempts(),
                run == null || run.outcome() == null || run.outcome().isBlank() ? null : run.outcome());
    }
}
