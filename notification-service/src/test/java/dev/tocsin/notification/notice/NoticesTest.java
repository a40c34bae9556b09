package dev.tocsin.notification.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.notification.given.AnIncident;
import dev.tocsin.stack.contract.ContractCheck;
import dev.tocsin.stack.mail.Mail;
import dev.tocsin.stack.mail.MailSink;
import dev.tocsin.stack.quarkus.FromStack;
import dev.tocsin.stack.quarkus.MailResource;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.quarkus.TestTokens;
import dev.tocsin.stack.testing.Events;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(value = MailResource.class, scope = TestResourceScope.GLOBAL)
class NoticesTest {

    static final String NOTICES = "/api/v1/notices";
    private static final String GDPR = "eu-gdpr-33-1-authority";
    static final String CALIFORNIA = "us-ca-1798-82-a-individuals";
    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String FACTS = "{'org':{'role':'controller','establishments':['DE'],'main_establishment':'DE',"
            + "'regimes':['eu-gdpr.controller']},'timeline':{'aware_at':'2026-11-24T03:05:00Z',"
            + "'discovered_at':'2026-11-24T03:05:00Z'},"
            + "'people':{'total':1200,'by_jurisdiction':{'DE':1100,'US-CA':100}},"
            + "'data':{'categories':['name','ssn'],'encrypted':'no'},"
            + "'tests':{'eu-gdpr.risk':'risk','us-state.acquisition':'acquired'}}";

    @FromStack
    @SuppressWarnings("NullAway.Init") // the test resource fills it
    MailSink mails;

    @Test
    void draftShowsTheFactsBehindItAndAsksForTheRest() {
        var notice = draft(dutyOf(GDPR));

        view(notice)
                .body("state", equalTo("draft"))
                .body("form_id", equalTo("gdpr-article-33"))
                .body("fields.find { it.id == 'nature' }.text", equalTo("An export outside of the usual work."))
                .body("fields.find { it.id == 'aware' }.from.path", equalTo("timeline.aware_at"))
                .body("fields.find { it.id == 'aware' }.from.recorded_by", equalTo("lena.brandt"))
                .body("missing.field_id", hasItem("measures"))
                .body("missing.field_id", hasItem("deliver_to"))
                .body("missing.field_id", not(hasItem("nature")));
        privacy()
                .post(NOTICES + "/" + notice + "/submission")
                .then()
                .statusCode(409)
                .body("type", endsWith("/notice-incomplete"))
                .body("errors.pointer", hasItem("/answers/measures"));
    }

    @Test
    void aNoticeIsApprovedBySomebodyElseSentReadAndAcknowledged() {
        var duty = dutyOf(GDPR);
        var notice = draft(duty);
        var to = notice + "@authority.example";
        complete(notice, to);
        privacy().post(NOTICES + "/" + notice + "/submission").then().statusCode(200);
        as("lena.brandt", "counsel")
                .post(NOTICES + "/" + notice + "/approval")
                .then()
                .statusCode(403)
                .body("type", endsWith("/notice-four-eyes"));
        var approver = counsel()
                .post(NOTICES + "/" + notice + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"))
                .extract()
                .path("approved_by");
        assertThat(approver).isEqualTo("maria.reyes");
        counsel().post(NOTICES + "/" + notice + "/dispatch").then().statusCode(200);
        privacy().post(NOTICES + "/" + notice + "/dispatch").then();

        var mail = await().atMost(PATIENCE)
                .until(() -> mails.mailsTo(to), sent -> !sent.isEmpty())
                .getFirst();
        await().atMost(PATIENCE).untilAsserted(() -> view(notice).body("state", equalTo("sent")));
        assertThat(mails.mailsTo(to)).hasSize(1);
        assertThat(mail.messageId()).isEqualTo("<" + notice + "@tocsin.notice>");
        var filed = view(notice).extract().jsonPath();
        assertThat(sha256(mail.attachments().getFirst().content())).isEqualTo(filed.getString("filing.digest"));
        assertThat(rendering(notice, "pdf"))
                .isEqualTo(mail.attachments().getFirst().content());

        acknowledge(linkIn(mail), filed.getString("filing.digest"));

        view(notice).body("state", equalTo("acknowledged")).body("receipt.reference", equalTo("BN-26-11-0441"));
        privacy()
                .get("/api/v1/duties/" + duty)
                .then()
                .body("state", equalTo("acknowledged"))
                .body("lateness.late", equalTo(false))
                .body("notice_id", equalTo(notice));
        assertThat(told(filed.getString("incident_id"), notice, 6))
                .extracting(data -> data.at("/change/kind").asText())
                .containsExactly("drafted", "submitted", "approved", "sent", "read", "acknowledged");
    }

    @Test
    void theLetterOfCaliforniaIsOneOfProseBelowItsHeadings() {
        var notice = draft(dutyOf(CALIFORNIA));
        complete(notice, "people@example.test");

        var text = new String(rendering(notice, "txt"), StandardCharsets.UTF_8);

        assertThat(text)
                .contains("Notice of Data Breach")
                .containsSubsequence(
                        "What Happened",
                        "What Information Was Involved",
                        "What We Are Doing",
                        "What You Can Do",
                        "For More Information");
        assertThat(new String(rendering(notice, "html"), StandardCharsets.UTF_8))
                .contains("<html lang=\"en\"");
        assertThat(new String(rendering(notice, "json"), StandardCharsets.UTF_8))
                .contains("\"title\":\"Notice of Data");
        assertThat(rendering(notice, "pdf")).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(rendering(notice, "pdf")).isEqualTo(rendering(notice, "pdf"));
    }

    @Test
    void whatIsSentBackCanBeWrittenAnew() {
        var notice = draft(dutyOf(GDPR));
        complete(notice, "authority@example.test");
        privacy().post(NOTICES + "/" + notice + "/submission").then().statusCode(200);
        counsel()
                .body(Map.of("reason", "say what was encrypted"))
                .post(NOTICES + "/" + notice + "/rejection")
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"));

        answer(notice, Map.of("nature", "Nothing was encrypted.", "measures", Map.of("not_yet_known", "in talks")))
                .statusCode(200)
                .body("fields.find { it.id == 'nature' }.origin", equalTo("answer"))
                .body("fields.find { it.id == 'measures' }.text", equalTo("Not yet known: in talks"));
    }

    @Test
    void strangersFaultyAnswersAndSecondNoticesAreRefused() {
        var duty = dutyOf(GDPR);
        var notice = draft(duty);

        privacy()
                .body(Map.of("duty_id", duty))
                .post(NOTICES)
                .then()
                .statusCode(409)
                .body("notice_id", equalTo(notice));
        answer(notice, Map.of("colour", "red", "deliver_to", "nobody"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/answers/colour"))
                .body("errors.pointer", hasItem("/answers/deliver_to"));
        privacy()
                .header("If-Match", "\"99\"")
                .body(Map.of("answers", Map.of()))
                .put(NOTICES + "/" + notice + "/answers")
                .then()
                .statusCode(412);
        as("otto.audit", "auditor")
                .post(NOTICES + "/" + notice + "/submission")
                .then()
                .statusCode(403);
        counsel().post(NOTICES + "/" + notice + "/dispatch").then().statusCode(409);
        given().get("/n/" + "A".repeat(43)).then().statusCode(404).body(containsString("expired"));
    }

    private void acknowledge(String path, String digest) {
        given().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("An export outside of the usual work."))
                .body(not(containsString("<script")));
        assertThat(sha256(given().get(path + "/document.pdf").asByteArray())).isEqualTo(digest);
        given().redirects()
                .follow(false)
                .formParam("reference", "BN-26-11-0441")
                .formParam("name", "Breach desk")
                .post(path + "/acknowledgement")
                .then()
                .statusCode(303);
        given().contentType(ContentType.JSON)
                .body(Map.of("reference", "again", "name", "Breach desk"))
                .post(path + "/acknowledgement")
                .then()
                .statusCode(409)
                .body("type", endsWith("/notice-acknowledged"));
        given().get(path).then().body(containsString("BN-26-11-0441")).body(not(containsString("<form")));
    }

    private static String linkIn(Mail mail) {
        return mail.text()
                .lines()
                .filter(line -> line.contains("/n/"))
                .map(line -> URI.create(line.strip()).getPath())
                .findFirst()
                .orElseThrow();
    }

    static void complete(String notice, String to) {
        answer(notice, Map.of("deliver_to", to)).statusCode(200);
        List<String> missing = view(notice).extract().path("missing.field_id");
        for (var field : missing) {
            answer(notice, Map.of(field, "Said by the privacy officer of " + field + "."))
                    .statusCode(200);
        }
        view(notice).body("missing", empty());
    }

    private static ValidatableResponse answer(String notice, Map<String, Object> answers) {
        return privacy()
                .body(Map.of("answers", answers))
                .put(NOTICES + "/" + notice + "/answers")
                .then();
    }

    private static byte[] rendering(String notice, String kind) {
        return privacy()
                .get(NOTICES + "/" + notice + "/renderings/" + kind)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String draft(String duty) {
        return privacy()
                .body(Map.of("duty_id", duty))
                .post(NOTICES)
                .then()
                .statusCode(201)
                .body("receipt", nullValue())
                .extract()
                .path("notice_id");
    }

    private static String dutyOf(String rule) {
        var incident = AnIncident.declared().knows(FACTS);
        Events.publish("tocsin.incidents", incident.id().toString(), incident.event());
        return await().atMost(PATIENCE)
                .until(
                        () -> privacy()
                                .get("/api/v1/duties?limit=200&incident_id=" + incident.id())
                                .then()
                                .extract()
                                .<String>path("items.find { it.rule.id == '%s' }.duty_id".formatted(rule)),
                        id -> id != null);
    }

    private static List<JsonNode> told(String incident, String notice, int count) {
        var events = Events.await("tocsin.notices", incident, count);
        assertThat(events)
                .allSatisfy(event -> assertThat(ContractCheck.event(event)).isEmpty());
        return events.stream()
                .map(Events::data)
                .filter(data -> data.path("notice_id").asText().equals(notice))
                .toList();
    }

    static ValidatableResponse view(String notice) {
        return privacy().get(NOTICES + "/" + notice).then().statusCode(200);
    }

    static RequestSpecification privacy() {
        return as("lena.brandt", "privacy-officer");
    }

    static RequestSpecification counsel() {
        return as("maria.reyes", "counsel");
    }

    private static RequestSpecification as(String user, String role) {
        return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.token(user, role));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
