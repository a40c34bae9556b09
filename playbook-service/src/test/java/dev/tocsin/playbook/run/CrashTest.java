package dev.tocsin.playbook.run;

import static dev.tocsin.playbook.run.RunsOverRest.calls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.executor.Executors;
import dev.tocsin.playbook.executor.Outcome;
import dev.tocsin.playbook.run.machine.Change;
import dev.tocsin.playbook.run.machine.RunEvent;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The moment between the effect outside and the row that tells of it, at which a process may be killed. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class CrashTest {
    @Inject
    RunDriver driver;

    @Inject
    CommandTries tries;

    @Inject
    Executors executors;

    @Inject
    Clock clock;

    @Test
    void neitherLosesNorRepeatsWhatAProcessDidBeforeItDied() {
        // Given
        AnIncident incident = AnIncident.about("agent");
        incident.told();
        String run = RunsOverRest.runOf(incident);
        RunsOverRest.approvalOf(run);
        CommandDue logout = new CommandDue(UUID.fromString(run), key(run, RunsOverRest.LOCK), 1);
        // Nothing of this transaction is ever seen by the workers of this process.
        QuarkusTransaction.begin();
        try {
            goToLogout(run, incident.account);
            var first = tries.begin(logout).orElseThrow();
            assertThat(first.order().mayHaveHappened()).isFalse();
            executors.execute(first.order());
            // When: the outcome was not written down, and another process takes the work over
            var second = tries.begin(logout).orElseThrow();
            Outcome outcome = executors.execute(second.order());
            // Then
            assertThat(second.order().mayHaveHappened()).isTrue();
            assertThat(second.order().key()).isEqualTo(first.order().key());
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
        } finally {
            QuarkusTransaction.rollback();
        }
        assertThat(calls(incident.account)).containsExactly("POST logout", "GET sessions");
    }

    private void goToLogout(String run, String account) {
        UUID id = UUID.fromString(run);
        var now = clock.instant();
        var userId = Map.of("__user_id__", new StringBuilder(account).reverse().toString());
        driver.apply(id, new RunEvent.Decided(key(run, RunsOverRest.ASK), true, "ines.castillo", "", now));
        driver.apply(id, new RunEvent.Succeeded(key(run, "Find the account"), 0, userId, "found", Change.ENGINE, now));
        driver.apply(
                id, new RunEvent.Succeeded(key(run, RunsOverRest.LOCK), 0, Map.of(), "disabled", Change.ENGINE, now));
    }

    private static String key(String run, String step) {
        return String.valueOf(RunsOverRest.node(run, step).get("step_id"));
    }
}
