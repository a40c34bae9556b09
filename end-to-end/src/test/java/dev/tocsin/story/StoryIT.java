package dev.tocsin.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.stack.service.ServiceName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One breach from a monitor's message to a regulator's receipt, and what goes on around it. */
@ExtendWith(TheFirm.class)
class StoryIT {
    private final Firm firm;

    StoryIT(Firm firm) {
        this.firm = firm;
    }

    @Test
    void aBreachIsFollowedFromTheMessageToTheReceipt() {
        var told = AgentCase.of(firm, "agent.whole")
                .monitorSends()
                .incidentIsDeclared()
                .commanderApproves()
                .vendorsTaskIsDone()
                .accountIsContained()
                .factsAreRecorded()
                .noticeIsAcknowledged(AgentCase.GDPR)
                .noticeIsAcknowledged(AgentCase.CALIFORNIA)
                .everythingIsToldOnce()
                .timeline();

        assertThat(indexOf(told, "eclared")).isLessThan(indexOf(told, "pproved"));
        assertThat(indexOf(told, "pproved")).isLessThan(indexOf(told, "BN-"));
    }

    @Test
    void allMonitorsOfTheFirmJoinOneIncident() {
        var incident = AgentCase.of(firm, "agent.four").monitorSends().incidentIsDeclared();
        var base = firm.url(ServiceName.INCIDENT);

        Monitor.alertmanager(base)
                .send("msg_agent-four", Messages.alert("agent.four"))
                .statusCode(202);
        Monitor.pagerDuty(base).send("msg_pd", Messages.pagerDuty("agent.four")).statusCode(202);
        Monitor.cloudEvents(base)
                .sendAs(firm.monitorToken(), Messages.cloudEvent("agent.four"))
                .statusCode(202);
        Monitor.eventBridge(base).send("msg_gd", Messages.finding("svc-export")).statusCode(202);

        await().atMost(AgentCase.PATIENCE).untilAsserted(() -> {
            assertThat(problems("agent.four")).hasSize(3).allSatisfy(problem -> {
                assertThat(problem).containsEntry("incident_id", incident.incident());
                assertThat(problem).containsEntry("count", 1);
            });
            assertThat(problems("svc-export"))
                    .hasSize(1)
                    .noneSatisfy(problem -> assertThat(problem).containsEntry("incident_id", incident.incident()));
        });
    }

    @Test
    void aForgedOrBrokenMessageIsRefusedWithItsFaults() {
        var monitor = Monitor.alertmanager(firm.url(ServiceName.INCIDENT));
        var now = Long.toString(Instant.now().getEpochSecond());

        monitor.sendSigned("msg_forged", now, "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", Messages.alert("x"))
                .statusCode(401);
        monitor.send("msg_broken", "{\"version\":\"4\",").statusCode(400);
        monitor.send("msg_large", "{\"a\":\"" + "x".repeat(1_100_000) + "\"}").statusCode(413);
    }

    @Test
    void aChangedFactMovesTheDutiesAndSaysWhy() {
        var open = AgentCase.of(firm, "agent.facts")
                .monitorSends()
                .incidentIsDeclared()
                .factsAreRecorded();
        var duty = open.dutyOf(AgentCase.GDPR);
        var due = firm.as("otto.audit", ServiceName.NOTIFICATION)
                .get("/duties/" + duty)
                .then()
                .extract()
                .<String>path("clock.due_at");

        // The hour of the event itself does not count: Regulation 1182/71, article 3(1).
        open.record(Map.of("timeline.aware_at", "2026-11-20T08:30:00Z"));

        await().atMost(AgentCase.PATIENCE).untilAsserted(() -> {
            var moved = firm.as("otto.audit", ServiceName.NOTIFICATION)
                    .get("/duties/" + duty)
                    .then()
                    .extract()
                    .jsonPath();
            assertThat(moved.getString("clock.due_at"))
                    .isEqualTo("2026-11-23T09:00:00Z")
                    .isNotEqualTo(due);
            assertThat(moved.getString("explanation.arithmetic.text")).isNotBlank();
            assertThat(moved.getList("explanation.why.matched")).isNotEmpty();
        });
        var moves = firm.as("otto.audit", ServiceName.NOTIFICATION)
                .get("/duties/" + duty + "/history")
                .then()
                .extract()
                .jsonPath();
        assertThat(moves.getString("items[-1].because")).contains("timeline.aware_at");
        assertThat(open.duties().getList("items.contract.reference", String.class))
                .contains("PHM-2025-014");
    }

    private List<Map<String, Object>> problems(String word) {
        return firm.as("otto.audit", ServiceName.INCIDENT)
                .get("/problems?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.toString().contains('" + word + "') }");
    }

    private static int indexOf(List<String> told, String words) {
        for (var i = 0; i < told.size(); i++) {
            if (told.get(i).contains(words)) {
                return i;
            }
        }
        throw new AssertionError("nothing in the timeline says " + words + ": " + told);
    }
}
