package dev.tocsin.notification.assessment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.quarkus.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class AssessmentsTest {

    private static final String FACTS = "'facts':{'org':{'role':'controller','establishments':['DE'],"
            + "'main_establishment':'DE','regimes':['eu-gdpr.controller']},'data':{'encrypted':'no'},"
            + "'timeline':{'aware_at':'2026-10-03T03:05:00Z'},'tests':{'eu-gdpr.risk':'risk'}}";
    private static final String ONE_RULE = ",'rules':['eu-gdpr-33-1-authority']";

    @Test
    void answersWithTheDutyItsSumAndWhatWouldChangeIt() {
        ask("{" + FACTS + ",'as_of':'2026-10-07T00:00:00Z'" + ONE_RULE + "}")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].applies", equalTo("owed"))
                .body("items[0].clock.due_at", equalTo("2026-10-06T04:00:00Z"))
                .body("items[0].recipient.name", equalTo("Lead data protection authority"))
                .body("items[0].recipient.authorities", hasSize(0))
                .body("items[0].recipient.candidates.id", hasItem("de-nw"))
                .body("items[0].missing.path", contains("org.residency"))
                .body("items[0].lateness.late", equalTo(true))
                .body("items[0].lateness.met_at", nullValue())
                .body("items[0].explanation.arithmetic.text", containsString("72 hours"))
                .body("items[0].explanation.would_change.path", hasItem("tests.eu-gdpr.risk"))
                .body("difference", nullValue());
    }

    @Test
    void namesTheAuthorityThatIsTold() {
        ask("{" + FACTS.replace("'main_establishment':'DE'", "'main_establishment':'IE'") + ONE_RULE + "}")
                .statusCode(200)
                .body("items[0].recipient.name", equalTo("Data Protection Commission (Ireland)"))
                .body("items[0].recipient.authorities[0].id", equalTo("ie-dpc"))
                .body("items[0].recipient.authorities[0].zone", equalTo("Europe/Dublin"))
                .body("items[0].recipient.authorities[0].languages", hasItem("en"))
                .body("items[0].recipient.authorities[0].website", containsString("dataprotection.ie"));
    }

    @Test
    void unknownIsNotNoAndTheBestQuestionIsNamed() {
        ask("{'facts':{'org':{'regimes':['eu-gdpr.controller']}}" + ONE_RULE + "}")
                .statusCode(200)
                .body("items[0].applies", equalTo("possible"))
                .body("items[0].missing.path", hasItem("tests.eu-gdpr.risk"))
                .body("questions.path", hasItem("tests.eu-gdpr.risk"));
    }

    @Test
    void wordsThatTheBookDoesNotKnowAreRefusedByPointer() {
        ask("{'facts':{'org':{'regimes':['eu-gdpr']},'weather':{}}}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("/facts-faulty"))
                .body("errors.pointer", contains("/facts/weather", "/facts/org/regimes/0"));
        ask("{}").statusCode(400);
        ask("{" + FACTS + ",'colour':'red'}").statusCode(400);
        ask("{" + FACTS + ",'incident_id':'" + UUID.randomUUID() + "'}")
                .statusCode(404)
                .body("type", endsWith("/case-unknown"));
    }

    @Test
    void onlyTheJurisdictionsAskedAboutAnswer() {
        ask("{" + FACTS + ",'jurisdictions':['US-TX']}")
                .statusCode(200)
                .body("items.size()", greaterThan(3))
                .body("items.rule.id", everyItem(startsWith("us-tx-")));
    }

    @Test
    void twoSheetsDifferInTheDutiesThatTheirFactsDecide() {
        var before = FACTS.substring("'facts':".length());
        var after = before.replace("03:05:00Z", "04:05:00Z").replace("'risk'}", "'high'}");
        put("/diff", "{'before':" + before + ",'after':" + after + ",'jurisdictions':['EU']}")
                .statusCode(200)
                .body("facts.path", contains("tests.eu-gdpr.risk", "timeline.aware_at"))
                .rootPath("difference.moved.find { it.key == 'eu-gdpr-33-1-authority' }")
                .body("from", equalTo("2026-10-06T04:00:00Z"))
                .body("to", equalTo("2026-10-06T05:00:00Z"))
                .body("because.path", hasItem("timeline.aware_at"))
                .rootPath("difference.added.find { it.key == 'eu-gdpr-34-1-individuals' }")
                .body("from", equalTo("not_owed"))
                .body("because.path", hasItem("tests.eu-gdpr.risk"));
        put("/diff", "{'before':{'weather':{}},'after':{'weather':{}}}")
                .statusCode(400)
                .body("errors.pointer", contains("/before/weather", "/after/weather"));
    }

    @Test
    void strangersAreRefused() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse ask(String body) {
        return put("", body);
    }

    private static ValidatableResponse put(String path, String body) {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(TestTokens.token("maria.reyes", "counsel"))
                .body(body.replace('\'', '"'))
                .post("/api/v1/assessments" + path)
                .then();
    }
}
