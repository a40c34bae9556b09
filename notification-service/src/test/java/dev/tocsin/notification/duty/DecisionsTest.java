package dev.tocsin.notification.duty;

import static dev.tocsin.notification.duty.DutiesTest.DUTIES;
import static dev.tocsin.notification.duty.DutiesTest.GDPR;
import static dev.tocsin.notification.duty.DutiesTest.OWED;
import static dev.tocsin.notification.duty.DutiesTest.as;
import static dev.tocsin.notification.duty.DutiesTest.awaitDuty;
import static dev.tocsin.notification.duty.DutiesTest.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.tocsin.notification.given.AnIncident;
import dev.tocsin.stack.contract.ContractCheck;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Decisions of people on duties: one proposes that a duty is not owed, another confirms. */
@QuarkusTest
@WithTestResource(StackResource.class)
class DecisionsTest {

    private static final String NOT_OWED =
            "{\"decision\":\"not_owed\",\"reason\":\"The file never left our network.\"}";
    private static final String BACK = "{\"decision\":\"owed\",\"reason\":\"It did leave.\"}";
    private static final String WHY = "{\"reason\":\"The log shows that it did.\"}";

    @Test
    void strangersAndBadRequestsAreRefused() {
        var id = owed(AnIncident.declared());
        post("tomasz.nowak", "responder", id, "", NOT_OWED).statusCode(403);
        post("maria.reyes", "counsel", id, "", "{\"decision\":\"maybe\"}").statusCode(400);
        as("maria.reyes", "counsel")
                .header("If-Match", "\"99\"")
                .body(NOT_OWED)
                .post(DUTIES + "/" + id + "/decision")
                .then()
                .statusCode(412);
        reads(id).body("state", equalTo("owed")).body("proposal", nullValue());
    }

    @Test
    void dutyStaysOwedUntilASecondPersonConfirms() {
        var incident = AnIncident.declared();
        var id = owed(incident);
        post("maria.reyes", "counsel", id, "", NOT_OWED)
                .statusCode(200)
                .body("state", equalTo("owed"))
                .body("decision", nullValue())
                .body("proposal.decision", equalTo("not_owed"))
                .body("proposal.by", equalTo("maria.reyes"));
        as("ines.castillo", "commander")
                .get(DUTIES + "?decision=proposed&limit=200")
                .then()
                .statusCode(200)
                .body("items.duty_id", hasItem(id));
        tell(incident.knows(OWED.replace("T03:05:00Z", "T01:30:00Z")).event());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> reads(id).body("clock.due_at", equalTo("2026-10-06T02:00:00Z")));
        post("lena.brandt", "privacy-officer", id, "/confirmation", "")
                .statusCode(200)
                .body("state", equalTo("not_owed"))
                .body("proposal", nullValue())
                .body("decision.by", equalTo("maria.reyes"))
                .body("decision.reason", equalTo("The file never left our network."))
                .body("decision.confirmed_by", equalTo("lena.brandt"));
        as("ines.castillo", "auditor")
                .get(DUTIES + "/" + id + "/history")
                .then()
                .body("items.kind", contains("arose", "decision-proposed", "moved", "decided"))
                .body("items[3].because", containsString("decided by maria.reyes, confirmed by lena.brandt"));
        var events = DutiesTest.awaitEvents(incident, 4);
        assertThat(events)
                .allSatisfy(event -> assertThat(ContractCheck.event(event)).isEmpty());
        assertThat(DutiesTest.about(events, GDPR))
                .extracting(data -> data.at("/change/kind").asText() + " "
                        + data.at("/state").asText())
                .contains("decision-proposed owed", "decided not_owed");
    }

    @Test
    void proposerConfirmsNothingAndOthersWithdrawNothing() {
        var id = owed(AnIncident.declared());
        post("maria.reyes", "counsel", id, "/confirmation", "")
                .statusCode(409)
                .body("type", endsWith("/decision-not-proposed"));
        post("maria.reyes", "counsel", id, "", NOT_OWED).statusCode(200);
        post("maria.reyes", "counsel", id, "/confirmation", "")
                .statusCode(403)
                .body("type", endsWith("/decision-four-eyes"));
        post("maria.reyes", "counsel", id, "/refusal", WHY)
                .statusCode(403)
                .body("type", endsWith("/decision-four-eyes"));
        post("lena.brandt", "counsel", id, "/withdrawal", "")
                .statusCode(403)
                .body("type", endsWith("/decision-four-eyes"));
        post("lena.brandt", "counsel", id, "", NOT_OWED).statusCode(409).body("type", endsWith("/decision-proposed"));
        as("lena.brandt", "counsel")
                .header("If-Match", "\"99\"")
                .post(DUTIES + "/" + id + "/decision/confirmation")
                .then()
                .statusCode(412);
        post("tomasz.nowak", "responder", id, "/confirmation", "").statusCode(403);
        reads(id).body("state", equalTo("owed"));
    }

    @Test
    void refusalAndWithdrawalLeaveItAsItWasAndStayInTheHistory() {
        var id = owed(AnIncident.declared());
        post("maria.reyes", "counsel", id, "", NOT_OWED).statusCode(200);
        post("lena.brandt", "privacy-officer", id, "/refusal", "{}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        post("lena.brandt", "privacy-officer", id, "/refusal", WHY)
                .statusCode(200)
                .body("proposal", nullValue())
                .body("state", equalTo("owed"));
        post("maria.reyes", "counsel", id, "", NOT_OWED).statusCode(200);
        post("maria.reyes", "counsel", id, "/withdrawal", "")
                .statusCode(200)
                .body("proposal", nullValue())
                .body("state", equalTo("owed"));
        as("ines.castillo", "auditor")
                .get(DUTIES + "/" + id + "/history")
                .then()
                .body("items", hasSize(5))
                .body("items[2].kind", equalTo("decision-refused"))
                .body("items[2].because", equalTo("The log shows that it did."))
                .body("items[2].by", equalTo("lena.brandt"))
                .body("items[4].kind", equalTo("decision-withdrawn"));
    }

    @Test
    void whatTwoDecidedTwoTakeBack() {
        var id = owed(AnIncident.declared());
        post("maria.reyes", "counsel", id, "", NOT_OWED).statusCode(200);
        post("lena.brandt", "counsel", id, "/confirmation", "").body("state", equalTo("not_owed"));
        post("lena.brandt", "counsel", id, "", BACK)
                .statusCode(200)
                .body("state", equalTo("not_owed"))
                .body("proposal.decision", equalTo("owed"));
        post("maria.reyes", "counsel", id, "/confirmation", "").body("state", equalTo("owed"));
    }

    @Test
    void onePersonConfirmsThatADutyIsNoLongerImpliedAndItComesBackWithTheFacts() {
        var incident = AnIncident.declared();
        var id = owed(incident);
        tell(incident.knows(OWED.replace("'risk'}", "'unlikely'}")).event());
        awaitDuty(incident, GDPR, "no_longer_implied");
        post("maria.reyes", "counsel", id, "", NOT_OWED)
                .statusCode(200)
                .body("state", equalTo("not_owed"))
                .body("decision.confirmed_by", nullValue());
        tell(incident.knows(OWED).event());
        awaitDuty(incident, GDPR, "owed");
        reads(id).body("decision", nullValue());
    }

    private static String owed(AnIncident incident) {
        tell(incident.knows(OWED).event());
        return awaitDuty(incident, GDPR, "owed").getString("duty_id");
    }

    private static ValidatableResponse reads(String id) {
        return DutiesTest.duty(id);
    }

    private static ValidatableResponse post(String user, String role, String id, String what, String body) {
        var request = as(user, role);
        return (body.isEmpty() ? request : request.body(body))
                .post(DUTIES + "/" + id + "/decision" + what)
                .then();
    }
}
