package dev.tocsin.playbook.executor;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.playbook.cacao.AgentTarget;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;

/** Sends http-api commands (CACAO v2.0 section 5.7), signed in by the credential that the playbook refers to. */
@ApplicationScoped
class HttpApiExecutor implements Executor {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS");

    private final SignedHttp http;
    private final LostAnswers lost;
    private final ObjectMapper json;

    HttpApiExecutor(SignedHttp http, LostAnswers lost, ObjectMapper json) {
        this.http = http;
        this.lost = lost;
        this.json = json;
    }

    @Override
    public Set<String> types() {
        return Set.of("http-api");
    }

    @Override
    public Preview preview(ResolvedCommand command) {
        Request request = request(command, "");
        String body = request.body() == null ? "" : " " + request.body();
        return new Preview(request.method() + body, request.uri().toString());
    }

    @Override
    public boolean onlyReads(ResolvedCommand command) {
        return SAFE.contains(api(command).method());
    }

    @Override
    public Outcome execute(Order order, Grant grant) {
        ResolvedCommand command = order.command();
        Request request = request(command, order.key());
        if (order.mayHaveHappened() && !IDEMPOTENT.contains(request.method())) {
            Outcome known = lost.look(command, grant).orElse(null);
            if (known != null) {
                return known;
            }
        }
        return Answers.outcome(json, command.outputs(), request.method(), http.send(request, grant));
    }

    private static Request request(ResolvedCommand command, String key) {
        Command.HttpApi api = api(command);
        AgentTarget endpoint = Addresses.endpoint(command);
        URI uri = Addresses.resolve(Addresses.base(endpoint), api.target());
        return Request.of(api.method(), uri, api.headers(), api.content()).with("Idempotency-Key", key);
    }

    private static Command.HttpApi api(ResolvedCommand command) {
        if (command.command() instanceof Command.HttpApi api) {
            return api;
        }
        throw new IllegalArgumentException("this is no http-api command");
    }
}
