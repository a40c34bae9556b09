package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The properties of commands (section 5). */
final class CommandShape {
    private static final Set<String> RUNNABLE = Set.of("http-api", "manual");
    private static final Pattern START_LINE = Pattern.compile("[A-Z]+\\s+\\S+(\\s+HTTP/\\d(\\.\\d)?)?");

    private final Findings findings;

    CommandShape(Findings findings) {
        this.findings = findings;
    }

    void check(String step, JsonNode commands) {
        if (!commands.isArray() || commands.isEmpty()) {
            findings.error(
                    "commands-missing", Findings.step(step, "commands"), "The action has no command", "Add a command");
            return;
        }
        for (int i = 0; i < commands.size(); i++) {
            command(Findings.step(step, "commands", String.valueOf(i)), commands.get(i));
        }
    }

    private void command(String pointer, JsonNode command) {
        String type = command.path("type").asText("");
        if (type.isEmpty()) {
            findings.error("command-type", pointer + "/type", "The command has no type", "Name a type of section 5.2");
            return;
        }
        if (!StepReader.isPresent(command, "command") && !StepReader.isPresent(command, "command_b64")) {
            findings.error(
                    "command-missing", pointer + "/command", "There is neither command nor command_b64", "Add one");
        }
        for (String name : List.of("command_b64", "content_b64")) {
            if (command.path(name).isTextual()
                    && StepReader.decoded(command.path(name).textValue()) == null) {
                findings.error("base64", pointer + "/" + name, name + " is not Base64", "Encode it with RFC 4648");
            }
        }
        if (!RUNNABLE.contains(type)) {
            findings.warning(
                    "command-type-unsupported",
                    pointer + "/type",
                    "No executor here knows " + type + ": the step fails when it is reached",
                    "Give the step an on_failure, or use " + String.join(" or ", RUNNABLE));
        }
        if (type.equals("http-api")) {
            http(pointer, command);
        }
    }

    private void http(String pointer, JsonNode command) {
        String line = command.path("command").asText("").strip();
        if (!line.isEmpty() && !START_LINE.matcher(line).matches()) {
            findings.error(
                    "http-start-line",
                    pointer + "/command",
                    "'" + line + "' is not METHOD target HTTP/1.1",
                    "Write for example GET /users HTTP/1.1");
        }
        command.path("headers").properties().forEach(header -> {
            String at = pointer + "/headers" + Findings.at(header.getKey());
            if (!header.getValue().isArray()) {
                findings.error("http-header", at, "A header is a list of texts", "Put the value into [ ]");
            }
            if (header.getKey().toLowerCase(Locale.ROOT).equals("authorization")) {
                findings.error(
                        "inline-secret",
                        at,
                        "A credential stands in a header",
                        "Refer to the credential store: authentication_info with kms and kms_key_identifier");
            }
        });
    }
}
