package dev.tocsin.incident.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.tocsin.incident.Api;
import dev.tocsin.stack.contract.ContractCheck;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ConsoleTest {
    @Test
    void theConfigurationIsReadBeforeAnybodyHasSignedIn() {
        given().get("/console-config.json")
                .then()
                .statusCode(200)
                .body("incident_api", equalTo(""))
                .body("oidc_client_id", equalTo("tocsin-console"));
    }

    @Test
    void anUnknownAddressOfTheApiIsAProblemAndNeverThePage() {
        var answer = Api.commander()
                .accept("text/html, application/json")
                .get("/api/v1/no-such-thing")
                .then()
                .statusCode(404);

        answer.contentType(not(equalTo("text/html")));
        Assertions.assertThat(ContractCheck.problem(
                        Api.get("/no-such-thing").statusCode(404).extract().asString()))
                .isEmpty();
    }

    @Test
    void aLinkToAScreenGivesThePage() {
        assumeThat(ConsoleTest.class.getResource("/META-INF/resources/index.html"))
                .as("the console was built")
                .isNotNull();

        for (var screen : List.of("/", "/incidents", "/incidents/018f0000-0000-7000-8000-000000000001/duties")) {
            given().accept("text/html")
                    .get(screen)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/html"))
                    .body(containsString("<title>"));
        }
        given().accept("text/html").get("/no-such-file.js").then().statusCode(404);
    }
}
