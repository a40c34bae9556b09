package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Variables: {@code $$name$$} becomes {@code __name__}, in a text {@code __name__:value}; values become texts. */
final class UpgradeVariables {
    private static final Set<String> NAMES = Set.of("in_args", "out_args");
    private static final Set<String> DECLARATIONS = Set.of("playbook_variables", "step_variables");

    private final Upgrade upgrade;
    private int changed;

    UpgradeVariables(Upgrade upgrade) {
        this.upgrade = upgrade;
    }

    void run() {
        object(upgrade.document());
        if (changed > 0) {
            upgrade.note("", changed + " names and uses of variables were rewritten from $$name$$ to __name__");
        }
    }

    private void object(ObjectNode object) {
        for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
            JsonNode value = entry.getValue();
            if (DECLARATIONS.contains(entry.getKey()) && value instanceof ObjectNode declarations) {
                declarations(declarations);
            } else {
                object.set(entry.getKey(), rewritten(value, NAMES.contains(entry.getKey())));
            }
        }
    }

    private JsonNode rewritten(JsonNode value, boolean isName) {
        if (value instanceof ObjectNode object) {
            object(object);
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, rewritten(array.get(i), isName));
            }
        } else if (value.isTextual()) {
            String text = value.textValue();
            String now = isName ? Upgrade.variableName(text) : Upgrade.withReferences(text);
            changed += now.equals(text) ? 0 : 1;
            return TextNode.valueOf(now);
        }
        return value;
    }

    private void declarations(ObjectNode declarations) {
        for (Map.Entry<String, JsonNode> entry : List.copyOf(declarations.properties())) {
            String name = Upgrade.variableName(entry.getKey());
            changed += name.equals(entry.getKey()) ? 0 : 1;
            declarations.remove(entry.getKey());
            declarations.set(name, entry.getValue());
            if (entry.getValue() instanceof ObjectNode variable) {
                object(variable);
                JsonNode value = variable.path("value");
                if (value.isNumber() || value.isBoolean()) {
                    variable.put("value", value.asText());
                }
            }
        }
    }
}
