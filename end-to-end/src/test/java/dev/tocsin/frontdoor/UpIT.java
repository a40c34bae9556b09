package dev.tocsin.frontdoor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.stack.keycloak.SignIn;
import dev.tocsin.stack.process.Ports;
import dev.tocsin.stack.service.StackPorts;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** {@code up} as its user sees it: real processes, killed and started again. */
class UpIT {
    private static final String READY = "Tocsin is ready after";

    @TempDir
    static Path folder;

    /** Takes minutes, so it runs when asked for: {@code ./tocsin test -Dtocsin.slow=true}. */
    @Test
    @EnabledIfSystemProperty(named = "tocsin.slow", matches = "true")
    void goesOnWithYesterdaysDataAfterItWasKilled() {
        var first = firstOfFreePorts();
        var data = folder.resolve("kept");
        String id;
        try (var killed = up(data, first).awaitSaid(READY)) {
            id = declare(first);
            var orphans = killed.family();
            assertThat(orphans).hasSizeGreaterThan(5);
            killed.signal("KILL");
            UpProcess.awaitGone(orphans);
        }
        try (var next = up(data, first).awaitSaid(READY)) {
            person(first).get("/api/v1/incidents/" + id).then().statusCode(200);
            var family = next.family();
            next.signal("INT");
            UpProcess.awaitGone(family);
            assertThat(next.said()).contains("Stopping ...", "Stopped after");
            assertThat(next.exitCode()).isEqualTo(130);
        }
    }

    @Test
    void leavesNothingBehindWhenItIsStoppedInTheMiddleOfItsStart() {
        try (var up = up(folder.resolve("stopped"), firstOfFreePorts()).awaitSaid("PostgreSQL")) {
            var family = up.family();
            up.signal("TERM");
            UpProcess.awaitGone(family);
            assertThat(up.exitCode()).isEqualTo(143);
            assertThat(up.said()).contains("Stopped after").doesNotContain(READY, "does not start");
        }
    }

    @Test
    void namesThePortThatIsTaken() throws IOException {
        var first = firstOfFreePorts();
        try (var _ = new ServerSocket(first + 1, 1, InetAddress.getLoopbackAddress());
                var up = up(folder.resolve("taken"), first)) {
            assertThat(up.exitCode()).isEqualTo(1);
            assertThat(up.said())
                    .contains("Port " + (first + 1) + " (playbook-service) is taken")
                    .contains("--first-port");
        }
    }

    @Test
    void saysThatTheFolderForDataCannotBeMade() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "no folder");
        try (var up = up(file.resolve("data"), firstOfFreePorts())) {
            assertThat(up.exitCode()).isEqualTo(1);
            assertThat(up.said()).contains("The folder " + file.resolve("data") + " for the data cannot be made");
        }
    }

    private static UpProcess up(Path data, int first) {
        return UpProcess.start(data, "--first-port", Integer.toString(first));
    }

    /** Below the ports that this machine hands out by itself. */
    private static int firstOfFreePorts() {
        return IntStream.iterate(21_000, port -> port < 30_000, port -> port + 20)
                .filter(port -> IntStream.range(port, port + 9).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static RequestSpecification person(int first) {
        var ports = StackPorts.from(first);
        var token = new SignIn("http://localhost:" + ports.keycloak() + "/realms/tocsin")
                .withPassword("tocsin-cli", "ines.castillo", "tocsin-demo")
                .orElseThrow();
        return given().baseUri("http://localhost")
                .port(ports.incident())
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON);
    }

    private static String declare(int first) {
        return person(first)
                .body(Map.of("title", "Yesterday's incident", "kind", "test", "severity", "low"))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("incident_id");
    }
}
