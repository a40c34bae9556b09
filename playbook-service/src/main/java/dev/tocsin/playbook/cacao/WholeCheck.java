package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What can only be seen when the whole document is looked at: unique ids, used activities, the summary (sections 3.1, 10). */
final class WholeCheck {
    private static final List<String> DICTIONARIES = List.of(
            "workflow",
            "agent_definitions",
            "target_definitions",
            "authentication_info_definitions",
            "extension_definitions",
            "data_marking_definitions");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,250}");

    private final Findings findings;
    private final JsonNode document;
    private final StepGraph graph;

    WholeCheck(Findings findings, JsonNode document, StepGraph graph) {
        this.findings = findings;
        this.document = document;
        this.graph = graph;
    }

    void check() {
        identifiers();
        activities();
        if (document.path("playbook_processing_summary").isObject()) {
            summary(document.path("playbook_processing_summary"));
        }
    }

    private void identifiers() {
        Map<String, String> seen = new HashMap<>();
        String own = document.path("id").asText("");
        if (Identifiers.isOne(own)) {
            seen.put(Identifiers.uuid(own), own);
        }
        DICTIONARIES.forEach(dictionary ->
                document.path(dictionary).fieldNames().forEachRemaining(id -> identifier(dictionary, id, seen)));
    }

    private void identifier(String dictionary, String id, Map<String, String> seen) {
        String at = Findings.at(dictionary, id);
        if (!KEY.matcher(id).matches()) {
            findings.add(
                    Rule.KEY_FORM,
                    at,
                    "The key holds other characters than letters, digits, - and _, or is too long",
                    "Write type--UUID");
        }
        // The same object may stand among agents and among targets.
        String other = Identifiers.isOne(id) ? seen.putIfAbsent(Identifiers.uuid(id), id) : null;
        if (other != null && !other.equals(id)) {
            findings.add(Rule.UUID_REUSED, at, "The UUID is also that of " + other, "Make a new one for one of them");
        }
    }

    private void activities() {
        Set<String> used = new HashSet<>();
        graph.ids().forEach(id -> {
            for (JsonNode command : graph.step(id).path("commands")) {
                used.add(command.path("playbook_activity").asText(""));
            }
        });
        List<String> listed = new Nodes(document).texts("playbook_activities");
        for (int i = 0; i < listed.size(); i++) {
            if (!used.contains(listed.get(i))) {
                findings.add(
                        Rule.ACTIVITY_UNUSED,
                        "/playbook_activities/" + i,
                        "No command is part of the activity '" + Texts.shortened(listed.get(i)) + "'",
                        "Name it as playbook_activity of a command, or take it away");
            }
        }
    }

    private void summary(JsonNode summary) {
        Map<String, Boolean> facts = new TreeMap<>();
        Map.of(
                        "parallel_processing", "parallel",
                        "if_logic", "if-condition",
                        "while_logic", "while-condition",
                        "switch_logic", "switch-condition",
                        "external_playbooks", "playbook-action")
                .forEach((name, type) -> facts.put(name, hasType(type)));
        facts.put("data_markings", !document.path("markings").isEmpty());
        facts.put("digital_signatures", !document.path("signatures").isEmpty());
        facts.forEach((name, isSo) -> {
            if (summary.has(name) && summary.path(name).booleanValue() != isSo) {
                findings.add(
                        Rule.SUMMARY,
                        Findings.at("playbook_processing_summary", name),
                        name + " says " + summary.path(name).asText() + ", the workflow says " + isSo,
                        "Write " + isSo + ", or leave the summary out");
            }
        });
    }

    private boolean hasType(String type) {
        for (String id : graph.ids()) {
            if (graph.type(id).equals(type)) {
                return true;
            }
        }
        return false;
    }
}
