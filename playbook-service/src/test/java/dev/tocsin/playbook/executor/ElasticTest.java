package dev.tocsin.playbook.executor;

import static dev.tocsin.playbook.executor.Workshop.command;
import static dev.tocsin.playbook.executor.Workshop.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.OutputsExtension.Output;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Searches in Elasticsearch's Query DSL. */
class ElasticTest extends ExecutorCheck {
    private static final String SEARCH = "{\"query\":{\"term\":{\"user.name\":\"anna\"}},\"size\":0}";
    private final Workshop bench = new Workshop(Workshop.open());

    @AfterEach
    void close() {
        bench.close();
    }

    @Override
    protected Executor executor() {
        return new ElasticExecutor(bench.http, Workshop.JSON);
    }

    @Override
    protected ResolvedCommand example() {
        return elastic(SEARCH, "http://127.0.0.1:1");
    }

    private static ResolvedCommand elastic(String text, String url) {
        return command(
                new Command.Other("elastic", null, text), url, null, new Output(0, "/hits/total/value", "__hits__"));
    }

    @Test
    void searchesWhatTheAddressNames() throws IOException {
        try (ASystem elastic = ASystem.answering(200, "{\"hits\":{\"total\":{\"value\":12}}}")) {
            Executors executors = bench.executors(executor());
            assertThat(executors.execute(order(elastic(SEARCH, elastic.url() + "/logs-auth"))))
                    .isEqualTo(new Outcome.Done(Map.of("__hits__", "12"), "answered 200"));
            ASystem.Heard heard = elastic.heard().getFirst();
            assertThat(heard.method() + " " + heard.target()).isEqualTo("POST /logs-auth/_search");
            assertThat(heard.body()).isEqualTo(SEARCH);
            assertThat(executors.execute(Workshop.dry(elastic(SEARCH, elastic.url() + "/logs-auth"))))
                    .isInstanceOf(Outcome.Done.class);
            assertThat(executors.execute(Workshop.again(elastic(SEARCH, elastic.url() + "/logs-auth"))))
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void refusesWhatIsNoSearch() throws IOException {
        try (ASystem elastic = ASystem.answering(200, "{}")) {
            Executors executors = bench.executors(executor());
            for (String text : new String[] {"user.name: anna", "[]", "", "{\"a\""}) {
                assertThat(executors
                                .execute(order(elastic(text, elastic.url())))
                                .summary())
                        .isEqualTo("an elastic command is a search in the Query DSL: one JSON object");
            }
            assertThat(elastic.heard()).isEmpty();
        }
    }
}
