package dev.tocsin.playbook.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.Api;
import dev.tocsin.playbook.targets.Credential;
import dev.tocsin.playbook.targets.Targets;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Secrets that come in by the API, are used, and come out nowhere. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class VaultTest {
    @Inject
    Targets targets;

    @Inject
    Vault vault;

    @Inject
    DataSource database;

    private static ValidatableResponse added(String target, String kind, String value) {
        return Api.admin()
                .body(Map.of("target", target, "kind", kind, "value", value))
                .post("/api/v1/secrets")
                .then();
    }

    @Test
    void opensASystemWithTheSecretThatIsKeptForIt() {
        // Given
        assertThat(targets.credential("kept")).isEmpty();
        // When
        String id = added("kept", "token", "tok-1").statusCode(201).extract().path("secret_id");
        // Then
        assertThat(targets.credential("kept").map(Credential::signIn)).contains(new Credential.Token("tok-1"));
        Api.admin()
                .header("If-Match", "\"0\"")
                .body(Map.of("value", "tok-2"))
                .post("/api/v1/secrets/" + id + "/rotation")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("rotated_by", equalTo("admin.tocsin"));
        assertThat(targets.credential("kept").map(Credential::signIn)).contains(new Credential.Token("tok-2"));
        Api.admin().delete("/api/v1/secrets/" + id).then().statusCode(204);
        assertThat(targets.credential("kept")).isEmpty();
        Api.admin().get("/api/v1/secrets/" + id).then().statusCode(404).body("type", endsWith("/secret-unknown"));
    }

    @Test
    void isAskedBeforeTheSettings() {
        String id = added("settled", "token", "of the vault")
                .statusCode(201)
                .extract()
                .path("secret_id");
        assertThat(targets.credential("settled").map(Credential::signIn))
                .contains(new Credential.Token("of the vault"));
        Api.admin().delete("/api/v1/secrets/" + id).then().statusCode(204);
        assertThat(targets.credential("settled").map(Credential::signIn))
                .contains(new Credential.Token("of the settings"));
    }

    @Test
    void showsAValueToNobody() throws SQLException {
        String target = Api.unique("shown");
        String value = "never " + UUID.randomUUID();
        String id = added(target, "password", value)
                .statusCode(201)
                .header(
                        "Location",
                        endsWith("/api/v1/secrets/"
                                + vault.page(null, 200).items().stream()
                                        .filter(secret -> secret.target().equals(target))
                                        .findFirst()
                                        .orElseThrow()
                                        .secretId()))
                .body(not(containsString(value)))
                .extract()
                .path("secret_id");
        Api.auditor().get("/api/v1/secrets/" + id).then().statusCode(200).body(not(containsString(value)));
        Api.auditor()
                .get("/api/v1/secrets?limit=200")
                .then()
                .statusCode(200)
                .body("items.target", hasItem(target))
                .body(not(containsString(value)));
        assertThat(wholeRow(id)).contains(target).doesNotContain(value);
    }

    /** As somebody sees it who may read the database. */
    private String wholeRow(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select target, sealed, secret::text from secret where id = ?::uuid")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1) + new String(row.getBytes(2), StandardCharsets.ISO_8859_1) + row.getString(3);
            }
        }
    }

    @Test
    void keepsOneOfAKindForEachSystem() {
        String target = Api.unique("twice");
        added(target, "token", "one").statusCode(201);
        added(target, "token", "two").statusCode(409).body("type", endsWith("/secret-taken"));
        added(target, "password", "two").statusCode(201);
    }

    @Test
    void refusesWhatIsNoSecretAndNamesThePlace() {
        added("Not A Name", "token", "x").statusCode(400).body("errors.pointer", hasItem("/target"));
        added("good", "telephone", "x").statusCode(400).body("errors.pointer", hasItem("/kind"));
        added("good", "token", " ").statusCode(400).body("errors.pointer", hasItem("/value"));
        added("good", "token", "x".repeat(20_001))
                .statusCode(400)
                .body("errors.pointer", hasItem("/value"))
                .body(not(containsString("xxxx")));
    }

    @Test
    void isOpenedByAdministratorsOnly() {
        Map<String, String> command = Map.of("target", "agents", "kind", "token", "value", "x");
        Api.commander().body(command).post("/api/v1/secrets").then().statusCode(403);
        Api.auditor().body(command).post("/api/v1/secrets").then().statusCode(403);
        Api.commander().get("/api/v1/secrets").then().statusCode(403);
        Api.auditor().delete("/api/v1/secrets/" + UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    void changesNothingThatSomebodyElseHasChanged() {
        String id = added(Api.unique("stale"), "token", "one")
                .statusCode(201)
                .extract()
                .path("secret_id");
        Api.admin()
                .header("If-Match", "\"7\"")
                .body(Map.of("value", "two"))
                .post("/api/v1/secrets/" + id + "/rotation")
                .then()
                .statusCode(412);
        Api.admin()
                .header("If-Match", "\"7\"")
                .delete("/api/v1/secrets/" + id)
                .then()
                .statusCode(412);
    }
}
