package dev.tocsin.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.testing.OpenApiDocument;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A change of the API shows in review: {@code -Dopenapi.write=<file>} writes the document anew. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class OpenApiTest {
    @Test
    void theDocumentIsTheOneThatWasCommitted() {
        assertThat(OpenApiDocument.served()).isEqualTo(OpenApiDocument.committed("playbook-service"));
    }
}
