package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Data markings (section 9). */
final class MarkingCheck {
    private static final List<String> REQUIRED = List.of("id", "created_by", "created");
    private static final Set<String> TYPES = Set.of("marking-statement", "marking-tlp", "marking-iep");
    private static final List<String> IEP = List.of(
            "name",
            "description",
            "tlp",
            "iep_version",
            "start_date",
            "end_date",
            "encrypt_in_transit",
            "permitted_actions",
            "affected_party_notifications",
            "attribution",
            "unmodified_resale",
            "external_references");

    private final Findings findings;
    private final JsonNode document;

    MarkingCheck(Findings findings, JsonNode document) {
        this.findings = findings;
        this.document = document;
    }

    void check() {
        JsonNode definitions = document.path("data_marking_definitions");
        List<String> used = new Nodes(document).texts("markings");
        Set<Tlp> levels = new HashSet<>();
        for (int i = 0; i < used.size(); i++) {
            if (!definitions.has(used.get(i))) {
                findings.add(
                        Rule.MARKING_REFERENCE,
                        "/markings/" + i,
                        "Unknown marking " + Texts.shortened(used.get(i)),
                        "Add it to data_marking_definitions");
            }
            Tlp.of(used.get(i), definitions.path(used.get(i))).ifPresent(levels::add);
        }
        if (levels.size() > 1) {
            findings.add(
                    Rule.TLP_SEVERAL,
                    "/markings",
                    "There is more than one TLP level: the strictest counts",
                    "Keep one of them");
        }
        definitions.properties().forEach(this::definition);
    }

    private void definition(Map.Entry<String, JsonNode> entry) {
        String at = Findings.at("data_marking_definitions", entry.getKey());
        JsonNode marking = entry.getValue();
        String type = marking.path("type").asText("");
        if (!TYPES.contains(type)) {
            malformed(at + "/type", "'" + Texts.shortened(type) + "' is no type of marking");
        }
        REQUIRED.stream()
                .filter(name -> !Nodes.isPresent(marking, name))
                .forEach(name -> malformed(at + "/" + name, name + " is missing"));
        if (!Identifiers.hasType(entry.getKey(), type)
                || !marking.path("id").asText(entry.getKey()).equals(entry.getKey())) {
            findings.add(
                    Rule.MARKING_ID,
                    at,
                    "The key is not the id of the marking, or not type--UUID",
                    "Write the same identifier as key and as id");
        }
        if (marking.has("modified")) {
            findings.add(
                    Rule.MARKING_VERSIONED,
                    at + "/modified",
                    "Markings are never versioned",
                    "Remove it; a change is a new marking");
        }
        if (new Nodes(marking).texts("markings").contains(entry.getKey())) {
            findings.add(Rule.MARKING_CIRCULAR, at + "/markings", "The marking marks itself", "Remove it");
        }
        TimesCheck times = new TimesCheck(findings, marking, at);
        times.time("created");
        times.ofValidity();
        switch (type) {
            case "marking-tlp" -> tlp(at, entry.getKey(), marking);
            case "marking-iep" -> iep(at, marking);
            case "marking-statement" -> statement(at, marking);
            default -> {
                // Named above.
            }
        }
    }

    private void malformed(String at, String message) {
        findings.add(Rule.MARKING_MALFORMED, at, message, "A marking has type, id, created_by and created");
    }

    private void statement(String at, JsonNode marking) {
        if (!Nodes.isPresent(marking, "statement")) {
            findings.add(Rule.MARKING_STATEMENT, at + "/statement", "The statement is missing", "Add it");
        }
    }

    private void iep(String at, JsonNode marking) {
        IEP.stream()
                .filter(name -> !marking.has(name))
                .forEach(name -> findings.add(
                        Rule.IEP, at + "/" + name, name + " is missing", "An IEP policy has all of its properties"));
    }

    private void tlp(String at, String key, JsonNode marking) {
        String level = marking.path("tlpv2_level").asText("");
        if (level.isEmpty() && Tlp.ofVersion1(marking).isPresent()) {
            findings.add(
                    Rule.TLP_VERSION_1,
                    at,
                    "The level is one of TLP 1.0",
                    "Write tlpv2_level; WHITE has become TLP:CLEAR");
        } else if (Tlp.named(level).isEmpty()) {
            findings.add(
                    Rule.TLP_LEVEL,
                    at + "/tlpv2_level",
                    "'" + Texts.shortened(level) + "' is no level of TLP 2.0",
                    "Write TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN or TLP:CLEAR");
        } else if (Tlp.named(level).filter(known -> known.marking().equals(key)).isEmpty()) {
            findings.add(
                    Rule.TLP_ID,
                    at,
                    "The marking of this level has a fixed id",
                    "Use " + Tlp.named(level).orElseThrow().marking());
        }
    }
}
