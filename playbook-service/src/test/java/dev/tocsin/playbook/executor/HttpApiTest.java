package dev.tocsin.playbook.executor;

import static dev.tocsin.playbook.executor.Workshop.command;
import static dev.tocsin.playbook.executor.Workshop.order;
import static dev.tocsin.playbook.executor.Workshop.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.OutputsExtension.Output;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Commands of type http-api against a real server. */
class HttpApiTest extends ExecutorCheck {
    private static final String NOWHERE = "http://127.0.0.1:1";
    private final Workshop bench = new Workshop(Workshop.open());

    @Override
    protected Executor executor() {
        return bench.httpApi();
    }

    @Override
    protected ResolvedCommand example() {
        return command(request("POST", "/locks?hard=true", "{\"on\":true}"), NOWHERE, null);
    }

    private static Map<String, String> target(ASystem system, Map<String, String> rest) {
        Map<String, String> settings = new HashMap<>(Workshop.open());
        settings.put("tocsin.targets.sys.url", system.url());
        settings.putAll(rest);
        return settings;
    }

    private static Outcome sent(ASystem system, Map<String, String> settings, Output... outputs) {
        try (Workshop workshop = new Workshop(settings)) {
            return workshop.http(order(command(request("POST", "/locks", "{}"), system.url(), "sys", outputs)));
        }
    }

    @Test
    void sendsTheRequestAsItStandsWithItsKey() throws IOException {
        try (ASystem system = ASystem.answering(200, "{\"id\":\"7\"}")) {
            Command.HttpApi api = new Command.HttpApi(
                    null, "PATCH", "/a%20b?x=%C3%A9", Map.of("X-Mark", List.of("one", "two")), "{\"name\":\"Zoë\"}");
            Outcome outcome = bench.http(order(command(api, system.url(), null, new Output(0, "/id", "__id__"))));
            assertThat(outcome).isEqualTo(new Outcome.Done(Map.of("__id__", "7"), "answered 200"));
            ASystem.Heard heard = system.heard().getFirst();
            assertThat(heard.method() + " " + heard.target()).isEqualTo("PATCH /a%20b?x=%C3%A9");
            assertThat(heard.body()).isEqualTo("{\"name\":\"Zoë\"}");
            assertThat(heard.headers().get("X-Mark")).containsExactly("one", "two");
            // Connected to by its number, spoken to by its name.
            assertThat(heard.header("Host")).isEqualTo("localhost:" + system.port());
            assertThat(heard.header("Idempotency-Key")).isEqualTo("run/step/0");
            assertThat(heard.headers()).doesNotContainKeys("Authorization", "Traceparent");
        }
    }

    @Test
    void signsInByNameAndPassword() throws IOException {
        try (ASystem system = ASystem.answering(204, "")) {
            sent(
                    system,
                    target(
                            system,
                            Map.of("tocsin.targets.sys.user", "bot", "tocsin.secrets.sys.password", "pässword")));
            assertThat(system.heard().getFirst().header("Authorization")).isEqualTo("Basic Ym90OnDDpHNzd29yZA==");
        }
    }

    @Test
    void masksATokenThatTheSystemEchoes() throws IOException {
        try (ASystem system = ASystem.that((exchange, heard) ->
                ASystem.answer(exchange, 200, "{\"you\":\"" + heard.header("Authorization") + "\"}"))) {
            Outcome outcome = sent(
                    system,
                    target(system, Map.of("tocsin.secrets.sys.token", "token-4711")),
                    new Output(0, "/you", "__you__"));
            assertThat(system.heard().getFirst().header("Authorization")).isEqualTo("Bearer token-4711");
            assertThat(outcome).isEqualTo(new Outcome.Done(Map.of("__you__", "Bearer [secret]"), "answered 200"));
        }
    }

    @Test
    void asksForANewTokenOnceWhenTheOldOneIsRefused() throws IOException {
        int[] tokens = {0};
        try (ASystem system = ASystem.that((exchange, heard) -> {
            if (heard.target().equals("/token")) {
                ASystem.answer(exchange, 200, "{\"access_token\":\"t-" + ++tokens[0] + "\",\"expires_in\":300}");
            } else {
                ASystem.answer(exchange, heard.header("Authorization").equals("Bearer t-2") ? 204 : 401, "");
            }
        })) {
            Outcome outcome = sent(
                    system,
                    target(
                            system,
                            Map.of(
                                    "tocsin.targets.sys.token-url", system.url() + "/token",
                                    "tocsin.targets.sys.client-id", "bot",
                                    "tocsin.secrets.sys.client-secret", "a b&c")));
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            assertThat(system.heard()).hasSize(4);
            assertThat(system.heard().getFirst().body()).contains("client_secret=a+b%26c");
        }
    }

    @Test
    void showsItsCertificateToASystemThatAsksForOne() throws Exception {
        TestKeys server = TestKeys.named("localhost");
        TestKeys client = TestKeys.named("tocsin");
        try (ASystem system = ASystem.askingForCertificates(
                server.trusting(client), (exchange, _) -> ASystem.answer(exchange, 204, ""))) {
            Map<String, String> known = Map.of(
                    "tocsin.targets.sys.authority", server.certificate(),
                    "tocsin.targets.sys.certificate", client.certificate(),
                    "tocsin.secrets.sys.private-key", client.privateKey());
            assertThat(sent(system, target(system, known)).summary()).isEqualTo("answered 204");
            Map<String, String> strange = new HashMap<>(known);
            strange.put("tocsin.targets.sys.authority", client.certificate());
            assertThat(sent(system, target(system, strange)).summary())
                    .isEqualTo("The handshake of TLS with localhost failed");
            assertThat(system.heard()).hasSize(1);
        }
    }

    @Test
    void readsNoMoreThanItMay() throws IOException {
        try (ASystem system = ASystem.that((exchange, _) -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[64 * 1024];
            while (true) {
                exchange.getResponseBody().write(block);
            }
        })) {
            ResolvedCommand asking =
                    command(request("POST", "/", null), system.url(), null, new Output(0, "/id", "__id__"));
            assertThat(bench.http(order(asking)).summary())
                    .isEqualTo("answered 200 with more than is read, so its values are lost");
            assertThat(bench.http(order(command(request("POST", "/", null), system.url(), null))))
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void doesNotWaitForABodyWithoutEnd() throws IOException {
        CountDownLatch held = new CountDownLatch(1);
        try (ASystem system = ASystem.that((exchange, _) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            awaited(held);
        })) {
            assertThatThrownBy(() -> bench.http(order(command(request("PUT", "/", "{}"), system.url(), null))))
                    .isInstanceOfSatisfying(
                            TryAgain.class,
                            failure -> assertThat(failure.mayHaveHappened()).isTrue())
                    .hasMessage("no answer from localhost in time");
        } finally {
            held.countDown();
        }
    }

    @Test
    void takesARedirectForARefusal() throws IOException {
        try (ASystem system = ASystem.that((exchange, _) -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
            ASystem.answer(exchange, 302, "");
        })) {
            assertThat(bench.http(order(command(request("GET", "/", null), system.url(), null)))
                            .summary())
                    .isEqualTo("answered 302 to GET");
        }
    }

    @Test
    void refusesHeadersThatFrameTheMessage() throws IOException {
        try (ASystem system = ASystem.answering(200, "")) {
            for (String header : List.of("Host", "content-length", "Transfer-Encoding")) {
                Command.HttpApi api = new Command.HttpApi(null, "POST", "/", Map.of(header, List.of("0")), "{}");
                assertThat(bench.http(order(command(api, system.url(), null))).summary())
                        .isEqualTo("the header " + header + " cannot be set");
            }
            Command.HttpApi split =
                    new Command.HttpApi(null, "POST", "/", Map.of("X-A", List.of("b\r\nX-Evil: c")), "{}");
            assertThat(bench.http(order(command(split, system.url(), null)))).isInstanceOf(Outcome.Refused.class);
            assertThat(system.heard()).isEmpty();
        }
    }

    @Test
    void doesNotSendAgainWhatMayHaveHappened() throws IOException {
        try (ASystem system = ASystem.answering(204, "")) {
            assertThat(bench.http(Workshop.again(command(request("POST", "/", "{}"), system.url(), null))))
                    .isInstanceOf(Outcome.Refused.class);
            assertThat(system.heard()).isEmpty();
            assertThat(bench.http(Workshop.again(command(request("PUT", "/", "{}"), system.url(), null))))
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
