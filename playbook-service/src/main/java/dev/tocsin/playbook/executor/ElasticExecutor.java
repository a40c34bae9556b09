package dev.tocsin.playbook.executor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks Elasticsearch what an elastic command (CACAO v2.0 section 5.6) asks in its Query DSL; the path of the address names what is searched. */
@ApplicationScoped
class ElasticExecutor implements Executor {
    private final SignedHttp http;
    private final ObjectMapper json;

    ElasticExecutor(SignedHttp http, ObjectMapper json) {
        this.http = http;
        this.json = json;
    }

    @Override
    public Set<String> types() {
        return Set.of("elastic");
    }

    @Override
    public Preview preview(ResolvedCommand command) {
        Request request = request(command);
        return new Preview("search " + request.body(), request.uri().toString());
    }

    @Override
    public boolean onlyReads(ResolvedCommand command) {
        return true;
    }

    @Override
    public Outcome execute(Order order, Grant grant) {
        ResolvedCommand command = order.command();
        return Answers.outcome(json, command.outputs(), "the search", http.send(request(command), grant));
    }

    private Request request(ResolvedCommand command) {
        if (!(command.command() instanceof Command.Other(var type, var _, var text) && type.equals("elastic"))) {
            throw new IllegalArgumentException("this is no elastic command");
        }
        if (!isObject(text)) {
            throw new IllegalArgumentException("an elastic command is a search in the Query DSL: one JSON object");
        }
        String base = Addresses.base(Addresses.endpoint(command));
        return new Request(
                "POST",
                Addresses.resolve(base, "/_search"),
                Map.of("Content-Type", List.of("application/json"), "Accept", List.of("application/json")),
                text);
    }

    private boolean isObject(String text) {
        try {
            return json.readTree(text).isObject();
        } catch (JsonProcessingException _) {
            return false;
        }
    }
}
