package dev.tocsin.playbook.run;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static dev.tocsin.playbook.run.RunsOverRest.added;
import static dev.tocsin.playbook.run.RunsOverRest.awaitState;
import static dev.tocsin.playbook.run.RunsOverRest.node;
import static dev.tocsin.playbook.run.RunsOverRest.started;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.RetryExtension;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that come when nobody waits for them, and commands that are tried again. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class LateAndRepeatedTest {
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private HttpServer target;

    @Inject
    Replay replay;

    @BeforeEach
    void open() throws IOException {
        target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        target.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        target.createContext("/slow", exchange -> {
            try {
                held.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        target.createContext("/busy", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.sendResponseHeaders(keys.size() < 3 ? 409 : 204, -1);
            exchange.close();
        });
        target.start();
    }

    @AfterEach
    void close() {
        held.countDown();
        target.stop(0);
    }

    private APlaybook asking(String name, String path, java.util.function.Consumer<ObjectNode> rest) {
        return APlaybook.named(name)
                .startingAt(action(name))
                .step("action", name, step -> {
                    APlaybook.command(step, "http-api", "PUT " + path + " HTTP/1.1");
                    step.put("on_success", end("done")).put("on_failure", end("left"));
                    rest.accept(step);
                })
                .ends("done", "left")
                .with(document -> ((ObjectNode) document.at("/agent_definitions/" + APlaybook.AGENT + "/address"))
                        .putArray("url")
                        .add("http://localhost:" + target.getAddress().getPort()));
    }

    private static String run(APlaybook playbook) {
        AnIncident incident = AnIncident.about("agent");
        incident.told();
        RunsOverRest.runOf(incident);
        return started(incident, added(playbook));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> tries(String run, String step) {
        return (List<Map<String, Object>>)
                Objects.requireNonNull(node(run, step).get("tries"));
    }

    @Test
    void recordsALateAnswerAndDoesNotApplyIt() {
        // Given
        String run = run(asking("too slow", "/slow", step -> step.put("timeout", 400)));
        awaitState(run, "completed");
        assertThat(node(run, "left")).containsEntry("state", "done");
        // When
        held.countDown();
        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tries(run, "too slow"))
                        .singleElement()
                        .satisfies(one -> assertThat(one).containsEntry("state", "succeeded")));
        assertThat(node(run, "too slow")).containsEntry("state", "failed");
        assertThat(replay.again(UUID.fromString(run), Map.of())).isEqualTo(replay.stored(UUID.fromString(run)));
    }

    @Test
    void triesAgainUnderTheSameKeyAsThePlaybookSays() {
        String run = run(asking(
                        "tried again",
                        "/busy",
                        step -> step.withObject("/step_extensions")
                                .putObject(RetryExtension.DEFINITION)
                                .put("attempts", 3)
                                .put("pause", 50))
                .defining(RetryExtension.DEFINITION));
        awaitState(run, "completed");
        assertThat(node(run, "done")).containsEntry("state", "done");
        assertThat(keys).hasSize(3).containsOnly(keys.getFirst());
        assertThat(tries(run, "tried again"))
                .extracting(one -> one.get("state"))
                .containsExactly("refused", "refused", "succeeded");
    }
}
