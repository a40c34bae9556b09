package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a document that passed the {@link Validator} into a {@link Playbook}; of other documents it makes what it can. */
public final class PlaybookReader {
    private PlaybookReader() {}

    /** Reads the document; throws IllegalArgumentException where it is not even shaped like a playbook. */
    public static Playbook read(JsonNode document) {
        Nodes nodes = new Nodes(document);
        return new Playbook(
                header(nodes),
                nodes.dictionary("playbook_variables", (_, variable) -> variable(variable)),
                new Workflow(
                        require(nodes, "workflow_start"),
                        nodes.text("workflow_exception"),
                        nodes.dictionary("workflow", StepReader::step)),
                new Definitions(
                        nodes.dictionary("agent_definitions", PlaybookReader::agentTarget),
                        nodes.dictionary("target_definitions", PlaybookReader::agentTarget),
                        nodes.dictionary("authentication_info_definitions", PlaybookReader::authentication),
                        nodes.dictionary("extension_definitions", (id, _) -> id).keySet()),
                nodes.dictionary("playbook_extensions", (_, extension) -> extension.node()));
    }

    static Variable variable(Nodes nodes) {
        VariableType type = VariableType.named(nodes.textOr("type", "")).orElse(VariableType.STRING);
        JsonNode value = nodes.node().path("value");
        String text = value.isTextual() ? value.textValue() : value.isObject() ? value.toString() : null;
        return new Variable(type, text, nodes.flag("constant"), nodes.flag("external"), nodes.text("description"));
    }

    static String require(Nodes nodes, String name) {
        String text = nodes.text(name);
        if (text == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return text;
    }

    private static Header header(Nodes nodes) {
        return new Header(
                require(nodes, "id"),
                require(nodes, "name"),
                nodes.text("description"),
                Objects.requireNonNullElse(instant(nodes, "created"), Instant.EPOCH),
                Objects.requireNonNullElse(instant(nodes, "modified"), Instant.EPOCH),
                nodes.flag("revoked"),
                instant(nodes, "valid_from"),
                instant(nodes, "valid_until"),
                nodes.texts("playbook_types"),
                nodes.texts("playbook_activities"),
                nodes.texts("labels"),
                nodes.number("impact", 0));
    }

    private static @Nullable Instant instant(Nodes nodes, String name) {
        String text = nodes.text(name);
        return text == null ? null : Timestamps.read(text);
    }

    private static AgentTarget agentTarget(String id, Nodes nodes) {
        Nodes address = new Nodes(nodes.node().path("address"));
        Map<String, java.util.List<String>> addresses =
                address.node().isObject() ? nodes.dictionary("address", (kind, _) -> address.texts(kind)) : Map.of();
        return new AgentTarget(
                id,
                nodes.textOr("type", ""),
                nodes.textOr("name", id),
                addresses,
                nodes.text("port"),
                nodes.text("authentication_info"));
    }

    private static Authentication authentication(String id, Nodes nodes) {
        boolean inline =
                AuthenticationCheck.SECRETS.stream().map(nodes::text).anyMatch(text -> text != null && !text.isEmpty());
        return new Authentication(
                id, nodes.textOr("type", ""), nodes.flag("kms") ? nodes.text("kms_key_identifier") : null, inline);
    }

    static Duration delay(Nodes nodes) {
        Duration delay = nodes.millis("delay");
        return delay == null ? Duration.ZERO : delay;
    }
}
