package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Step extension: which part of a command's result becomes the value of which variable (the standard leaves it open). */
public record OutputsExtension(List<Output> outputs) {
    /** Id of its extension definition. */
    public static final String DEFINITION = "extension-definition--0f8f3f0e-7a35-4f6b-9a1c-2f9ed2b7c3a8";

    static final OutputsExtension NONE = new OutputsExtension(List.of());

    /** One mapping: the command's place in the step (from 0), a JSON pointer into its result, and the variable. */
    public record Output(int command, String from, String variable) {}

    /** The mappings of one command. */
    public List<Output> of(int command) {
        return outputs.stream().filter(output -> output.command() == command).toList();
    }

    static OutputsExtension of(JsonNode node) {
        return new OutputsExtension(new Nodes(node)
                .list("outputs").stream()
                        .map(Nodes::new)
                        .map(output -> new Output(
                                output.number("command", 0), output.textOr("from", ""), output.textOr("variable", "")))
                        .toList());
    }
}
