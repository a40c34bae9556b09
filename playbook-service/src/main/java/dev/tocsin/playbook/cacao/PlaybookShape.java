package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The properties of the playbook itself (section 3.1). */
final class PlaybookShape {
    static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Set<String> TYPES = Set.of(
            "attack",
            "detection",
            "engagement",
            "investigation",
            "mitigation",
            "notification",
            "prevention",
            "remediation");
    private static final Pattern MILLIS = Pattern.compile(".*\\.\\d{3}Z");

    private final Findings findings;

    PlaybookShape(Findings findings) {
        this.findings = findings;
    }

    void check(JsonNode document) {
        constant(document, "type", "playbook");
        constant(document, "spec_version", "cacao-2.0");
        identifier(document, "id", "playbook");
        identifier(document, "created_by", "identity");
        if (!StepReader.isPresent(document, "name")) {
            findings.error("property-missing", "/name", "The playbook has no name", "Give it a short verb phrase");
        }
        times(document);
        scores(document);
        activities(document);
        JsonNode workflow = document.path("workflow");
        if (!workflow.isObject() || workflow.isEmpty()) {
            findings.error(
                    "property-missing", "/workflow", "There is no workflow", "Add a start, an action and an end");
        }
        if (!StepReader.isPresent(document, "workflow_start")) {
            findings.error("property-missing", "/workflow_start", "Nothing says where to start", "Name the start step");
        }
    }

    private void constant(JsonNode document, String name, String value) {
        if (!document.path(name).asText("").equals(value)) {
            findings.error(
                    "property-value", "/" + name, name + " is not " + value, "Only CACAO v2.0 playbooks are taken");
        }
    }

    private void identifier(JsonNode document, String name, String prefix) {
        if (!isIdentifier(document.path(name).asText(""), prefix)) {
            findings.error(
                    "identifier",
                    "/" + name,
                    name + " is not " + prefix + "--UUID",
                    "Write " + prefix + "-- and a UUID");
        }
    }

    static boolean isIdentifier(String text, String prefix) {
        return text.startsWith(prefix + "--")
                && UUID_TEXT.matcher(text.substring(prefix.length() + 2)).matches();
    }

    private void times(JsonNode document) {
        Instant created = time(document, "created", true);
        Instant modified = time(document, "modified", true);
        if (created != null && modified != null && modified.isBefore(created)) {
            findings.error("times", "/modified", "modified lies before created", "A new version has a later modified");
        }
        Instant from = time(document, "valid_from", false);
        Instant until = time(document, "valid_until", false);
        if (from != null && until != null && !until.isAfter(from)) {
            findings.error("times", "/valid_until", "valid_until is not after valid_from", "Correct the window");
        }
    }

    private @Nullable Instant time(JsonNode document, String name, boolean isVersion) {
        if (!document.has(name) && !isVersion) {
            return null;
        }
        String text = document.path(name).asText("");
        try {
            Instant time = Instant.parse(text);
            if (isVersion && !MILLIS.matcher(text).matches()) {
                findings.warning(
                        "timestamp-digits",
                        "/" + name,
                        name + " has not exactly three digits",
                        "Write .000Z at the end");
            }
            return time;
        } catch (DateTimeException _) {
            findings.error(
                    "timestamp",
                    "/" + name,
                    name + " is not an RFC 3339 instant in UTC",
                    "Write 2026-01-31T08:00:00.000Z");
            return null;
        }
    }

    private void scores(JsonNode document) {
        for (String name : Set.of("priority", "severity", "impact")) {
            JsonNode score = document.path(name);
            if (!score.isMissingNode() && (!score.isInt() || score.intValue() < 0 || score.intValue() > 100)) {
                findings.error("score", "/" + name, name + " is not a whole number from 0 to 100", "0 means undefined");
            }
        }
    }

    private void activities(JsonNode document) {
        boolean known = new Nodes(document).texts("playbook_types").stream().anyMatch(TYPES::contains);
        if (known && new Nodes(document).texts("playbook_activities").isEmpty()) {
            findings.warning(
                    "activities-missing",
                    "/playbook_activities",
                    "playbook_types is from the vocabulary, but no activity is listed",
                    "List what its commands do, such as eliminate-risk");
        }
    }
}
