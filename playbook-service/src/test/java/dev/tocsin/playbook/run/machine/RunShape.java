package dev.tocsin.playbook.run.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.playbook.cacao.Routes;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.StepRun.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What holds for the steps of every run that has ended: they are a path of the graph with branches nested in it, one after the other. */
final class RunShape {
    private final VirtualRun run;
    private final Map<String, StepRun> lastIn = new HashMap<>();

    RunShape(VirtualRun run) {
        this.run = run;
    }

    void check() {
        assertThat(run.isRunning()).isFalse();
        for (StepRun step : run.state.steps()) {
            assertThat(step.state().isOpen()).as(step.key()).isFalse();
            assertThat(step.endedAt()).as(step.key()).isNotNull();
            follows(step, lastIn.put(flow(step.place()), step));
        }
    }

    private static String flow(@Nullable Place place) {
        return place == null ? "" : place.parent() + " " + place.branch();
    }

    private void follows(StepRun step, @Nullable StepRun before) {
        if (before == null) {
            assertThat(step.stepId()).isEqualTo(first(step.place()));
            return;
        }
        assertThat(Objects.requireNonNull(step.startedAt())).isAfterOrEqualTo(Objects.requireNonNull(before.endedAt()));
        assertThat(successors(before)).as("after " + before.key()).contains(step.stepId());
        insideOf(before).forEach(inner -> assertThat(inner.endedAt()).isBeforeOrEqualTo(before.endedAt()));
    }

    private String first(@Nullable Place place) {
        if (place == null) {
            return run.playbook.workflow().start();
        }
        return run.state.step(place.parent()).orElseThrow().branches().stream()
                .filter(branch -> branch.index() == place.branch())
                .findFirst()
                .orElseThrow()
                .first();
    }

    /** Where the flow may go on: by its route, by the handler of the playbook, or with the next round of a loop. */
    private List<String> successors(StepRun before) {
        Step definition = run.playbook.step(before.stepId());
        Routes routes = definition.common().routes();
        if (before.state() == StepState.FAILED) {
            String handler = run.playbook.workflow().exception();
            return List.of(routes.afterFailure().orElse(handler == null ? "none" : handler));
        }
        if (routes.afterSuccess().isPresent()) {
            return List.of(routes.afterSuccess().get());
        }
        Place place = before.place();
        boolean isRound = place != null
                && run.playbook.step(
                                run.state.step(place.parent()).orElseThrow().stepId())
                        instanceof Step.While;
        return isRound ? List.of(first(place)) : List.of();
    }

    List<StepRun> insideOf(StepRun outer) {
        return run.state.steps().stream()
                .filter(step -> step.place() != null && step.place().parent().equals(outer.key()))
                .toList();
    }

    /** Each step lasts as long as its delay and its work, or as its longest branch; and the run as long as its steps. */
    void checkDurations(Map<String, Long> work) {
        Instant end = VirtualRun.START;
        for (StepRun step : run.state.steps()) {
            Instant started = Objects.requireNonNull(step.startedAt());
            Instant ended = Objects.requireNonNull(step.endedAt());
            Instant busy =
                    started.plus(run.playbook.step(step.stepId()).common().delay());
            Instant expected = insideOf(step).stream()
                    .map(inner -> Objects.requireNonNull(inner.endedAt()))
                    .max(Instant::compareTo)
                    .orElse(busy.plusMillis(work.getOrDefault(step.key(), 0L)));
            assertThat(ended).as(step.key()).isEqualTo(expected);
            end = ended.isAfter(end) ? ended : end;
        }
        assertThat(run.now()).isEqualTo(end);
    }
}
