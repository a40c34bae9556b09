package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Extension of an action: what takes its effect back, another action step or a command for the same agent and targets. */
public record CompensationExtension(
        @Nullable String step, @Nullable Command command) {
    /** Id of its extension definition. */
    public static final String DEFINITION = "extension-definition--5e2c7b14-8d0a-4f39-a6b1-7c94e0d3f258";

    static CompensationExtension of(JsonNode node) {
        Nodes nodes = new Nodes(node);
        JsonNode command = node.path("command");
        return new CompensationExtension(
                nodes.text("step"), command.isObject() ? StepReader.command(new Nodes(command)) : null);
    }
}
