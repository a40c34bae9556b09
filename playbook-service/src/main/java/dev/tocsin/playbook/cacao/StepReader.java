package dev.tocsin.playbook.cacao;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one step and its commands. */
final class StepReader {
    private StepReader() {}

    static Step step(String id, Nodes nodes) {
        Common common = common(id, nodes);
        return switch (common.type()) {
            case "start" -> new Step.Start(common);
            case "end" -> new Step.End(common);
            case "action" ->
                new Step.Action(
                        common,
                        nodes.list("commands").stream()
                                .map(Nodes::new)
                                .map(StepReader::command)
                                .toList(),
                        nodes.textOr("agent", ""),
                        nodes.texts("targets"),
                        arguments(nodes));
            case "playbook-action" ->
                new Step.PlaybookAction(
                        common, nodes.textOr("playbook_id", ""), nodes.text("playbook_version"), arguments(nodes));
            case "parallel" -> new Step.Parallel(common, nodes.texts("next_steps"));
            case "if-condition" ->
                new Step.If(common, nodes.textOr("condition", ""), nodes.textOr("on_true", ""), nodes.text("on_false"));
            case "while-condition" ->
                new Step.While(common, nodes.textOr("condition", ""), nodes.textOr("on_true", ""));
            case "switch-condition" ->
                new Step.Switch(
                        common,
                        nodes.textOr("switch", ""),
                        nodes.dictionary("cases", (_, target) -> target.node().asText()));
            default -> throw new IllegalArgumentException("no step type " + common.type());
        };
    }

    private static Common common(String id, Nodes nodes) {
        return new Common(
                id,
                nodes.textOr("type", ""),
                nodes.textOr("name", id),
                nodes.text("description"),
                PlaybookReader.delay(nodes),
                nodes.millis("timeout"),
                nodes.dictionary("step_variables", (_, variable) -> PlaybookReader.variable(variable)),
                new Routes(nodes.text("on_completion"), nodes.text("on_success"), nodes.text("on_failure")),
                nodes.dictionary("step_extensions", (_, extension) -> extension.node()));
    }

    private static Step.Arguments arguments(Nodes nodes) {
        return new Step.Arguments(nodes.texts("in_args"), nodes.texts("out_args"));
    }

    static Command command(Nodes nodes) {
        String type = nodes.textOr("type", "");
        String text = Objects.requireNonNullElse(plainOrBase64(nodes, "command"), "");
        return switch (type) {
            case "http-api" -> http(nodes, text);
            case "openc2-http" -> openC2(nodes, text);
            case "manual" -> new Command.Manual(nodes.text("description"), text);
            default -> new Command.Other(type, nodes.text("description"), text);
        };
    }

    private static Command openC2(Nodes nodes, String startLine) {
        return new Command.OpenC2Http(
                nodes.text("description"),
                target(words(startLine)),
                headers(nodes),
                Objects.requireNonNullElse(plainOrBase64(nodes, "content"), ""));
    }

    private static List<String> words(String startLine) {
        return List.of(startLine.strip().split("\\s+"));
    }

    private static String target(List<String> words) {
        return words.size() > 1 ? words.get(1) : "/";
    }

    private static Map<String, List<String>> headers(Nodes nodes) {
        Nodes headers = new Nodes(nodes.node().path("headers"));
        return nodes.dictionary("headers", (name, _) -> headers.texts(name));
    }

    private static Command http(Nodes nodes, String startLine) {
        List<String> words = words(startLine);
        return new Command.HttpApi(
                nodes.text("description"),
                words.getFirst(),
                target(words),
                headers(nodes),
                plainOrBase64(nodes, "content"));
    }

    private static @Nullable String plainOrBase64(Nodes nodes, String name) {
        String encoded = nodes.text(name + "_b64");
        return encoded == null ? nodes.text(name) : decoded(encoded);
    }

    static @Nullable String decoded(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
