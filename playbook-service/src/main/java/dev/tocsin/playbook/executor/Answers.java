package dev.tocsin.playbook.executor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tocsin.playbook.cacao.OutputsExtension.Output;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads values out of answers; what is not asked for is not kept. */
final class Answers {
    private Answers() {}

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
