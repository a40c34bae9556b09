package dev.tocsin.playbook.executor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/**
 * Sends openc2-http commands (CACAO v2.0 section 5.10) as OpenC2 over HTTPS v1.1 wants them: a bare command is wrapped into a message, and the
 * status of the response in the answer decides, not that of HTTP.
 */
@ApplicationScoped
class OpenC2Executor implements Executor {
    static final String MEDIA_TYPE = "application/openc2+json;version=1.0";
    private static final int PROCESSING = 102;

    private final SignedHttp http;
    private final LostAnswers lost;
    private final ObjectMapper json;

    OpenC2Executor(SignedHttp http, LostAnswers lost, ObjectMapper json) {
        this.http = http;
        this.lost = lost;
        this.json = json;
    }

    @Override
    public Set<String> types() {
        return Set.of("openc2-http");
    }

    @Override
    public Preview preview(ResolvedCommand command) {
        Command.OpenC2Http openC2 = openC2(command);
        request(command(openC2));
        return new Preview("OpenC2 " + openC2.content(), uri(command, openC2).toString());
    }

    /** A query asks for information only (OpenC2 language specification, section 3.3.1.1). */
    @Override
    public boolean onlyReads(ResolvedCommand command) {
        return request(command(openC2(command))).path("action").asText().equals("query");
    }

    @Override
    public Outcome execute(Order order, Grant grant) {
        ResolvedCommand command = order.command();
        Command.OpenC2Http openC2 = openC2(command);
        String id = id(order.key());
        Request request = Request.of("POST", uri(command, openC2), openC2.headers(), message(openC2, id))
                .withDefault("Content-Type", MEDIA_TYPE)
                .withDefault("Accept", MEDIA_TYPE)
                .withDefault("Cache-Control", "no-cache")
                .withDefault("X-Request-ID", id)
                .with("Idempotency-Key", order.key());
        if (order.mayHaveHappened() && !onlyReads(command)) {
            Outcome known = lost.look(command, grant).orElse(null);
            if (known != null) {
                return known;
            }
        }
        return outcome(command, http.send(request, grant));
    }

    private Outcome outcome(ResolvedCommand command, Answer answer) {
        JsonNode body = tree(answer.body());
        JsonNode response = body.has("body") ? body.at("/body/openc2/response") : body;
        if (!response.path("status").isInt()) {
            return Answers.outcome(json, command.outputs(), "POST", answer);
        }
        int status = response.path("status").intValue();
        if (status == PROCESSING) {
            return new Outcome.Done(
                    Answers.values(json, command.outputs(), answer.body()),
                    "answered 102: it was taken on, and may not be complete yet");
        }
        return Answers.outcome(json, command.outputs(), "OpenC2", new Answer(status, answer.body(), answer.isWhole()));
    }

    /** The message; one of version 1.0, which has another media type, is sent as it stands. */
    private String message(Command.OpenC2Http openC2, String id) {
        JsonNode content = command(openC2);
        boolean isOther = openC2.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .flatMap(header -> header.getValue().stream())
                .anyMatch(type -> !type.startsWith("application/openc2+json"));
        if (content.has("body") || isOther) {
            return openC2.content();
        }
        ObjectNode message = json.createObjectNode();
        message.putObject("headers").put("request_id", id);
        message.putObject("body").putObject("openc2").set("request", content);
        return message.toString();
    }

    private JsonNode command(Command.OpenC2Http openC2) {
        JsonNode content = tree(openC2.content());
        if (!request(content).path("action").isTextual()
                || !request(content).path("target").isObject()) {
            throw new IllegalArgumentException("the content is no OpenC2 command: it needs an action and a target");
        }
        return content;
    }

    private static JsonNode request(JsonNode content) {
        return content.has("body") ? content.at("/body/openc2/request") : content;
    }

    private static URI uri(ResolvedCommand command, Command.OpenC2Http openC2) {
        return Addresses.resolve(Addresses.base(Addresses.endpoint(command)), openC2.target());
    }

    /** The same for all tries, as the idempotency key is. */
    private static String id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private JsonNode tree(String text) {
        try {
            JsonNode node = json.readTree(text);
            return node == null ? json.missingNode() : node;
        } catch (JsonProcessingException _) {
            return json.missingNode();
        }
    }

    private static Command.OpenC2Http openC2(ResolvedCommand command) {
        if (command.command() instanceof Command.OpenC2Http openC2) {
            return openC2;
        }
        throw new IllegalArgumentException("this is no openc2-http command");
    }
}
