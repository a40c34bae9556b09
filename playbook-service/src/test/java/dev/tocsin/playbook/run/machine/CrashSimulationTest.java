package dev.tocsin.playbook.run.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.run.machine.RandomPlaybook.Traits;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Kills the shell at every persisted step of random playbooks, and compares with what becomes of them when nothing happens. */
class CrashSimulationTest {
    private static final int PLAYBOOKS = Integer.getInteger("tocsin.simulation.playbooks", 2_000);

    private int crashes;
    private int transactions;
    private int late;

    @Test
    void endsTheSameHoweverOftenItIsKilled() {
        for (long seed = 0; seed < PLAYBOOKS; seed++) {
            RandomPlaybook random = RandomPlaybook.of(seed, Traits.ALL);
            Playbook playbook = random.playbook();
            SimulatedShell undisturbed = shell(random, _ -> false);
            RunState expected = undisturbed.run(playbook);
            assertThat(expected.status()).as("seed %d", seed).isNotEqualTo(RunState.Status.RUNNING);
            assertThat(undisturbed.replayed()).as("seed %d replayed", seed).isEqualTo(states(undisturbed));
            transactions += undisturbed.transactions;
            late += undisturbed.late;
            killedAt(seed, random, playbook, undisturbed, expected);
        }
        System.out.println("crash simulation: " + PLAYBOOKS + " playbooks, " + transactions + " persisted steps, "
                + crashes + " crashes, " + late + " late answers recorded and not applied");
        assertThat(crashes).isGreaterThan(PLAYBOOKS);
        assertThat(late).isPositive();
    }

    private void killedAt(
            long seed, RandomPlaybook random, Playbook playbook, SimulatedShell undisturbed, RunState expected) {
        Random chance = new Random(seed);
        // At every step once, then at random, also several times at one step and with the work of neighbours half done.
        Set<String> died = new HashSet<>();
        for (Predicate<String> dies : List.<Predicate<String>>of(died::add, _ -> chance.nextInt(4) == 0)) {
            SimulatedShell shell = shell(random, dies);
            RunState actual = shell.run(playbook);
            crashes += shell.crashes;
            assertThat(withoutAttempts(actual)).as("seed %d", seed).isEqualTo(withoutAttempts(expected));
            assertThat(shell.replayed()).as("seed %d replayed", seed).isEqualTo(states(shell));
            assertThat(shell.target.received.keySet())
                    .as("seed %d idempotency keys", seed)
                    .isEqualTo(undisturbed.target.received.keySet());
            assertThat(shell.target.effects()).as("seed %d effects", seed).isEqualTo(undisturbed.target.effects());
        }
    }

    private static SimulatedShell shell(RandomPlaybook random, Predicate<String> dies) {
        VirtualWorld world = random.world();
        return new SimulatedShell(world, new SimulatedTarget(world), dies);
    }

    private static List<RunState> states(SimulatedShell shell) {
        return shell.database.runs().stream().map(run -> run.state).toList();
    }

    /** How often something was tried is the one thing that a crash may change. */
    private static RunState withoutAttempts(RunState state) {
        return new RunState(
                state.status(),
                state.handlingException(),
                state.failure(),
                state.steps().stream().map(CrashSimulationTest::withoutAttempts).toList(),
                state.scopes(),
                state.interventions());
    }

    private static StepRun withoutAttempts(StepRun step) {
        return new StepRun(
                step.key(),
                step.stepId(),
                step.place(),
                step.scope(),
                step.state(),
                step.cursor(),
                0,
                step.startedAt(),
                step.endedAt(),
                step.deadline(),
                step.outcome(),
                step.evaluated(),
                step.branches(),
                step.retries(),
                step.resumeAt(),
                step.approved(),
                step.held(),
                step.undoes(),
                step.reach());
    }
}
