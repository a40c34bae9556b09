package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Step extension: how to find out whether a command that must not be sent twice had its effect, when the process or the connection broke before
 * the answer came. Commands whose method is idempotent (RFC 9110, 9.2.2) do not need it.
 */
public record RepeatExtension(List<Check> checks) {
    /** Id of its extension definition. */
    public static final String DEFINITION = "extension-definition--3d0f6e0b-5b1e-4c7a-9f36-1a6d2c84e5b7";

    static final RepeatExtension NONE = new RepeatExtension(List.of());

    /** A look that changes nothing: the target of a GET, and the JSON pointer that is missing in the answer once the effect is there. */
    public record Check(int command, String target, String doneWithout) {}

    /** The look for one command, counted from 0. */
    public Optional<Check> of(int command) {
        return checks.stream().filter(check -> check.command() == command).findFirst();
    }

    static RepeatExtension of(JsonNode node) {
        return new RepeatExtension(new Nodes(node)
                .list("checks").stream()
                        .map(Nodes::new)
                        .map(check -> new Check(
                                check.number("command", 0),
                                check.textOr("target", ""),
                                check.textOr("done_without", "")))
                        .toList());
    }
}
