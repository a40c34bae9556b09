package dev.tocsin.incident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.tocsin.kit.security.Roles;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.testing.Events;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/operations.md tells operators to look at is there under that name. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ObservabilityTest {
    private static final Path OPERATIONS = Path.of("..", "docs", "operations.md");
    private static final Pattern OF_ANOTHER = Pattern.compile(" (notification|playbook)-service:");
    private static final Pattern METRIC = Pattern.compile("`([a-z]+_[a-z_]+)[`{]");

    @ParameterizedTest
    @ValueSource(strings = {"started", "live", "ready"})
    void healthIsUp(String kind) {
        given().get("/q/health/" + kind).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void eachMetricThatOperatorsWatchIsThere() throws IOException {
        var incident = Api.incident(Map.of("title", "Measured"));
        Events.publish("tocsin.runs", incident, Events.exampleFor("run.changed.v1", "good", incident));
        aMonitorSpeaks();
        var watched = metricsToWatch();

        assertThat(watched).hasSizeGreaterThan(7);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(exposed()).containsAll(watched));
    }

    private static void aMonitorSpeaks() {
        var slug = Api.unique("watch");
        Api.admin()
                .body(Map.of("slug", slug, "name", "A watch", "format", "cloudevents"))
                .post("/api/v1/sources")
                .then()
                .statusCode(201);
        Api.as("service-account-monitor-soc", Roles.MONITOR)
                .body(Events.exampleFor("trigger.raised.v1", "good", "none"))
                .post("/api/v1/sources/" + slug + "/triggers")
                .then()
                .statusCode(202);
    }

    private static List<String> exposed() {
        return given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("[{ ].*", ""))
                .distinct()
                .toList();
    }

    /** Those of all services and of this one. */
    private static List<String> metricsToWatch() throws IOException {
        return Files.readString(OPERATIONS)
                .lines()
                .dropWhile(line -> !line.equals("## Metrics to watch"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .map(line -> line.split("\\|"))
                .filter(cells ->
                        cells.length > 1 && !OF_ANOTHER.matcher(cells[2]).lookingAt())
                .flatMap(cells -> METRIC.matcher(cells[1]).results())
                .map((MatchResult name) -> name.group(1))
                .toList();
    }
}
