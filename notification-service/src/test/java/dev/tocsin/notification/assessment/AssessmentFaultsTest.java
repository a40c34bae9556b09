package dev.tocsin.notification.assessment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.quarkus.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Questions that cannot be understood are refused with every fault by its place, whatever was sent. */
@QuarkusTest
@WithTestResource(StackResource.class)
class AssessmentFaultsTest {

    @Test
    void everyFaultOfASheetIsNamedAtOnce() {
        var sheet = "{'org':{'regimes':['eu-gdpr'],'role':7},'timeline':{'aware_at':'2026-03-01T10:00:00'},"
                + "'people':{'total':-1,'by_jurisdiction':{'DE':{'min':5,'max':2}}},'tests':{'eu-gdpr.risk':'huge'}}";
        refused("", "{'facts':" + sheet + "}")
                .body("type", endsWith("/facts-faulty"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/facts/org/regimes/0",
                                "/facts/org/role",
                                "/facts/timeline/aware_at",
                                "/facts/people/total",
                                "/facts/people/by_jurisdiction/DE",
                                "/facts/tests/eu-gdpr.risk"));
        refused("/diff", "{'before':{'data':{'medium':'stone'}},'after':" + sheet + "}")
                .body("errors", hasSize(7))
                .body("errors[0].pointer", equalTo("/before/data/medium"));
    }

    @Test
    void yearsBeyondReachAreNamed() {
        fault("{'timeline':{'aware_at':'9999-12-31T23:59:59Z'}}", "/facts/timeline/aware_at");
        fault("{'timeline':{'aware_at':'-0001-01-01'}}", "/facts/timeline/aware_at");
        refused("", "{'facts':{},'as_of':'+99999-01-01T00:00:00Z'}").body("errors.pointer", contains("/as_of"));
        refused("", "{'facts':{},'as_of':1e400}").body("errors.pointer", contains("/as_of"));
        refused("", "{'facts':{},'as_of':'soon'}").body("errors.pointer", contains("/as_of"));
    }

    @Test
    void tenThousandJurisdictionsAreTooMany() {
        var many = IntStream.range(0, 10_000)
                .mapToObj(number -> "'US-%X':1".formatted(number))
                .collect(Collectors.joining(","));
        fault("{'people':{'by_jurisdiction':{" + many + "}}}", "/facts/people/by_jurisdiction");
    }

    @Test
    void faultsBeyondAHundredAreCounted() {
        var many = IntStream.range(0, 450).mapToObj(number -> "'ZZ-%X':1".formatted(number));
        refused("", "{'facts':{'people':{'by_jurisdiction':{" + many.collect(Collectors.joining(",")) + "}}}}")
                .body("errors", hasSize(100))
                .body("errors_total", equalTo(450));
    }

    @Test
    void hugeTextsNamesAndDepthsAreNamed() {
        fault("{'org':{'role':'" + "x".repeat(2_000_000) + "'}}", "/facts/org/role");
        fault("{'org':" + "[".repeat(5_000) + "]".repeat(5_000) + "}", "/facts");
        fault("{'org':" + "[".repeat(900) + "]".repeat(900) + "}", "/facts/org");
        fault("{'people':{'total':" + "9".repeat(5_000) + "}}", "/facts");
    }

    @Test
    void aNameThatStandsTwiceIsNamed() {
        fault("{'people':{'total':1,'total':900}}", "/facts/people/total");
        refused("", "{'facts':{},'facts':{'people':{'total':1}}}").body("errors.pointer", contains("/facts"));
        refused("/diff", "{'before':{'tests':{'eu-gdpr.risk':'high','eu-gdpr.risk':'risk'}},'after':{}}")
                .body("errors.pointer", contains("/before/tests/eu-gdpr.risk"))
                .body("errors[0].message", startsWith("stands here twice"));
    }

    @Test
    void whatIsNoNumberAndWhatIsNoJsonIsNamed() {
        fault("{'people':{'total':NaN}}", "/facts/people/total");
        fault("{'people':{'total':-Infinity}}", "/facts/people/total");
        fault("{'people':{'total':1e999999999}}", "/facts/people/total");
        refused("", "{'facts':{'people':").body("type", endsWith("/request-malformed"));
        refused("", "");
        refused("", "[]");
        refused("", "'facts'");
    }

    @Test
    void nullIsRefusedWhereSomethingMustStand() {
        fault("null", "/facts");
        fault("{'org':{'regimes':[null]}}", "/facts/org/regimes/0");
        fault("{'chain':[{'from':null,'to':'us'}]}", "/facts/chain/0/from");
        refused("", "{'facts':{},'rules':[null]}").body("errors.pointer", contains("/rules/0"));
        refused("", "null");
    }

    @Test
    void rulesAndJurisdictionsThatNobodyKnowsAreNamed() {
        refused("", "{'facts':{},'rules':['eu-gdpr-33-1-authority','eu-gdpr-33']}")
                .body("type", endsWith("/request-invalid"))
                .body("errors.pointer", contains("/rules/1"));
        refused("/diff", "{'before':{},'after':{},'jurisdictions':['Mars']}")
                .body("errors.pointer", contains("/jurisdictions/0"));
    }

    private static void fault(String facts, String pointer) {
        refused("", "{'facts':" + facts + "}").body("errors.pointer", contains(pointer));
        refused("/diff", "{'before':{},'after':" + facts + "}")
                .body("errors.pointer", contains(pointer.replaceFirst("^/facts", "/after")));
    }

    private static ValidatableResponse refused(String path, String body) {
        return ask(path, body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", not(equalTo(null)));
    }

    private static ValidatableResponse ask(String path, String body) {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(TestTokens.token("maria.reyes", "counsel"))
                .body(body.replace('\'', '"'))
                .post("/api/v1/assessments" + path)
                .then();
    }
}
