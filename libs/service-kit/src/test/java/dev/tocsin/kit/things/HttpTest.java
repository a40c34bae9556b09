package dev.tocsin.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackForKit.class)
class HttpTest {
    private static final String THINGS = "/api/v1/things";
    private static final String PROBLEM = "application/problem+json";

    @Inject
    Things things;

    @Test
    void answersInSnakeCaseWithLocationAndTag() {
        var name = ThingsResource.unique();
        making(name)
                .post(THINGS)
                .then()
                .statusCode(201)
                .body("display_name", equalTo(name))
                .header("ETag", "\"1\"")
                .header("Location", containsString(THINGS));
    }

    @Test
    void repeatsTheAnswerToARepeatedKey() {
        var name = ThingsResource.unique();
        var first = making(name)
                .header("Idempotency-Key", name)
                .post(THINGS)
                .then()
                .statusCode(201)
                .extract();
        var again = making(name)
                .header("Idempotency-Key", name)
                .post(THINGS)
                .then()
                .statusCode(201)
                .extract();
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(things.count(name)).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherRequest() {
        var name = ThingsResource.unique();
        making(name)
                .header("Idempotency-Key", name)
                .post(THINGS + "/plain")
                .then()
                .statusCode(200);
        making(name + "b")
                .header("Idempotency-Key", name)
                .post(THINGS + "/plain")
                .then()
                .statusCode(409)
                .contentType(PROBLEM)
                .body("type", endsWith("/idempotency-key-reused"));
        making(name)
                .header("Idempotency-Key", name)
                .post(THINGS + "/plain")
                .then()
                .statusCode(200)
                .body("display_name", equalTo(name));
    }

    @Test
    void forgetsTheKeyOfARequestThatFailed() {
        var name = ThingsResource.unique();
        making("ANGRY").header("Idempotency-Key", name).post(THINGS).then().statusCode(500);
        making(name).header("Idempotency-Key", name).post(THINGS).then().statusCode(201);
    }

    @Test
    void namesBrokenConstraintsOfTheDatabase() {
        var name = ThingsResource.unique();
        making(name).post(THINGS).then().statusCode(201);
        making(name)
                .post(THINGS)
                .then()
                .statusCode(409)
                .contentType(PROBLEM)
                .body("type", endsWith("/thing-name-taken"));
    }

    @Test
    void pointsAtWhatBreaksAConstraint() {
        body("{\"display_name\": \"\", \"spare_parts\": [{\"part_name\": \"a\"}, {\"part_name\": \" \"}]}")
                .post(THINGS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors[0].pointer", equalTo("/display_name"))
                .body("errors[1].pointer", equalTo("/spare_parts/1/part_name"));
    }

    @Test
    void saysThatABodyIsTooLarge() {
        body("{\"display_name\": \"" + "x".repeat(11 << 20) + "\"}")
                .post(THINGS)
                .then()
                .statusCode(413)
                .contentType(PROBLEM)
                .body("type", endsWith("/body-too-large"))
                .body("detail", containsString("10,485,760"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        body("{\"display_name\": \"a\", \"colour\": 1}")
                .post(THINGS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors[0].pointer", equalTo("/colour"));
        body("{\"display_name\": \"a\", \"spare_parts\": 5}")
                .post(THINGS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors[0].pointer", equalTo("/spare_parts"));
        body("{\"display_name\": ")
                .post(THINGS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", endsWith("/request-malformed"));
        body("{\"display_name\": \"nonsense\"}")
                .post(THINGS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors[0].message", equalTo("a thing is no nonsense"));
    }

    @Test
    void pointsAtANameThatStandsTwiceAndAtWhatIsNotJson() {
        body("{\"spare_parts\": [{\"part_name\": \"a\", \"part_name\": \"b\"}]}")
                .post(THINGS + "/plain")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", endsWith("/request-invalid"))
                .body("errors[0].pointer", equalTo("/spare_parts/0/part_name"))
                .body("errors[0].message", startsWith("stands here twice"));
        body("{\"spare_parts\": [{\"part_name\": NaN}]}")
                .post(THINGS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", endsWith("/request-malformed"))
                .body("errors[0].pointer", equalTo("/spare_parts/0/part_name"));
        body("{\"spare_parts\": " + "[".repeat(3000) + "]".repeat(3000) + "}")
                .post(THINGS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void listsAHundredFaultsAndSaysHowManyThereAre() {
        body("{\"display_name\": \"a\", \"spare_parts\": [" + "{\"part_name\": \"\"},".repeat(149)
                        + "{\"part_name\": \"\"}]}")
                .post(THINGS)
                .then()
                .statusCode(400)
                .body("errors", hasSize(100))
                .body("errors_total", equalTo(150));
    }

    @Test
    void answersWhatIsNotThereWithAProblem() {
        given().get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("type", endsWith("/not-found"));
        given().get(THINGS + "/nothing/at/all").then().statusCode(404).contentType(PROBLEM);
        given().put(THINGS + "/no-uuid").then().statusCode(404).contentType(PROBLEM);
        given().delete(THINGS).then().statusCode(405).contentType(PROBLEM);
        given().contentType("text/plain")
                .body("a")
                .post(THINGS)
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
    }

    @Test
    void refusesAStaleVersion() {
        var thing = THINGS + "/0190a000-0000-7000-8000-000000000000";
        given().header("If-Match", "\"7\"").put(thing).then().statusCode(204);
        given().put(thing).then().statusCode(204);
        given().header("If-Match", "\"6\"")
                .put(thing)
                .then()
                .statusCode(412)
                .contentType(PROBLEM)
                .body("type", endsWith("/version-stale"));
    }

    @Test
    void saysNothingOfAFailureThatNobodyForesaw() {
        given().get(THINGS + "/broken")
                .then()
                .statusCode(500)
                .contentType(PROBLEM)
                .body(not(containsString("secret")))
                .body("trace_id", notNullValue());
    }

    @Test
    void limitsPages() {
        given().get(THINGS).then().statusCode(200).body("[0]", equalTo("50"));
        given().get(THINGS + "?limit=201").then().statusCode(400).body("errors[0].pointer", equalTo("?limit"));
    }

    @Test
    void asksForASignIn() {
        given().get(THINGS + "/mine").then().statusCode(401).contentType(PROBLEM);
    }

    private static RequestSpecification making(String name) {
        return body("{\"display_name\": \"" + name + "\"}");
    }

    private static RequestSpecification body(String json) {
        return given().contentType(ContentType.JSON).body(json);
    }
}
