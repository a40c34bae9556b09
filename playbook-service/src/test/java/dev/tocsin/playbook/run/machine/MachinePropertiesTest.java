package dev.tocsin.playbook.run.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.PlaybookReader;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.RandomPlaybook.Traits;
import dev.tocsin.playbook.run.machine.RunState.Status;
import dev.tocsin.playbook.run.machine.VirtualWorld.Answer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What holds for every playbook and every set of results: the numbered properties of docs/cacao-conformance.md that look at one run. */
class MachinePropertiesTest {
    private static final int TRIES = 300;

    /** What a run looks like from outside. */
    private record Seen(
            Status status,
            ArrayNode order,
            List<Story.Line> sent,
            Map<String, @Nullable String> variables,
            java.time.Instant end) {
        static Seen of(VirtualRun run) {
            return new Seen(run.state.status(), Story.order(run), Story.sent(run), texts(run.state), run.now());
        }
    }

    private static Map<String, @Nullable String> texts(RunState state) {
        Map<String, @Nullable String> texts = new HashMap<>();
        Objects.requireNonNull(state.scopes().get(RunState.GLOBAL))
                .values()
                .forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }

    @Property(tries = TRIES)
    void property1NamesAndTheOrderOfKeysChangeNothing(@ForAll long seed) {
        RandomPlaybook random = RandomPlaybook.of(seed, Traits.ALL);
        Playbook other = PlaybookReader.read(Rewrite.renamed(random.document.json()));
        assertThat(Seen.of(random.run(other).go()))
                .isEqualTo(Seen.of(random.run().go()));
    }

    @Property(tries = TRIES)
    void properties2And3EachStepHasOneOutcomeAndItsPlaceInThePath(@ForAll long seed) {
        VirtualRun run = RandomPlaybook.of(seed, Traits.ALL).run().go();
        new RunShape(run).check();
        run.children.values().forEach(calls -> calls.forEach(called -> new RunShape(called).check()));
    }

    @Property(tries = TRIES)
    void property4BranchesThatShareNothingMayRunInAnyOrder(@ForAll long seed) {
        Branches branches = new Branches(seed);
        RunState apart = branches.inParallel().go().state;
        RunState slower = branches.withOtherTimes().inParallel().go().state;
        RunState row = branches.inARow().go().state;
        assertThat(texts(apart)).isEqualTo(texts(row)).isEqualTo(texts(slower));
    }

    @Property(tries = TRIES)
    void property5AConditionThatHoldsChangesNothing(@ForAll long seed) {
        RandomPlaybook random = RandomPlaybook.of(seed, Traits.ALL);
        String step = random.actions.get(new Random(seed).nextInt(random.actions.size()));
        VirtualRun plain = random.run().go();
        VirtualRun wrapped = random.run(
                        PlaybookReader.read(Rewrite.wrappedInTrue(random.document.json(), APlaybook.action(step))))
                .go();
        assertThat(Story.sent(wrapped)).isEqualTo(Story.sent(plain));
        assertThat(wrapped.state.status()).isEqualTo(plain.state.status());
        Map<String, @Nullable String> variables = texts(wrapped.state);
        assertThat(variables.remove("__yes__")).isEqualTo("true");
        assertThat(variables).isEqualTo(texts(plain.state));
    }

    @Property(tries = TRIES)
    void property5ACallWithItsArgumentsChangesNothing(@ForAll long seed) {
        Branches branches = new Branches(seed);
        VirtualRun called = branches.called().go();
        VirtualRun row = branches.inARow().go();
        assertThat(Story.sent(called)).isEqualTo(Story.sent(row));
        assertThat(texts(called.state)).isEqualTo(texts(row.state));
    }

    @Property(tries = TRIES)
    void property6AConstantKeepsItsValueInEveryState(@ForAll long seed) {
        VirtualRun run = RandomPlaybook.of(seed, Traits.ALL).run().go();
        assertThat(run.states)
                .allSatisfy(state -> assertThat(state.variable("__fixed__")).hasValue("as ever"));
    }

    @Property(tries = TRIES)
    void property7WhatNoStepNamesInOutArgsKeepsItsValue(@ForAll long seed) {
        VirtualRun run = RandomPlaybook.of(seed, Traits.ALL).run().go();
        Set<String> written = new HashSet<>();
        run.state
                .steps()
                .forEach(step -> written.addAll(
                        switch (run.playbook.step(step.stepId())) {
                            case Step.Action action -> action.arguments().out();
                            case Step.PlaybookAction call -> call.arguments().out();
                            default -> List.<String>of();
                        }));
        run.playbook.variables().forEach((name, variable) -> {
            if (!written.contains(name)) {
                assertThat(run.state.variable(name)).as(name).hasValue(Objects.requireNonNull(variable.value()));
            }
        });
    }

    @Property(tries = TRIES)
    void property9AKilledShellEndsAtTheSameState(@ForAll long seed) {
        RandomPlaybook random = RandomPlaybook.of(seed, Traits.STEADY);
        Random chance = new Random(seed);
        VirtualWorld world = random.world();
        SimulatedShell shell = new SimulatedShell(world, new SimulatedTarget(world), _ -> chance.nextInt(3) == 0);
        RunState killed = shell.run(random.playbook());
        RunState whole = random.run().go().state;
        assertThat(texts(killed)).isEqualTo(texts(whole));
        assertThat(killed.status()).isEqualTo(whole.status());
        assertThat(shell.database.runs()).hasSize(1);
    }

    @Property(tries = TRIES)
    void property10TheSameResultsVisitTheSameStepsWithoutSending(@ForAll long seed) {
        VirtualRun run = RandomPlaybook.of(seed, Traits.ALL).run().go();
        assertThat(run.replayed()).isEqualTo(run.state);
    }

    @Property(tries = 40)
    void property11WhicheverStepFailsTheRunEndsAndNamesIt(@ForAll long seed) {
        RandomPlaybook random = RandomPlaybook.of(seed, Traits.STEADY);
        for (String step : random.actions) {
            List<Answer> before = Objects.requireNonNull(random.script.put(step, List.of(Answer.failure())));
            VirtualRun run = random.run().go();
            assertThat(run.state.status()).isIn(Status.COMPLETED, Status.EXCEPTION, Status.FAILED);
            assertThat(run.names().contains(step)).as(step).isEqualTo(run.state.failure() != null);
            if (run.state.failure() != null) {
                assertThat(run.name(run.state.failure().at())).isEqualTo(step);
            }
            random.script.put(step, before);
        }
    }

    @Property(tries = 60)
    void property11WithRoutesAndHandlersToo(@ForAll long seed) {
        RandomPlaybook random = RandomPlaybook.of(seed, Traits.ALL);
        for (String step : random.actions) {
            List<Answer> before = Objects.requireNonNull(random.script.put(step, List.of(Answer.failure())));
            RunState end = random.run().go().state;
            assertThat(end.status()).isIn(Status.COMPLETED, Status.EXCEPTION, Status.FAILED);
            assertThat(end.failure() == null).isEqualTo(end.status() == Status.COMPLETED);
            random.script.put(step, before);
        }
    }

    @Property(tries = TRIES)
    void property14ARunLastsAsLongAsItsLongestWay(@ForAll long seed) {
        VirtualRun run = RandomPlaybook.of(seed, Traits.STEADY).run().go();
        new RunShape(run).checkDurations(run.work);
    }
}
