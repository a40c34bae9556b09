package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What http-api and openc2-http commands have beside others (sections 5.7, 5.10). */
final class HttpCommandCheck {
    private static final Pattern SENDABLE = Pattern.compile("[A-Z]{1,20}\\s+\\S+(\\s+HTTP\\S*)?");
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}");
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");
    private static final Set<String> SECRET = Set.of("authorization", "proxy-authorization", "cookie", "x-api-key");

    private final Findings findings;

    HttpCommandCheck(Findings findings) {
        this.findings = findings;
    }

    void check(String pointer, String type, JsonNode command) {
        startLine(pointer, type, command.path("command"));
        if (type.equals("openc2-http") && !Nodes.isPresent(command, "content_b64")) {
            findings.add(
                    Rule.CONTENT_MISSING,
                    pointer + "/content_b64",
                    "An openc2-http command has content_b64",
                    "Encode the OpenC2 message with Base64");
        }
        headers(pointer, command.path("headers"));
    }

    private void startLine(String pointer, String type, JsonNode command) {
        String at = pointer + "/command";
        String line = command.asText("").strip();
        if (command.isMissingNode() || command.isNull()) {
            findings.add(
                    Rule.START_LINE_MISSING, at, "There is no start line", "Write for example GET /users HTTP/1.1");
            return;
        }
        String[] elements = line.split("\\s+", -1);
        if (elements.length != 3) {
            findings.add(
                    Rule.START_LINE_ELEMENTS,
                    at,
                    "The start line does not have three elements",
                    "Write METHOD target HTTP/1.1");
        }
        if (!SENDABLE.matcher(line).matches()) {
            findings.add(
                    Rule.START_LINE,
                    at,
                    "'" + Texts.shortened(line) + "' cannot be sent",
                    "Write for example GET /users HTTP/1.1; spaces in the target are %20");
        } else if (type.equals("openc2-http") && !elements[0].equals("POST")) {
            findings.add(Rule.OPENC2_METHOD, at, "OpenC2 messages are sent by POST", "Write POST");
        }
    }

    private void headers(String pointer, JsonNode headers) {
        if (headers.isMissingNode() || headers.isNull()) {
            return;
        }
        if (!headers.isObject()) {
            findings.add(Rule.HEADERS, pointer + "/headers", "headers is not a dictionary", "Write name: [ value ]");
            return;
        }
        headers.properties().forEach(header -> {
            String at = pointer + "/headers" + Findings.at(header.getKey());
            if (!Properties.isTexts(header.getValue())) {
                findings.add(Rule.HEADERS, at, "A header is a list of texts", "Put the value into [ ]");
            }
            sendable(at, header.getKey(), new Nodes(headers).texts(header.getKey()));
        });
    }

    private void sendable(String pointer, String name, List<String> values) {
        boolean isClean =
                values.stream().noneMatch(value -> CONTROLS.matcher(value).find());
        if (!isClean || !HEADER_NAME.matcher(name).matches()) {
            findings.add(
                    Rule.HEADER_NAME,
                    pointer,
                    "The header cannot be sent",
                    "Names are tokens, and values have no line ends");
        }
        boolean isSecret = SECRET.contains(name.toLowerCase(Locale.ROOT));
        if (isSecret && values.stream().anyMatch(value -> !value.isBlank())) {
            findings.add(
                    Rule.INLINE_SECRET,
                    pointer,
                    "A credential stands in a header",
                    "Refer to the credential store: authentication_info with kms and kms_key_identifier");
        }
    }
}
