package dev.tocsin.playbook.executor;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.playbook.cacao.AgentTarget;
import dev.tocsin.playbook.cacao.Authentication;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.OutputsExtension.Output;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import dev.tocsin.playbook.targets.Targets;
import dev.tocsin.playbook.targets.TestTargets;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executors with real connections and without a service around them, built from the settings that a service would have. */
public final class Workshop implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> PATIENCE =
            Map.of("tocsin.executors.time-limit", "10s", "tocsin.http-api.answer-timeout", "3s");

    final Vertx vertx = Vertx.vertx();
    final Targets targets;
    final ExecutorsConfig config;
    final Guard guard;
    final SignedHttp http;
    final LostAnswers lost;

    public Workshop(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(PATIENCE);
        all.putAll(settings);
        SmallRyeConfig read = TestTargets.config(all, ExecutorsConfig.class, HttpApiConfig.class);
        HttpApiConfig patience = read.getConfigMapping(HttpApiConfig.class);
        targets = TestTargets.of(all);
        config = read.getConfigMapping(ExecutorsConfig.class);
        guard = new Guard(targets, config);
        Http plain = new Http(new Clients(vertx, patience), guard, patience);
        http = new SignedHttp(plain, new Tokens(plain, Clock.systemUTC(), JSON));
        lost = new LostAnswers(http, JSON);
    }

    /** Loopback is reached as if it were outside. */
    public static Map<String, String> open() {
        return Map.of("tocsin.executors.internal-networks", "127.0.0.1/32");
    }

    /** The dispatcher before these executors. */
    public Executors executors(Executor... executors) {
        return new Executors(new ArrayList<>(List.of(executors)), targets, config, Clock.systemUTC());
    }

    Outcome http(Order order) {
        return executors(httpApi()).execute(order);
    }

    Executor httpApi() {
        return new HttpApiExecutor(http, lost, JSON);
    }

    /** A command that goes to this address, signed in by the credential of that name. */
    public static ResolvedCommand command(Command command, String url, @Nullable String credential, Output... outputs) {
        AgentTarget endpoint =
                new AgentTarget("agent--1", "http-api", "the system", Map.of("url", List.of(url)), null, null);
        Authentication authentication =
                credential == null ? null : new Authentication("oauth2--1", "oauth2", credential, false);
        return new ResolvedCommand(command, endpoint, authentication, List.of(outputs), null);
    }

    static Command.HttpApi request(String method, String target, @Nullable String content) {
        return new Command.HttpApi(null, method, target, Map.of(), content);
    }

    /** The first try of a command. */
    public static Order order(ResolvedCommand command) {
        return new Order(command, "run/step/0", false, false, null);
    }

    static Order again(ResolvedCommand command) {
        return new Order(command, "run/step/0", false, true, null);
    }

    static Order dry(ResolvedCommand command) {
        return new Order(command, "run/step/0", true, false, null);
    }

    static Order until(ResolvedCommand command, Instant deadline) {
        return new Order(command, "run/step/0", false, false, deadline);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
