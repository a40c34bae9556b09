package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The properties of the playbook itself (section 3.1). */
final class PlaybookCheck {
    private static final List<String> REQUIRED = List.of(
            "type", "spec_version", "id", "name", "created_by", "created", "modified", "workflow_start", "workflow");
    private static final int HIGHEST = 100;

    private final Findings findings;
    private final JsonNode document;

    PlaybookCheck(Findings findings, JsonNode document) {
        this.findings = findings;
        this.document = document;
    }

    void check() {
        Properties.PLAYBOOK.check(findings, document, "");
        REQUIRED.stream()
                .filter(name -> !isThere(name))
                .forEach(name -> findings.add(
                        Rule.PROPERTY_MISSING, "/" + name, name + " is missing", "Add " + name + " to the playbook"));
        constant(Rule.TYPE, "type", "playbook");
        constant(Rule.SPEC_VERSION, "spec_version", "cacao-2.0");
        identifier(Rule.PLAYBOOK_ID, "id", "playbook");
        if (isThere("created_by")) {
            identifier(Rule.CREATOR, "created_by", "identity");
        }
        new TimesCheck(findings, document, "").ofVersion();
        new TimesCheck(findings, document, "").ofValidity();
        scores();
        advice();
        references();
    }

    private boolean isThere(String name) {
        JsonNode value = document.path(name);
        return name.equals("workflow") ? value.isObject() && !value.isEmpty() : Nodes.isPresent(document, name);
    }

    private void constant(Rule rule, String name, String value) {
        if (!document.path(name).asText("").equals(value)) {
            findings.add(
                    rule,
                    "/" + name,
                    name + " is not " + value,
                    "Write " + value + "; documents of version 1.0 and 1.1 can be upgraded as a draft");
        }
    }

    private void identifier(Rule rule, String name, String type) {
        if (!Identifiers.hasType(document.path(name).asText(""), type)) {
            findings.add(
                    rule, "/" + name, name + " is not " + type + "--UUID", "Write " + type + "-- and a random UUID");
        }
    }

    private void scores() {
        for (String name : List.of("priority", "severity", "impact")) {
            JsonNode score = document.path(name);
            boolean isScore = score.canConvertToInt()
                    && score.isIntegralNumber()
                    && score.intValue() >= 0
                    && score.intValue() <= HIGHEST;
            if (document.has(name) && !isScore) {
                findings.add(
                        Rule.SCORE,
                        "/" + name,
                        name + " is not a whole number from 0 to 100",
                        "Write 0 for undefined" + (name.equals("priority") ? "; 1 is the highest" : ""));
            }
        }
    }

    private void advice() {
        List<String> types = new Nodes(document).texts("playbook_types");
        List<String> activities = new Nodes(document).texts("playbook_activities");
        boolean isKnown = types.stream().anyMatch(Vocabulary.PLAYBOOK_TYPES::containsKey);
        if (isKnown && activities.isEmpty()) {
            findings.add(
                    Rule.ACTIVITIES_MISSING,
                    "/playbook_activities",
                    "playbook_types is from the vocabulary, but no activity is listed",
                    "List what its commands do, such as eliminate-risk");
        }
        if (!activities.isEmpty()) {
            types.forEach(type -> Vocabulary.PLAYBOOK_TYPES.getOrDefault(type, List.of()).stream()
                    .filter(activity -> !activities.contains(activity))
                    .forEach(activity -> findings.add(
                            Rule.ACTIVITY_OF_TYPE,
                            "/playbook_activities",
                            "A playbook of type " + type + " has the activity " + activity,
                            "Add " + activity + ", or take the type away")));
        }
        for (String name : List.of("description", "playbook_types")) {
            if (document.path(name).isMissingNode()) {
                findings.add(
                        Rule.DESCRIPTION_MISSING, "/" + name, name + " is missing", "Say what the playbook is for");
            }
        }
        if (document.path("revoked").booleanValue()) {
            findings.add(Rule.REVOKED, "/revoked", "The playbook is revoked", "Make a new one with derived_from");
        }
    }

    private void references() {
        for (String name : List.of("derived_from", "related_to")) {
            List<String> ids = new Nodes(document).texts(name);
            for (int i = 0; i < ids.size(); i++) {
                boolean isPlaybook = Identifiers.hasType(ids.get(i), "playbook");
                if (!Identifiers.isOne(ids.get(i)) || (name.equals("derived_from") && !isPlaybook)) {
                    findings.add(
                            Rule.REFERENCE_ID,
                            Findings.at(name, String.valueOf(i)),
                            "'" + Texts.shortened(ids.get(i)) + "' is not the identifier of what is meant",
                            "Write type--UUID; derived_from names playbooks");
                }
            }
        }
        new ReferencesCheck(findings).check(document, "");
    }
}
