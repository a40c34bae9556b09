package dev.tocsin.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.load.ConstantRate.Answers;
import dev.tocsin.packaged.PackagedService;
import dev.tocsin.stack.KafkaServer;
import dev.tocsin.stack.PostgresServer;
import dev.tocsin.stack.quarkus.TestTokens;
import dev.tocsin.stack.service.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Puts what-if questions to the packaged notification-service at a constant rate and prints how long the answers took. Its
 * figures mean something only on a machine that does nothing else: {@code ./tocsin bench assessments}.
 */
@EnabledIfSystemProperty(named = "tocsin.load", matches = "true")
class AssessmentLoadIT {

    private static final int PER_SECOND = Integer.getInteger("tocsin.load.rate", 200);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("tocsin.load.warm-up", 40));
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("tocsin.load.seconds", 30));
    private static final int RUNS = 3;
    private static final Path INCIDENT = Path.of("benchmarks/src/main/resources/wide-incident.json");
    /** Those of the chart: the server's compiler, and memory as a container would give it. */
    private static final List<String> PRODUCTION = List.of("-Xmx512m");

    private static PostgresServer database;
    private static KafkaServer broker;
    private static PackagedService service;

    @BeforeAll
    static void start() {
        database = PostgresServer.start(PostgresServer.Settings.forgetful("incident", "playbook", "notification"));
        broker = KafkaServer.start();
        var name = ServiceName.NOTIFICATION;
        service = PackagedService.start(name, PackagedService.settings(name, database, broker), PRODUCTION)
                .awaitReady();
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
        database.close();
    }

    @Test
    void answersTheWholeBookInTime() throws IOException {
        measure("whole book, 60 jurisdictions", question());
    }

    @Test
    void answersOnSomeJurisdictionsInTime() throws IOException {
        var question = question();
        List.of("EU", "GB", "US", "US-NY", "US-CA").forEach(question.putArray("jurisdictions")::add);
        measure("rules of five jurisdictions", question);
    }

    private static void measure(String what, ObjectNode question) {
        var rate = new ConstantRate(request(question), PER_SECOND);
        System.out.printf("load: %s: %d bytes an answer, %d requests a second%n", what, rate.size(), PER_SECOND);
        rate.run(WARM_UP);
        var runs = new ArrayList<Answers>();
        for (int run = 1; run <= RUNS; run++) {
            var answers = rate.run(LENGTH);
            System.out.println("load: " + what + ": run " + run + ": " + answers);
            runs.add(answers);
        }
        assertThat(runs).allSatisfy(run -> assertThat(run.failed()).isZero());
    }

    private static ObjectNode question() throws IOException {
        var question = JsonNodeFactory.instance.objectNode();
        question.set("facts", new ObjectMapper().readTree(INCIDENT.toFile()));
        return question.put("as_of", "2026-11-09T12:00:00Z");
    }

    private static HttpRequest request(ObjectNode question) {
        return HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/assessments"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TestTokens.token("paul.officer", "privacy-officer"))
                .POST(HttpRequest.BodyPublishers.ofString(question.toString()))
                .build();
    }
}
