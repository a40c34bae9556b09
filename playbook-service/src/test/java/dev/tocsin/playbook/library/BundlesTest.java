package dev.tocsin.playbook.library;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.kit.security.Roles;
import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.Api;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.Tlp;
import dev.tocsin.playbook.signature.Signer;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class BundlesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ObjectNode playbook(String name) {
        return APlaybook.named(Api.unique(name))
                .startingAt(action("isolate"))
                .request("isolate", end("end"))
                .ends("end")
                .json();
    }

    private static ObjectNode marked(Tlp level) {
        ObjectNode document = playbook("marked");
        document.putArray("markings").add(level.marking());
        document.putObject("data_marking_definitions")
                .putObject(level.marking())
                .put("type", "marking-tlp")
                .put("id", level.marking())
                .put("created_by", document.path("created_by").asText())
                .put("created", "2026-03-01T00:00:00.000Z")
                .put("tlpv2_level", level.label());
        return document;
    }

    private static ObjectNode signed(ObjectNode document) {
        Signer.of(Signer.newKeys()).sign(document, UUID.randomUUID(), "Tests", Instant.parse("2026-03-01T00:00:00Z"));
        return document;
    }

    private static String added(ObjectNode document) {
        return Api.admin()
                .body(document.toString())
                .post("/api/v1/playbooks")
                .then()
                .statusCode(201)
                .extract()
                .path("playbook_id");
    }

    private static ValidatableResponse export(RequestSpecification as, String recipient, String... ids) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "playbooks",
                List.of(ids).stream().map(id -> Map.of("playbook_id", id)).toList());
        body.put("recipient", recipient);
        return as.body(body).post("/api/v1/playbooks/bundles/export").then();
    }

    private static ValidatableResponse take(byte[] zip) {
        return Api.admin()
                .contentType("application/zip")
                .body(zip)
                .post("/api/v1/playbooks/bundles/import")
                .then();
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** A bundle as another library would write it, with a playbook that is not here. */
    private static Map<String, byte[]> foreign(ObjectNode document, boolean isSignatureOnlyBeside) throws IOException {
        ObjectNode written = document.deepCopy();
        String signature = document.at("/signatures/0").toString();
        if (isSignatureOnlyBeside) {
            written.remove("signatures");
        }
        byte[] text = Bundle.bytes(written.toString());
        byte[] detached = Bundle.bytes(signature);
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("type", Bundle.TYPE)
                .put("version", Bundle.VERSION)
                .put("created_at", "2026-06-01T00:00:00Z")
                .put("created_by", "somebody");
        ObjectNode entry = manifest.putArray("playbooks").addObject();
        entry.put("playbook_id", document.path("id").asText())
                .put("name", "x")
                .put("modified", document.path("modified").asText())
                .put("file", "playbooks/a.json")
                .put("sha256", Bundle.digest(text));
        entry.putArray("signatures")
                .addObject()
                .put("file", "signatures/a.json")
                .put("sha256", Bundle.digest(detached));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(Bundle.MANIFEST, JSON.writeValueAsBytes(manifest));
        files.put("playbooks/a.json", text);
        files.put("signatures/a.json", detached);
        return files;
    }

    @Test
    void givesWhatItWasGivenAndTakesItBackAsKnown() throws IOException {
        ObjectNode document = signed(playbook("to and fro"));
        String id = added(document);
        String other = added(playbook("to and fro, unsigned"));

        byte[] zip = export(Api.responder(), "CERT of the sector", id, other)
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();

        assertThat(files(zip)).hasSize(4);
        assertThat(files(zip).get("playbooks/" + id + "_1.json"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(document.toString());
        take(zip)
                .statusCode(200)
                .body("playbooks.playbook_id", contains(id, other))
                .body("playbooks.added", contains(false, false));
        Api.auditor()
                .get("/api/v1/playbooks/bundles/exports")
                .then()
                .statusCode(200)
                .body("items[0].recipient", equalTo("CERT of the sector"))
                .body("items[0].exported_by", equalTo("tomasz.nowak"))
                .body("items[0].sha256", equalTo(Bundle.digest(zip)))
                .body("items[0].playbooks", contains(id + " 1", other + " 1"));
    }

    @Test
    void takesInWhatIsNewWithTheSignatureThatLiesBesideIt() throws IOException {
        ObjectNode document = signed(playbook("from elsewhere"));

        take(zip(foreign(document, true)))
                .statusCode(200)
                .body("playbooks[0].added", equalTo(true))
                .body("playbooks[0].version", equalTo(1))
                .body("playbooks[0].warnings.size()", equalTo(0));

        Api.auditor()
                .get("/api/v1/playbooks/" + document.path("id").asText())
                .then()
                .statusCode(200)
                .body("document.signatures[0].signee", equalTo("Tests"));
    }

    @Test
    void refusesWhatWasChangedOnTheWayAsAWhole() throws IOException {
        ObjectNode document = signed(playbook("changed on the way"));
        Map<String, byte[]> changed = foreign(document, true);
        changed.compute(
                "playbooks/a.json",
                (_, text) -> Bundle.bytes(
                        new String(text, StandardCharsets.UTF_8).replace("gateway.test", "elsewhere.test")));
        refused(changed).body("errors.pointer", contains("/playbooks/0/file"));

        ObjectNode forged = document.deepCopy();
        forged.put("description", "Not what was signed");
        refused(foreign(forged, true)).body("errors.pointer", contains("/playbooks/0/signatures/0"));
        refused(foreign(forged, false)).body("errors.pointer", hasItem("/playbooks/0/document/signatures/0"));

        Map<String, byte[]> missing = foreign(document, true);
        missing.remove("signatures/a.json");
        refused(missing).body("errors.pointer", contains("/playbooks/0/signatures/0/file"));

        Map<String, byte[]> more = foreign(document, true);
        more.put("../../etc/cron.d/x", new byte[] {1});
        refused(more).body("errors.message", contains("there is a file that no entry names"));

        Api.auditor()
                .get("/api/v1/playbooks/" + document.path("id").asText())
                .then()
                .statusCode(404);
    }

    @Test
    void namesTheFaultsOfADocumentByTheirPlaceInTheBundle() throws IOException {
        ObjectNode faulty = playbook("faulty in a bundle");
        ((ObjectNode) faulty.at("/workflow/" + action("isolate"))).remove("agent");
        signed(faulty);
        refused(foreign(faulty, false))
                .body("errors.pointer", hasItem("/playbooks/0/document/workflow/" + action("isolate") + "/agent"));
    }

    @Test
    void refusesWhatIsNoBundle() throws IOException {
        take("PK".getBytes(StandardCharsets.UTF_8)).statusCode(422).body("type", endsWith("/bundle-refused"));
        take(new byte[0]).statusCode(422);
        refused(Map.of("readme.txt", new byte[] {1}));
        refused(Map.of(Bundle.MANIFEST, Bundle.bytes("{\"type\":\"other\"}")));
        refused(Map.of(Bundle.MANIFEST, Bundle.bytes("[")));
        refused(Map.of("zeros", new byte[BundleReader.MOST_BYTES + 1]))
                .body("errors[0].message", org.hamcrest.Matchers.containsString("larger than"));
        Api.responder()
                .contentType("application/zip")
                .body(new byte[] {1})
                .post("/api/v1/playbooks/bundles/import")
                .then()
                .statusCode(403);
    }

    @Test
    void letsNothingOutThatIsMarkedRed() {
        String red = added(marked(Tlp.RED));

        export(Api.commander(), "counsel", red)
                .statusCode(403)
                .body("type", endsWith("/marking-forbids"))
                .body("errors.pointer", contains("/playbooks/0"));
    }

    @Test
    void letsAmberOutToNamedRecipientsOnlyAndOnlyByThoseWhoMay() {
        String amber = added(marked(Tlp.AMBER));
        String strict = added(marked(Tlp.AMBER_STRICT));
        String green = added(marked(Tlp.GREEN));

        export(Api.commander(), " ", amber).statusCode(403).body("errors.pointer", contains("/recipient"));
        export(Api.responder(), "client Aurora", amber, strict)
                .statusCode(403)
                .body("errors.pointer", contains("/playbooks/0", "/playbooks/1"));
        export(Api.as("paula", Roles.PRIVACY_OFFICER), "client Aurora", amber, strict)
                .statusCode(200);
        export(Api.responder(), "", green).statusCode(200);
        Api.auditor()
                .body(Map.of("playbooks", List.of(Map.of("playbook_id", green))))
                .post("/api/v1/playbooks/bundles/export")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse refused(Map<String, byte[]> files) throws IOException {
        return take(zip(files)).statusCode(422).body("type", endsWith("/bundle-refused"));
    }
}
