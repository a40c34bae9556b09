package dev.tocsin.playbook.run;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static dev.tocsin.playbook.run.RunsOverRest.added;
import static dev.tocsin.playbook.run.RunsOverRest.awaitState;
import static dev.tocsin.playbook.run.RunsOverRest.awaitStep;
import static dev.tocsin.playbook.run.RunsOverRest.node;
import static dev.tocsin.playbook.run.RunsOverRest.started;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.Api;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.DutyExtension;
import dev.tocsin.playbook.duty.DutyFile;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.testing.Events;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Steps that wait for duties, told by notification-service over Kafka. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class DutyWaitTest {
    private static final String RULE = "eu-gdpr-33-1-authority";

    @Inject
    Replay replay;

    @Inject
    DutyFile duties;

    private final AnIncident incident = AnIncident.about("agent");
    private final String duty = UUID.randomUUID().toString();
    private int sequence;

    private void told(String state, Instant due) {
        ObjectNode event = (ObjectNode) Events.json(Events.exampleFor("duty.changed.v1", "good", incident.id));
        sequence++;
        event.put("subject", duty).put("sequence", sequence);
        event.withObject("/data").put("duty_id", duty).put("state", state);
        event.withObject("/data/clock").put("due_at", due.toString());
        Events.publish("tocsin.duties", incident.id, event.toString());
    }

    private void heard(String state, Instant due) {
        told(state, due);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                QuarkusTransaction.requiringNew().call(() -> duties.of(UUID.fromString(incident.id))))
                        .anySatisfy(known -> {
                            assertThat(known.state()).isEqualTo(state);
                            assertThat(known.dueAt()).isEqualTo(due);
                        }));
    }

    private String begun(Consumer<ObjectNode> terms) {
        incident.told();
        RunsOverRest.runOf(incident);
        return started(
                incident,
                added(APlaybook.named(Api.unique("waits"))
                        .startingAt(action("publish"))
                        .manual("publish", step -> {
                            terms.accept(APlaybook.duty(step).put("rule", RULE));
                            step.put("on_completion", end("end"));
                        })
                        .ends("end")
                        .defining(DutyExtension.DEFINITION)));
    }

    private void goesOn(String run) {
        awaitStep(run, "publish", "awaiting-person");
        RunsOverRest.complete(run, "publish", Map.of("outcome", "done")).statusCode(200);
        awaitState(run, "completed");
        assertThat(replay.again(UUID.fromString(run), Map.of())).isEqualTo(replay.stored(UUID.fromString(run)));
    }

    @Test
    void waitsUntilTheDutyIsMet() {
        Instant due = Instant.parse("2030-01-01T00:00:00Z");
        String run = begun(terms -> terms.put("until", "met"));
        awaitStep(run, "publish", "waiting");
        assertThat(node(run, "publish")).containsEntry("stands_for", "duty");
        heard("owed", due);
        assertThat(node(run, "publish")).containsEntry("state", "waiting");
        told("sent", due);
        goesOn(run);
    }

    @Test
    void countsWhatWasToldBefore() {
        heard("acknowledged", Instant.parse("2030-01-01T00:00:00Z"));
        goesOn(begun(terms -> terms.put("until", "met")));
    }

    @Test
    void goesOnInTimeBeforeItIsDueAlsoWhenTheDeadlineMoves() {
        Instant far = Instant.parse("2030-01-01T00:00:00Z");
        heard("owed", far);
        String run = begun(terms -> terms.put("until", "before_due").put("before", 3_600_000));
        awaitStep(run, "publish", "waiting");
        Instant near = Instant.now()
                .plus(Duration.ofMinutes(60))
                .plusSeconds(2)
                .truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        told("owed", near);
        goesOn(run);
        assertThat(Instant.now()).isAfterOrEqualTo(near.minus(Duration.ofHours(1)));
    }
}
