package dev.tocsin.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A change of the API shows in review: {@code -Dopenapi.write=<file>} writes the document anew. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class OpenApiTest {
    private static final String DOCUMENT = "/contracts/openapi/playbook-service.yaml";

    @Test
    void theDocumentIsTheOneThatWasCommitted() throws IOException {
        var served =
                RestAssured.get("/q/openapi").then().statusCode(200).extract().asString();
        var target = System.getProperty("openapi.write");
        if (target != null) {
            Files.writeString(Path.of(target), served);
        }

        try (var committed = OpenApiTest.class.getResourceAsStream(DOCUMENT)) {
            assertThat(committed).as("%s is there", DOCUMENT).isNotNull();
            assertThat(served)
                    .isEqualTo(new String(
                            java.util.Objects.requireNonNull(committed).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
