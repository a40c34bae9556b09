package dev.tocsin.playbook.executor;

import static dev.tocsin.playbook.executor.Workshop.command;
import static dev.tocsin.playbook.executor.Workshop.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.OutputsExtension.Output;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** OpenC2 over HTTPS v1.1 against a real consumer. */
class OpenC2Test extends ExecutorCheck {
    private static final String DENY =
            "{\"action\":\"deny\",\"target\":{\"ipv4_net\":\"198.51.100.7/32\"},\"args\":{\"response_requested\":\"complete\"}}";
    private static final String QUERY = "{\"action\":\"query\",\"target\":{\"features\":[\"versions\"]}}";

    private final Workshop bench = new Workshop(Workshop.open());

    @AfterEach
    void close() {
        bench.close();
    }

    @Override
    protected Executor executor() {
        return new OpenC2Executor(bench.http, bench.lost, Workshop.JSON);
    }

    @Override
    protected ResolvedCommand example() {
        return command(openC2(DENY, Map.of()), "http://127.0.0.1:1", null);
    }

    private static Command.OpenC2Http openC2(String content, Map<String, List<String>> headers) {
        return new Command.OpenC2Http(null, "/.well-known/openc2", headers, content);
    }

    private Outcome sent(ASystem consumer, String content, Output... outputs) {
        return bench.executors(executor())
                .execute(order(command(openC2(content, Map.of()), consumer.url(), null, outputs)));
    }

    private static String response(int status) {
        return "{\"headers\":{},\"body\":{\"openc2\":{\"response\":{\"status\":" + status
                + ",\"results\":{\"rule\":1234}}}}}";
    }

    @Test
    void wrapsACommandIntoAMessageOfTheMediaTypeWithOneIdForAllTries() throws IOException {
        try (ASystem consumer = ASystem.answering(200, response(200))) {
            Output rule = new Output(0, "/body/openc2/response/results/rule", "__rule__");
            assertThat(sent(consumer, DENY, rule))
                    .isEqualTo(new Outcome.Done(Map.of("__rule__", "1234"), "answered 200"));
            sent(consumer, DENY);
            ASystem.Heard heard = consumer.heard().getFirst();
            assertThat(heard.method() + " " + heard.target()).isEqualTo("POST /.well-known/openc2");
            assertThat(heard.header("Content-Type")).isEqualTo("application/openc2+json;version=1.0");
            assertThat(heard.header("Accept")).isEqualTo("application/openc2+json;version=1.0");
            JsonNode message = Workshop.JSON.readTree(heard.body());
            assertThat(message.at("/body/openc2/request")).isEqualTo(Workshop.JSON.readTree(DENY));
            assertThat(message.at("/headers/request_id").asText())
                    .isEqualTo(heard.header("X-Request-ID"))
                    .hasSize(36);
            assertThat(consumer.heard().get(1).header("X-Request-ID")).isEqualTo(heard.header("X-Request-ID"));
        }
    }

    @Test
    void sendsAMessageAndAnOlderMediaTypeAsTheyStand() throws IOException {
        String message = "{\"body\":{\"openc2\":{\"request\":" + QUERY + "}}}";
        try (ASystem consumer = ASystem.answering(200, response(200))) {
            sent(consumer, message);
            var old = openC2(DENY, Map.of("content-type", List.of("application/openc2-cmd+json;version=1.0")));
            bench.executors(executor()).execute(order(command(old, consumer.url(), null)));
            assertThat(consumer.heard()).extracting(ASystem.Heard::body).containsExactly(message, DENY);
            assertThat(consumer.heard().get(1).headers().get("Content-Type"))
                    .containsExactly("application/openc2-cmd+json;version=1.0");
        }
    }

    @Test
    void goesByTheStatusOfTheResponseAndNotByThatOfHttp() throws IOException {
        try (ASystem consumer = ASystem.answering(200, response(501))) {
            assertThat(sent(consumer, DENY)).isEqualTo(new Outcome.Refused("answered 501 to OpenC2"));
        }
        try (ASystem consumer = ASystem.answering(200, response(102))) {
            assertThat(sent(consumer, DENY).summary())
                    .isEqualTo("answered 102: it was taken on, and may not be complete yet");
        }
        try (ASystem consumer = ASystem.answering(200, response(503))) {
            assertThatThrownBy(() -> sent(consumer, DENY))
                    .isInstanceOfSatisfying(
                            TryAgain.class,
                            failure -> assertThat(failure.mayHaveHappened()).isFalse());
        }
        try (ASystem consumer = ASystem.answering(403, "forbidden")) {
            assertThat(sent(consumer, DENY)).isEqualTo(new Outcome.Refused("answered 403 to POST"));
        }
    }

    @Test
    void refusesWhatIsNoCommand() throws IOException {
        try (ASystem consumer = ASystem.answering(200, response(200))) {
            for (String content : List.of("deny it", "{}", "{\"action\":\"deny\"}", "[]", "{\"body\":{}}", "")) {
                assertThat(sent(consumer, content).summary())
                        .isEqualTo("the content is no OpenC2 command: it needs an action and a target");
            }
            assertThat(consumer.heard()).isEmpty();
        }
    }

    @Test
    void repeatsAQueryAndNothingElseWhoseAnswerWasLost() throws IOException {
        try (ASystem consumer = ASystem.answering(200, response(200))) {
            Executors executors = bench.executors(executor());
            ResolvedCommand deny = command(openC2(DENY, Map.of()), consumer.url(), null);
            ResolvedCommand query = command(openC2(QUERY, Map.of()), consumer.url(), null);
            assertThat(executors.execute(Workshop.again(deny))).isInstanceOf(Outcome.Refused.class);
            assertThat(consumer.heard()).isEmpty();
            assertThat(executors.execute(Workshop.again(query))).isInstanceOf(Outcome.Done.class);
            assertThat(executors.execute(Workshop.dry(query)).summary()).isEqualTo("answered 200");
        }
    }
}
