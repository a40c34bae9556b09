package dev.tocsin.playbook.rehearsal;

import static dev.tocsin.playbook.rehearsal.Rehearsals.drill;
import static dev.tocsin.playbook.rehearsal.Rehearsals.dryRun;
import static dev.tocsin.playbook.rehearsal.Rehearsals.line;
import static dev.tocsin.playbook.rehearsal.Rehearsals.lookThenIsolate;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.rehearsal.Script.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that listens where the playbook's target is hears nothing of a rehearsal. */
class NothingGoesOutTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theTargetHearsNothing() throws IOException, InterruptedException {
        Playbook playbook = lookThenIsolate()
                .with(document -> ((ObjectNode) document.at("/agent_definitions/" + APlaybook.AGENT + "/address"))
                        .putArray("url")
                        .add(base()))
                .read();

        DryRun dry = dryRun(playbook, Map.of("__host__", "web-1"));
        Drill drill = drill(
                playbook,
                Map.of("__host__", "web-1"),
                line("look", Outcome.SUCCEEDED, Duration.ZERO, "", Map.of("__rows__", "5000")));

        assertThat(dry.ways()).hasSize(2);
        assertThat(drill.report().commands())
                .hasSize(2)
                .allSatisfy(sent -> assertThat(sent.addresses()).containsExactly(base()));
        assertThat(heard).isEmpty();
        // What is heard would have been heard: the server is there.
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base() + "/look")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(request, BodyHandlers.discarding());
        }
        assertThat(heard).containsExactly("GET /look");
    }

    private String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }
}
