package dev.tocsin.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.stack.service.ServiceName;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The case of one misused account, step by step as the people of the firm take them; each step waits for what it needs. */
final class AgentCase {
    static final Duration PATIENCE = Duration.ofMinutes(3);
    static final String GDPR = "eu-gdpr-33-1-authority";
    static final String CALIFORNIA = "us-ca-1798-82-a-individuals";

    private final Firm firm;
    private final String agent;
    private final List<String> references = new ArrayList<>();
    private String incident = "";

    private AgentCase(Firm firm, String agent) {
        this.firm = firm;
        this.agent = agent;
    }

    /** A newly hired agent whose account is misused. */
    static AgentCase of(Firm firm, String agent) {
        firm.hire(agent);
        assertThat(firm.canSignIn(agent)).isTrue();
        return new AgentCase(firm, agent);
    }

    String incident() {
        return incident;
    }

    AgentCase monitorSends() {
        var monitor = Monitor.alertmanager(firm.url(ServiceName.INCIDENT));
        monitor.send(message(agent), Messages.alert(agent)).statusCode(202);
        return this;
    }

    /** Something goes wrong here. */
    AgentCase meanwhile(Runnable fault) {
        fault.run();
        return this;
    }

    AgentCase incidentIsDeclared() {
        incident = await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> get(ServiceName.INCIDENT, "/incidents?q=" + agent).getString("items[0].incident_id"),
                        id -> id != null);
        return this;
    }

    /** For that long, no playbook has heard of it. */
    AgentCase nothingIsHeardFor(Duration time) {
        await().during(time)
                .atMost(time.plus(PATIENCE))
                .until(() -> get(ServiceName.PLAYBOOK, "/runs?incident_id=" + incident)
                        .getList("items")
                        .isEmpty());
        return this;
    }

    AgentCase commanderApproves() {
        var approval = await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> get(ServiceName.PLAYBOOK, "/approvals?state=waiting&incident_id=" + incident)
                                .getString("items[0].approval_id"),
                        id -> id != null);
        assertThat(firm.canSignIn(agent))
                .as("nothing is done before the approval")
                .isTrue();
        firm.as("ines.castillo", ServiceName.PLAYBOOK)
                .body(Map.of("decision", "approve", "reason", "The client's desk confirms the misuse"))
                .post("/approvals/" + approval + "/decision")
                .then()
                .statusCode(200);
        return this;
    }

    AgentCase vendorsTaskIsDone() {
        var run = run();
        var step = await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> get(ServiceName.PLAYBOOK, "/runs/" + run)
                                .getString("nodes.find { it.state == 'awaiting-person' }.step_id"),
                        id -> id != null);
        firm.as("tomasz.nowak", ServiceName.PLAYBOOK)
                .body(Map.of("outcome", "done"))
                .post("/runs/" + run + "/steps/" + step + "/completion")
                .then()
                .statusCode(200);
        return this;
    }

    AgentCase accountIsContained() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> get(ServiceName.PLAYBOOK, "/runs/" + run()).getString("state"),
                        state -> state.equals("completed"));
        assertThat(firm.canSignIn(agent)).as("the agent is locked out").isFalse();
        return this;
    }

    AgentCase factsAreRecorded() {
        var now = Instant.now().minusSeconds(3600).toString();
        record(Map.of(
                "org.role",
                "controller",
                "org.establishments",
                List.of("DE"),
                "org.main_establishment",
                "DE",
                "org.regimes",
                List.of("eu-gdpr.controller"),
                "timeline.aware_at",
                now,
                "timeline.discovered_at",
                now,
                "timeline.confirmed_at",
                now,
                "tests.eu-gdpr.risk",
                "risk",
                "tests.us-state.acquisition",
                "acquired"));
        record(Map.of(
                "data.categories",
                List.of("name", "ssn"),
                "data.encrypted",
                "no",
                "people.total",
                1700,
                "people.by_jurisdiction",
                Map.of("DE", 1600, "US-CA", 100),
                "incident.summary_plain",
                "An agent's account was used from abroad to export member records."));
        return this;
    }

    /** The notice of the duty of a rule is written, approved by a second person, sent, read and acknowledged. */
    AgentCase noticeIsAcknowledged(String rule) {
        return noticeIsAcknowledged(rule, () -> {});
    }

    /** The same, with what happens just after it was told to be sent. */
    AgentCase noticeIsAcknowledged(String rule, Runnable onceDispatched) {
        var notice = NoticeCase.of(firm, agent, dutyOf(rule))
                .isDrafted()
                .isApproved()
                .isDispatched();
        onceDispatched.run();
        notice.isSent().isAcknowledged();
        references.add(notice.reference());
        return this;
    }

    /** The end of the story, and that nothing of it happened or was told twice. */
    AgentCase everythingIsToldOnce() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(String.join("\n", timeline())).contains(references));
        assertThat(timeline()).doesNotHaveDuplicates();
        assertThat(get(ServiceName.PLAYBOOK, "/runs?incident_id=" + incident).getList("items"))
                .hasSize(1);
        assertThat(get(ServiceName.INCIDENT, "/incidents?q=" + agent).getList("items"))
                .hasSize(1);
        assertThat(get(ServiceName.NOTIFICATION, "/notices?incident_id=" + incident)
                        .getList("items.state", String.class))
                .hasSize(references.size())
                .containsOnly("acknowledged");
        assertThat(duties().getList("items.collect { it.rule?.id + it.contract?.contract_id + it.recipient }"))
                .doesNotHaveDuplicates();
        assertThat(duties().getList("items.findAll { it.state == 'acknowledged' }.lateness.late"))
                .hasSize(references.size())
                .containsOnly(false);
        return this;
    }

    /** The sentences of the timeline in their order. */
    List<String> timeline() {
        return get(ServiceName.INCIDENT, "/incidents/" + incident + "/timeline?limit=200")
                .getList("items.text", String.class);
    }

    /** How often each duty has moved. */
    List<Integer> moves() {
        return duties().getList("items.duty_id", String.class).stream()
                .map(duty -> get(ServiceName.NOTIFICATION, "/duties/" + duty + "/history")
                        .getList("items")
                        .size())
                .toList();
    }

    /** What has to be told, or has been. */
    JsonPath duties() {
        return get(
                ServiceName.NOTIFICATION,
                "/duties?limit=200&state=owed,drafted,approved,sent,acknowledged&incident_id=" + incident);
    }

    /** Waits for the duty of a rule and returns its id. */
    String dutyOf(String rule) {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> duties().getString("items.find { it.rule.id == '" + rule + "' }.duty_id"),
                        id -> id != null);
    }

    void record(Map<String, Object> facts) {
        var list = facts.entrySet().stream()
                .map(fact -> new HashMap<>(Map.of(
                        "path",
                        fact.getKey(),
                        "value",
                        fact.getValue(),
                        "source",
                        "call with the client",
                        "reason",
                        "as told at noon")))
                .toList();
        firm.as("lena.brandt", ServiceName.INCIDENT)
                .body(Map.of("facts", list))
                .post("/incidents/" + incident + "/facts")
                .then()
                .statusCode(201);
    }

    /** The delivery's id, which Standard Webhooks keeps free of dots. */
    private static String message(String agent) {
        return "msg_" + agent.replace('.', '-');
    }

    private String run() {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> get(ServiceName.PLAYBOOK, "/runs?incident_id=" + incident)
                                .getString("items[0].run_id"),
                        id -> id != null);
    }

    private JsonPath get(ServiceName service, String path) {
        return firm.as("otto.audit", service)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
