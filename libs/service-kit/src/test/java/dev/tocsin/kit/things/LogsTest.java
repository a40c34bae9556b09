package dev.tocsin.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a request, what a person wrote in it is not in the log. */
@QuarkusTest
@WithTestResource(StackForKit.class)
class LogsTest {
    private static final String THINGS = "/api/v1/things";
    private static final String PERSON = "Ada Quill";

    private final Recorder recorder = new Recorder();

    @BeforeEach
    void listen() {
        recorder.listen();
    }

    @AfterEach
    void stopListening() {
        recorder.close();
    }

    @Test
    void refusedBodiesAreNotLogged() {
        post("{\"display_name\": \"" + PERSON + " and all of her relatives\"}", 400);
        post("{\"display_name\": {\"" + PERSON + "\": 1}}", 400);
        post("{\"display_name\": \"" + PERSON, 400);
        post("{\"" + PERSON + "\": 1}", 400);

        assertThat(recorder.lines()).noneMatch(line -> line.contains(PERSON));
    }

    @Test
    void rowsThatTheDatabaseRefusesAreNotLogged() {
        post("{\"display_name\": \"" + PERSON + "\"}", 201);
        post("{\"display_name\": \"" + PERSON + "\"}", 409);

        assertThat(recorder.lines()).noneMatch(line -> line.contains(PERSON));
    }

    @Test
    void aFailureIsLoggedOnceWithItsTrace() {
        given().get(THINGS + "/broken?name=Ada+Quill").then().statusCode(500);

        assertThat(recorder.lines().stream().filter(line -> line.contains("request failed")))
                .singleElement()
                .asString()
                .contains("path=/api/v1/things/broken trace=", "IllegalStateException")
                .doesNotContain("Quill");
    }

    private static void post(String body, int status) {
        given().contentType(ContentType.JSON).body(body).post(THINGS).then().statusCode(status);
    }
}
