package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Actions: version 2 wants an agent, which version 1 did not know; it also has other commands. */
final class UpgradeActions {
    private static final Map<String, String> COMMANDS =
            Map.of("openc2-json", "openc2-http", "openc2", "openc2-http", "attack-cmd", "caldera-cmd");

    private final Upgrade upgrade;

    UpgradeActions(Upgrade upgrade) {
        this.upgrade = upgrade;
    }

    void run(String id, ObjectNode step) {
        if (!step.path("type").asText("").equals("action")) {
            return;
        }
        JsonNode commands = step.path("commands");
        for (int i = 0; i < commands.size(); i++) {
            if (commands.get(i) instanceof ObjectNode command) {
                command(Findings.step(id, "commands", String.valueOf(i)), command);
            }
        }
        if (!step.has("agent")) {
            agent(id, step, commands.path(0).path("type").asText("manual"));
        }
    }

    private void command(String pointer, ObjectNode command) {
        String was = command.path("type").asText("");
        String type = COMMANDS.getOrDefault(was, was);
        if (!type.equals(was)) {
            command.put("type", type);
            upgrade.note(pointer + "/type", "was " + was);
        }
        if (type.equals("openc2-http") && !command.has("content_b64")) {
            byte[] message = command.path("command").asText("").getBytes(StandardCharsets.UTF_8);
            command.put("content_b64", Base64.getEncoder().encodeToString(message));
            command.put("command", "POST /.well-known/openc2 HTTP/1.1");
            upgrade.note(pointer, "the OpenC2 message is now content_b64; check the start line");
        }
        if (command.path("headers") instanceof ObjectNode headers) {
            for (Map.Entry<String, JsonNode> header : List.copyOf(headers.properties())) {
                if (header.getValue().isValueNode()) {
                    headers.putArray(header.getKey()).add(header.getValue().asText());
                }
            }
        }
    }

    /** A target of the step that can execute the command, else somebody who is still to be named. */
    private void agent(String id, ObjectNode step, String command) {
        Set<String> fitting = Vocabulary.COMMANDS.getOrDefault(command, Set.of());
        JsonNode targets = upgrade.document().path("target_definitions");
        for (String target : new Nodes(step).texts("targets")) {
            if (fitting.contains(targets.path(target).path("type").asText(""))) {
                upgrade.dictionary("agent_definitions")
                        .set(target, targets.path(target).deepCopy());
                step.put("agent", target);
                upgrade.note(Findings.step(id, "agent"), "its target was taken: is that who executes it?");
                return;
            }
        }
        String agent = UpgradeForms.identifier("individual", "agent for version 1");
        upgrade.dictionary("agent_definitions")
                .putObject(agent)
                .put("type", "individual")
                .put("name", "To be named: who executes this?");
        step.put("agent", agent);
        upgrade.note(Findings.step(id, "agent"), "added: who executes it? Version 1 did not say");
    }
}
