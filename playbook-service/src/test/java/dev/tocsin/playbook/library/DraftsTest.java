package dev.tocsin.playbook.library;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.Api;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.signature.Canonical;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class DraftsTest {
    private static final String DRAFTS = "/api/v1/playbooks/drafts";
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    private static ObjectNode playbook(String name) {
        return APlaybook.named(name)
                .startingAt(action("isolate"))
                .request("isolate", end("end"))
                .ends("end")
                .json();
    }

    /** As bytes: the test client would else lay out the deepest text for its log, and run out of memory. */
    private static String draft(String text) {
        return Api.admin()
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post(DRAFTS)
                .then()
                .statusCode(201)
                .extract()
                .path("draft_id");
    }

    @Test
    void isMendedAndThenPublished() {
        // Given
        ObjectNode document = playbook("mended");
        document.put("workflow_exception", "end--nowhere");
        String id = draft(document.toString());
        Api.auditor()
                .get(DRAFTS + "/" + id)
                .then()
                .body("publishable", equalTo(false))
                .body("errors", equalTo(1))
                .body("findings.rule", hasItem("W03"))
                .body("findings.find { it.rule == 'W03' }.pointer", equalTo("/workflow_exception"))
                .body("findings.find { it.rule == 'W03' }.hint", notNullValue());
        Api.admin()
                .post(DRAFTS + "/" + id + "/publication")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/workflow_exception"));
        // When
        document.remove("workflow_exception");
        Api.admin()
                .header("If-Match", "\"7\"")
                .body(document.toString())
                .put(DRAFTS + "/" + id)
                .then()
                .statusCode(412);
        Api.admin()
                .header("If-Match", "\"0\"")
                .body(document.toString())
                .put(DRAFTS + "/" + id)
                .then()
                .statusCode(200)
                .body("publishable", equalTo(true))
                .body("version", equalTo(1));
        Api.admin()
                .post(DRAFTS + "/" + id + "/publication")
                .then()
                .statusCode(201)
                .body("version", equalTo(1));
        // Then
        Api.admin()
                .body(document.toString())
                .put(DRAFTS + "/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/draft-published"));
        Api.auditor().get(DRAFTS + "/" + id).then().body("published_as", notNullValue());
        Api.auditor().get(DRAFTS).then().body("items.draft_id", not(hasItem(id)));
    }

    @Test
    void isForPeopleWhoMayChangeTheLibrary() {
        Api.responder().body("{}").post(DRAFTS).then().statusCode(403);
        Api.auditor().body("{}").post(DRAFTS).then().statusCode(403);
        Api.auditor()
                .get(DRAFTS + "/0198c0de-0000-7000-8000-000000000000")
                .then()
                .statusCode(404)
                .body("type", endsWith("/draft-unknown"));
    }

    @Test
    void keepsWhatIsNoPlaybookAtAll() {
        for (String text :
                List.of("{\"type\":", "[]", "[".repeat(100_000), "{\"a\":1,\"a\":2}", "{\"name\":\"\\u0000\"}")) {
            Api.auditor()
                    .get(DRAFTS + "/" + draft(text))
                    .then()
                    .statusCode(200)
                    .body("publishable", equalTo(false))
                    .body("errors", greaterThan(0));
        }
    }

    @Test
    void upgradesVersionOneAndKeepsTheOriginal() throws IOException {
        String original = Files.readString(CORPUS.resolve("v1/version-1-0.json"));
        Api.auditor()
                .get(DRAFTS + "/" + draft(original))
                .then()
                .body("document.spec_version", equalTo("cacao-2.0"))
                .body("original", equalTo(original))
                .body("notes", not(empty()));
        Api.auditor()
                .get(DRAFTS + "/" + draft(playbook("no upgrade").toString()))
                .then()
                .body("original", nullValue());
    }

    @Test
    void refusesOrKeepsEveryExampleAndFailsOnNone() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".json")).toList()) {
                String text = Files.readString(file);
                assertThat(Api.admin().body(text).post(DRAFTS).statusCode())
                        .as(file.toString())
                        .isEqualTo(201);
                assertThat(Api.admin().body(text).post("/api/v1/playbooks").statusCode())
                        .as(file.toString())
                        .isIn(201, 400, 409, 422);
            }
        }
    }

    @Test
    void givesDocumentsBackAsTheyCame() throws IOException {
        String text = Files.readString(CORPUS.resolve("valid/clean-numbers-and-texts.json"))
                .replace("\"modified\": \"2026-03-01", "\"modified\": \"2026-05-05");
        String path = Api.admin()
                .body(text)
                .post("/api/v1/playbooks")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        int version = Api.auditor().get(path).then().extract().path("version");
        String exported = Api.auditor()
                .accept("application/cacao+json")
                .get(path + "/document?version=" + version)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(exported).isEqualTo(text);
        assertThat(Canonical.of(exported)).isEqualTo(Canonical.of(text));
    }

    @Test
    void refusesAWrongSignatureAndWarnsOfAMissingOne() {
        ObjectNode document = playbook("signed wrongly");
        Api.admin()
                .body(document.toString())
                .post("/api/v1/playbooks")
                .then()
                .statusCode(201)
                .body("warnings.rule", hasItem("J60"));
        document.put("modified", "2026-05-01T00:00:00.000Z");
        document.withArray("/signatures")
                .addObject()
                .put("hash_algorithm", "sha-256")
                .put("algorithm", "Ed25519")
                .put("public_key", "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=")
                .put("value", "AAAA");
        Api.admin()
                .body(document.toString())
                .post("/api/v1/playbooks")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/signatures/0"));
    }
}
