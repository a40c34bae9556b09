package dev.tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A change of the API shows in review: {@code -Dopenapi.write=<file>} writes the document anew. */
@QuarkusTest
@WithTestResource(StackResource.class)
class OpenApiTest {

    private static final String DOCUMENT = "/contracts/openapi/notification-service.yaml";

    @Test
    void theDocumentIsTheOneThatWasCommitted() throws IOException {
        var served =
                RestAssured.get("/q/openapi").then().statusCode(200).extract().asString();
        var target = System.getProperty("openapi.write");
        if (target != null) {
            Files.writeString(Path.of(target), served);
            return;
        }
        try (var committed = OpenApiTest.class.getResourceAsStream(DOCUMENT)) {
            assertThat(committed).as("%s is there", DOCUMENT).isNotNull();
            assertThat(served)
                    .isEqualTo(new String(Objects.requireNonNull(committed).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
