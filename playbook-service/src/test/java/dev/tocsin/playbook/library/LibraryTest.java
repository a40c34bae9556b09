package dev.tocsin.playbook.library;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.Api;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class LibraryTest {
    @Inject
    BuiltIns builtIns;

    private static APlaybook playbook(String name) {
        return APlaybook.named(name)
                .startingAt(action("isolate"))
                .request("isolate", end("end"))
                .ends("end");
    }

    private static ValidatableResponse add(ObjectNode document) {
        return Api.admin().body(document.toString()).post("/api/v1/playbooks").then();
    }

    @Test
    void keepsEachVersionAsItCame() {
        // Given
        ObjectNode document = playbook("keeps each version").json();
        String path = add(document)
                .statusCode(201)
                .body("version", equalTo(1))
                .extract()
                .header("Location");
        add(document).statusCode(201).body("version", equalTo(1));
        // When
        document.put("modified", "2026-04-01T00:00:00.000Z").put("description", "better");
        add(document).statusCode(201).body("version", equalTo(2));
        // Then
        Api.auditor()
                .get(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("document.description", equalTo("better"));
        Api.auditor().get(path + "?version=1").then().statusCode(200).body("document.description", equalTo("A test"));
        document.put("description", "changed behind the version");
        add(document).statusCode(409).body("type", endsWith("/playbook-version-taken"));
    }

    @Test
    void showsWhatDiffersBetweenVersions() {
        ObjectNode document = playbook("what differs").json();
        String path = add(document).statusCode(201).extract().header("Location");
        ((ObjectNode) document.at("/workflow/" + action("isolate"))).put("timeout", 60_000);
        document.put("modified", "2026-04-01T00:00:00.000Z");
        add(document).statusCode(201);

        Api.auditor().get(path + "/versions").then().statusCode(200).body("version", contains(2, 1));
        Api.auditor()
                .get(path + "/diff")
                .then()
                .statusCode(200)
                .body("from.version", equalTo(1))
                .body("to.version", equalTo(2))
                .body("differences", hasSize(1))
                .body("differences[0].part", equalTo("step"))
                .body("differences[0].kind", equalTo("changed"))
                .body("differences[0].changes.pointer", contains("/workflow/" + action("isolate") + "/timeout"))
                .body("differences[0].changes[0].after", equalTo(60_000));
        Api.auditor().get(path + "/diff?from=2&to=2").then().body("differences", empty());
        Api.auditor().get(path + "/diff?from=7").then().statusCode(404);
        Api.auditor().get("/api/v1/playbooks/playbook--none/versions").then().statusCode(404);
    }

    @Test
    void namesEveryFaultByItsPlace() {
        ObjectNode document = playbook("faulty").json();
        ((ObjectNode) document.at("/workflow/" + action("isolate")))
                .put("timeout", -1)
                .remove("agent");
        add(document)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/playbook-refused"))
                .body("errors.pointer", hasItem("/workflow/" + action("isolate") + "/timeout"))
                .body("errors.pointer", hasItem("/workflow/" + action("isolate") + "/agent"));
    }

    @Test
    void takesNothingThatIsNotJsonAndNothingFromOthers() {
        Api.admin().body("{\"type\":").post("/api/v1/playbooks").then().statusCode(400);
        Api.responder().body("{}").post("/api/v1/playbooks").then().statusCode(403);
        Api.auditor()
                .get("/api/v1/playbooks/playbook--none")
                .then()
                .statusCode(404)
                .body("type", endsWith("/playbook-unknown"));
    }

    @Test
    void holdsTheBuiltInOnesOnceWithoutADoubtAboutThem() {
        builtIns.load(new io.quarkus.runtime.StartupEvent());
        String id = Api.auditor()
                .get("/api/v1/playbooks")
                .then()
                .body("items.findAll { it.origin == 'built-in' }.name", hasSize(BuiltIns.FILES.size()))
                .extract()
                .path("items.find { it.name == 'Contain a compromised agent account' }.playbook_id");
        Api.auditor()
                .get("/api/v1/playbooks/" + id)
                .then()
                .body("version", equalTo(1))
                .body("match.categories", contains("compromised-agent-account"))
                .body("warnings", empty());
    }
}
