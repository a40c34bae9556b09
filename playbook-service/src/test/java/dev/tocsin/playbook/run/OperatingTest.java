package dev.tocsin.playbook.run;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static dev.tocsin.playbook.cacao.APlaybook.id;
import static dev.tocsin.playbook.run.RunsOverRest.added;
import static dev.tocsin.playbook.run.RunsOverRest.awaitState;
import static dev.tocsin.playbook.run.RunsOverRest.awaitStep;
import static dev.tocsin.playbook.run.RunsOverRest.node;
import static dev.tocsin.playbook.run.RunsOverRest.run;
import static dev.tocsin.playbook.run.RunsOverRest.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.Api;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.CompensationExtension;
import dev.tocsin.stack.contract.ContractCheck;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.testing.Events;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do to runs while they go on. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class OperatingTest {
    private static final Map<String, String> WHY = Map.of("reason", "a false alarm");

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch reached = new CountDownLatch(1);
    private HttpServer target;

    @Inject
    Replay replay;

    @BeforeEach
    void open() throws IOException {
        target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        target.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        target.createContext("/", exchange -> {
            received.add(exchange.getRequestURI().getPath());
            if (exchange.getRequestURI().getPath().equals("/slow")) {
                reached.countDown();
                try {
                    held.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }
            boolean isBroken = exchange.getRequestURI().getPath().equals("/broken");
            exchange.sendResponseHeaders(isBroken ? 409 : 204, -1);
            exchange.close();
        });
        target.start();
    }

    @AfterEach
    void close() {
        held.countDown();
        target.stop(0);
    }

    private APlaybook at(APlaybook playbook) {
        return playbook.defining(CompensationExtension.DEFINITION)
                .with(document -> ((ObjectNode) document.at("/agent_definitions/" + APlaybook.AGENT + "/address"))
                        .putArray("url")
                        .add("http://localhost:" + target.getAddress().getPort()));
    }

    private static void put(ObjectNode step, String path) {
        APlaybook.command(step, "http-api", "PUT " + path + " HTTP/1.1");
    }

    private String begun(APlaybook playbook) {
        AnIncident incident = AnIncident.about("agent");
        incident.told();
        RunsOverRest.runOf(incident);
        return started(incident, added(at(playbook)));
    }

    private static ValidatableResponse does(String run, String deed, Map<String, ?> command) {
        return Api.commander().body(command).post("/api/v1/runs/" + run + deed).then();
    }

    private void replaysToTheSame(String run) {
        assertThat(replay.again(UUID.fromString(run), Map.of())).isEqualTo(replay.stored(UUID.fromString(run)));
    }

    /** What the world was told of a run, once the last of these words is among it. */
    private static void told(String run, String... kinds) {
        String incident = run(run).getString("incident_id");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<JsonNode> told = Events.await("tocsin.runs", incident, 1).stream()
                    .filter(event -> Events.data(event).path("run_id").asText().equals(run))
                    .peek(event -> assertThat(ContractCheck.event(event)).isEmpty())
                    .map(event -> Events.data(event).path("change"))
                    .toList();
            assertThat(told).extracting(change -> change.path("kind").asText()).containsSubsequence(kinds);
        });
    }

    @Test
    void pausesAndGoesOn() throws InterruptedException {
        String run = begun(APlaybook.named(Api.unique("pauses"))
                .startingAt(action("slow"))
                .step("action", "slow", step -> {
                    put(step, "/slow");
                    step.put("on_completion", action("then"));
                })
                .step("action", "then", step -> {
                    put(step, "/then");
                    step.put("on_completion", end("end"));
                })
                .ends("end"));
        reached.await();
        does(run, "/pause", Map.of("reason", "")).statusCode(400);
        does(run, "/resume", WHY).statusCode(409).body("type", endsWith("/run-not-paused"));
        does(run, "/pause", WHY)
                .statusCode(200)
                .body("state", equalTo("paused"))
                .body("paused.by", equalTo("ines.castillo"));
        does(run, "/pause", WHY).statusCode(409).body("type", endsWith("/run-not-pausable"));
        held.countDown();
        awaitStep(run, "slow", "done");
        assertThat(node(run, "then")).containsEntry("state", "ready");
        assertThat(received).containsExactly("/slow");
        does(run, "/resume", Map.of("reason", "agreed")).statusCode(200);
        awaitState(run, "completed");
        assertThat(received).containsExactly("/slow", "/then");
        Api.auditor()
                .get("/api/v1/runs/" + run + "/log?limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.by == 'ines.castillo' }.kind", contains("paused", "resumed"))
                .body("items.findAll { it.by == 'ines.castillo' }.reason", contains("a false alarm", "agreed"));
        told(run, "run-paused", "step-finished", "run-resumed", "run-finished");
        replaysToTheSame(run);
    }

    @Test
    void takesBackWhatItDidInReverseOrder() {
        String run = begun(APlaybook.named(Api.unique("takes back"))
                .startingAt(action("lock"))
                .step("action", "lock", step -> {
                    put(step, "/lock");
                    APlaybook.undoneByRequest(step, "PUT /unlock HTTP/1.1");
                    step.put("on_completion", action("block"));
                })
                .step("action", "block", step -> {
                    put(step, "/block");
                    APlaybook.undoneBy(step, action("unblock"));
                    step.put("on_completion", action("move"));
                })
                .step("action", "move", step -> {
                    put(step, "/move");
                    APlaybook.undoneByRequest(step, "PUT /broken HTTP/1.1");
                    step.put("on_completion", action("ask"));
                })
                .manual("ask", step -> step.put("on_completion", end("end")))
                .step("action", "unblock", step -> {
                    put(step, "/unblock");
                    step.put("on_completion", end("end"));
                })
                .ends("end"));
        awaitStep(run, "ask", "awaiting-person");
        assertThat(run(run).getList("undo.what")).isEqualTo(List.of("PUT /broken", "PUT /unblock", "PUT /unlock"));
        Map<String, Object> back = Map.of("reason", "a false alarm", "compensate", true);
        Api.responder()
                .body(back)
                .post("/api/v1/runs/" + run + "/abort")
                .then()
                .statusCode(403)
                .body("type", endsWith("/compensation-role"));
        does(run, "/abort", back).statusCode(200);
        awaitState(run, "aborted");
        assertThat(received).containsExactly("/lock", "/block", "/move", "/broken", "/unblock", "/unlock");
        assertThat(run(run).getString("nodes.find { it.name == 'move' }.undone.state"))
                .isEqualTo("failed");
        assertThat(run(run).getString("nodes.find { it.name == 'lock' }.undone.state"))
                .isEqualTo("done");
        assertThat(node(run, "lock")).containsEntry("state", "done");
        assertThat(node(run, "ask")).containsEntry("state", "skipped");
        told(run, "run-aborted", "undo-failed", "step-undone", "step-undone", "run-finished");
        replaysToTheSame(run);
    }

    @Test
    void pausesWhatItCalledToo() throws InterruptedException {
        APlaybook called = at(APlaybook.named(Api.unique("called"))
                .startingAt(action("slow"))
                .step("action", "slow", step -> {
                    put(step, "/slow");
                    step.put("on_completion", action("then"));
                })
                .step("action", "then", step -> {
                    put(step, "/then");
                    step.put("on_completion", end("end"));
                })
                .ends("end"));
        String inner = added(called);
        String run = begun(APlaybook.named(Api.unique("caller"))
                .startingAt(id("playbook-action", "call"))
                .step(
                        "playbook-action",
                        "call",
                        step -> step.put("playbook_id", inner).put("on_completion", end("end")))
                .ends("end"));
        reached.await();
        String child = String.valueOf(node(run, "call").get("called_run_id"));
        does(run, "/pause", WHY).statusCode(200);
        held.countDown();
        awaitStep(child, "slow", "done");
        assertThat(run(child).getString("state")).isEqualTo("paused");
        does(run, "/resume", WHY).statusCode(200);
        awaitState(run, "completed");
        assertThat(received).containsExactly("/slow", "/then");
    }
}
