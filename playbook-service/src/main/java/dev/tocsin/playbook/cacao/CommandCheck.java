package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** The commands of an action (section 5). */
final class CommandCheck {
    private static final Set<String> EXECUTED =
            Set.of("elastic", "http-api", "manual", "openc2-http", "ssh", "x-identity");

    private final Findings findings;
    private final JsonNode document;
    private final HttpCommandCheck http;

    CommandCheck(Findings findings, JsonNode document) {
        this.findings = findings;
        this.document = document;
        this.http = new HttpCommandCheck(findings);
    }

    void check(String step, JsonNode action) {
        JsonNode commands = action.path("commands");
        if (!commands.isArray() || commands.isEmpty()) {
            findings.add(
                    Rule.COMMANDS_MISSING,
                    Findings.step(step, "commands"),
                    "The action has no commands",
                    "List one or more commands");
            return;
        }
        String agentType = document.path("agent_definitions")
                .path(action.path("agent").asText(""))
                .path("type")
                .asText("");
        for (int i = 0; i < commands.size(); i++) {
            command(Findings.step(step, "commands", String.valueOf(i)), commands.get(i), agentType);
        }
    }

    private void command(String pointer, JsonNode command, String agentType) {
        if (!command.isObject()) {
            findings.add(Rule.COMMAND_MALFORMED, pointer, "The command is not an object", "Write an object");
            return;
        }
        String type = command.path("type").asText("");
        if (type.isBlank()) {
            findings.add(
                    Rule.COMMAND_TYPE_MISSING,
                    pointer + "/type",
                    "The command has no type",
                    "Use one of " + String.join(", ", new java.util.TreeSet<>(Vocabulary.COMMANDS.keySet())));
        }
        Properties.COMMAND.check(findings, command, pointer);
        text(pointer, type, command);
        if (Vocabulary.HTTP_COMMANDS.contains(type)) {
            http.check(pointer, type, command);
        }
        base64(pointer, command);
        executor(pointer, type, agentType);
        activity(pointer, command);
        new ReferencesCheck(findings).check(command, pointer);
    }

    private void text(String pointer, String type, JsonNode command) {
        boolean hasText = isThere(command, "command");
        boolean hasBase64 = isThere(command, "command_b64");
        if (Vocabulary.BASE64_COMMANDS.contains(type)) {
            if (!hasBase64) {
                findings.add(
                        Rule.COMMAND_BASE64_MISSING,
                        pointer + "/command_b64",
                        "A " + type + " command has command_b64",
                        "Encode the text with Base64");
            }
        } else if (Vocabulary.COMMANDS.containsKey(type)
                && !Vocabulary.HTTP_COMMANDS.contains(type)
                && !hasText
                && !hasBase64) {
            findings.add(
                    Rule.COMMAND_MISSING,
                    pointer + "/command",
                    "There is neither command nor command_b64",
                    "Add one of them");
        }
        for (String name : List.of("command", "command_b64")) {
            if (command.path(name).isTextual() && command.path(name).textValue().isBlank()) {
                findings.add(Rule.COMMAND_EMPTY, pointer + "/" + name, name + " is empty", "Say what is to be done");
            }
        }
        if ((hasText && hasBase64) || (isThere(command, "content") && isThere(command, "content_b64"))) {
            findings.add(
                    Rule.COMMAND_TWICE,
                    pointer + (hasText && hasBase64 ? "/command" : "/content"),
                    "It stands there twice, plain and in Base64: the latter is used",
                    "Keep one of them");
        }
    }

    private static boolean isThere(JsonNode command, String name) {
        return !command.path(name).isMissingNode() && !command.path(name).isNull();
    }

    private void base64(String pointer, JsonNode command) {
        for (String name : List.of("command_b64", "content_b64")) {
            String text = command.path(name).asText("");
            if (VariableReferences.in(text).isEmpty() && StepReader.decoded(text) == null) {
                findings.add(Rule.BASE64, pointer + "/" + name, name + " is not Base64", "Encode it as RFC 4648 says");
            }
        }
    }

    private void executor(String pointer, String type, String agentType) {
        if (!type.isBlank() && !EXECUTED.contains(type)) {
            findings.add(
                    Rule.COMMAND_UNSUPPORTED,
                    pointer + "/type",
                    "No executor here knows " + Texts.shortened(type) + ": the step fails when it is reached",
                    "Give the step an on_failure, or use one of "
                            + String.join(", ", new java.util.TreeSet<>(EXECUTED)));
        }
        Set<String> fitting = Vocabulary.COMMANDS.getOrDefault(type, Set.of());
        boolean isKnown = Vocabulary.AGENT_TYPES.contains(agentType);
        if (isKnown && !fitting.isEmpty() && !fitting.contains(agentType)) {
            findings.add(
                    Rule.COMMAND_AGENT,
                    pointer + "/type",
                    "An agent of type " + agentType + " does not execute " + type,
                    "Use an agent of type " + String.join(" or ", new java.util.TreeSet<>(fitting)));
        }
    }

    private void activity(String pointer, JsonNode command) {
        String activity = command.path("playbook_activity").asText("");
        if (activity.isEmpty()) {
            findings.add(
                    Rule.ACTIVITY_MISSING,
                    pointer + "/playbook_activity",
                    "The command does not say which activity it is part of",
                    "Add playbook_activity");
        } else if (!Vocabulary.isActivity(activity)) {
            findings.add(
                    Rule.ACTIVITY_UNKNOWN,
                    pointer + "/playbook_activity",
                    "'" + Texts.shortened(activity) + "' is not in the vocabulary",
                    "See section 3.1.2; other words are allowed");
        }
    }
}
