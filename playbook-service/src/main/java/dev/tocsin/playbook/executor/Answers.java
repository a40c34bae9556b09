package dev.tocsin.playbook.executor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tocsin.playbook.cacao.OutputsExtension.Output;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads values out of answers; what is not asked for is not kept. */
final class Answers {
    /** An earlier try may have happened, and nothing says whether twice is as good as once. */
    static final Outcome UNCLEAR = new Outcome.Refused(
            "the answer to an earlier try was lost, and it may have been done: look before it is tried again");

    private static final Set<Integer> NOT_DONE = Set.of(408, 425, 429, 503);
    /** Not implemented, and not this version of HTTP: it stays so. */
    private static final Set<Integer> NEVER = Set.of(501, 505);

    private Answers() {}

    /** What an answer of HTTP means for the command; what may be tried again is thrown. */
    static Outcome outcome(ObjectMapper json, List<Output> outputs, String method, Answer answer) {
        int status = answer.status();
        if (answer.isSuccess()) {
            if (!answer.isWhole() && !outputs.isEmpty()) {
                return new Outcome.Refused("answered " + status + " with more than is read, so its values are lost");
            }
            return new Outcome.Done(values(json, outputs, answer.body()), "answered " + status);
        }
        if (NOT_DONE.contains(status)) {
            throw new TryAgain("answered " + status, false);
        }
        if (status / 100 == 5 && !NEVER.contains(status)) {
            throw new TryAgain("answered " + status, true);
        }
        return new Outcome.Refused("answered " + status + " to " + method);
    }

    /** The values of the outputs; throws IllegalArgumentException where the answer has nothing at a place that is asked for. */
    static Map<String, String> values(ObjectMapper json, List<Output> outputs, String body) {
        Map<String, String> values = new HashMap<>();
        for (Output output : outputs) {
            values.put(output.variable(), output.from().isEmpty() ? body : at(json, output.from(), body));
        }
        return values;
    }

    static boolean has(ObjectMapper json, String pointer, String body) {
        return !tree(json, body).at(pointer).isMissingNode();
    }

    private static String at(ObjectMapper json, String pointer, String body) {
        JsonNode node = tree(json, body).at(pointer);
        if (node.isMissingNode() || node.isNull()) {
            throw new IllegalArgumentException("The answer has nothing at " + pointer);
        }
        return node.isValueNode() ? node.asText() : node.toString();
    }

    private static JsonNode tree(ObjectMapper json, String body) {
        try {
            JsonNode node = json.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }
}
