package dev.tocsin.incident.trigger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tocsin.incident.Api;
import dev.tocsin.kit.security.Roles;
import dev.tocsin.stack.contract.ContractCheck;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.quarkus.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StackResource.class)
class RefusalTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alertmanager | {"alerts": [
            alertmanager | {"alerts": []}
            alertmanager | {"a":1,"a":2}
            eventbridge  | {"detail-type":"x"}
            pagerduty    | {"event_action":"shout"}
            cloudevents  | 7
            cloudevents  | {"specversion":"0.3"}
            """)
    void whatCannotBeReadIsAnsweredAndKept(String format, String body) {
        var monitor = Monitor.registered(format);

        var answer = refused(monitor.signed(body), 400, "body-unreadable");

        kept(answer, "body-unreadable");
        String id = answer.extract().path("trigger_id");
        var raw = Api.commander().get("/api/v1/triggers/" + id + "/body").then().statusCode(200);
        assertThat(raw.extract().asString()).isEqualTo(body);
    }

    @Test
    void anOversizedBodyIsAnsweredAndItsBeginningKept() {
        var monitor = Monitor.registered("pagerduty");
        var body = "{\"event_action\":\"trigger\",\"x\":\"" + "y".repeat(1_100_000) + "\"}";

        kept(refused(monitor.signed(body), 413, "body-too-large"), "body-too-large");
        kept(refused(monitor.withToken(body + " "), 413, "body-too-large"), "body-too-large");
    }

    @Test
    void aCompressedBodyIsRefused() {
        var monitor = Monitor.registered("pagerduty");

        var answer = given().auth()
                .oauth2(TestTokens.token("service-account-monitor-soc", Roles.MONITOR))
                .header("Content-Encoding", "br")
                .contentType("application/json")
                .body(new byte[] {1, 2, 3})
                .post(monitor.path())
                .then();

        refused(answer, 415, "encoding-unsupported");
    }

    @Test
    void whoCannotProveWhoItIsGetsNowhere() {
        var monitor = Monitor.registered("pagerduty");
        var body = Payloads.of("pagerduty", Api.unique("agent"));
        var now = Instant.now();
        var seconds = Long.toString(now.getEpochSecond());

        refused(monitor.sent("msg_1", seconds, "v1,bm90IGEgc2lnbmF0dXJl", body), 401, "sender-unknown");
        refused(monitor.sent("msg_1", "yesterday", "v1,bm90IGEgc2lnbmF0dXJl", body), 401, "sender-unknown");
        refused(monitor.signed("msg_1", now.minusSeconds(301), body), 401, "sender-unknown");
        refused(monitor.signed("msg_1", now.plusSeconds(360), body), 401, "sender-unknown");
        refused(new Monitor("no-such-source", monitor.secret()).signed(body), 401, "sender-unknown");
        refused(monitor.withToken(body, Roles.COMMANDER), 403, "forbidden");
        refused(new Monitor("no-such-source", "").withToken(body), 404, "source-unknown");
        refused(
                given().body(body)
                        .contentType("application/json")
                        .post(monitor.path())
                        .then(),
                401,
                "sender-unknown");
        Api.get("/triggers?source=" + monitor.slug()).body("items.size()", equalTo(0));
    }

    @Test
    void aSecretIsShownOnceAndTheOldOneStaysValidForAChangeOver() {
        var monitor = Monitor.registered("pagerduty");
        Api.admin().get("/api/v1/sources/" + monitor.slug()).then().body("secret", nullValue());
        String fresh = Api.admin()
                .post("/api/v1/sources/" + monitor.slug() + "/secrets")
                .then()
                .statusCode(200)
                .body("secrets", equalTo(2))
                .body("secret", notNullValue())
                .extract()
                .path("secret");

        monitor.signed(Payloads.of("pagerduty", Api.unique("agent"))).statusCode(202);
        new Monitor(monitor.slug(), fresh)
                .signed(Payloads.of("pagerduty", Api.unique("agent")))
                .statusCode(202);
        Api.admin()
                .post("/api/v1/sources/" + monitor.slug() + "/retirement")
                .then()
                .statusCode(200);
        refused(monitor.signed("{}"), 410, "sender-retired");
    }

    @Test
    void onlyAdministratorsLetMonitorsSend() {
        Api.commander()
                .body(Map.of("slug", Api.unique("x"), "name", "x", "format", "pagerduty"))
                .post("/api/v1/sources")
                .then()
                .statusCode(403);
        Api.admin()
                .body(Map.of("slug", "Not a slug", "name", "x", "format", "carrier-pigeon"))
                .post("/api/v1/sources")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/format"));
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://tocsin.dev/problems/" + slug));
        assertThat(ContractCheck.problem(answer.extract().asString())).isEmpty();
        return answer;
    }

    private static void kept(ValidatableResponse answer, String slug) {
        String id = answer.extract().path("trigger_id");
        Api.get("/triggers/" + id)
                .body("state", equalTo("rejected"))
                .body("refusal", equalTo(slug))
                .body("reason", notNullValue());
    }
}
