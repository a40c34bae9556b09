package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Targets: the dictionary of version 1 and those written into steps become target_definitions, with sign-in apart. */
final class UpgradeTargets {
    private static final List<String> SECRETS =
            List.of("user_id", "username", "password", "oauth_header", "token", "kms", "kms_key_identifier");

    private final Upgrade upgrade;
    private final Map<String, String> renamed = new HashMap<>();

    UpgradeTargets(Upgrade upgrade) {
        this.upgrade = upgrade;
    }

    void run() {
        JsonNode old = upgrade.document().remove("targets");
        if (old != null) {
            old.properties().forEach(entry -> define(entry.getKey(), entry.getValue()));
        }
        upgrade.document().path("workflow").properties().forEach(entry -> {
            if (entry.getValue() instanceof ObjectNode step) {
                step(entry.getKey(), step);
            }
        });
    }

    private void step(String id, ObjectNode step) {
        JsonNode inline = step.remove("target");
        JsonNode ids = step.remove("target_ids");
        if (inline == null && ids == null) {
            return;
        }
        ArrayNode targets = step.path("targets") instanceof ArrayNode present ? present : step.putArray("targets");
        if (inline != null && inline.isObject()) {
            targets.add(define(id + " target", inline));
        }
        if (ids != null) {
            ids.forEach(target -> targets.add(renamed.getOrDefault(target.asText(), target.asText())));
        }
    }

    private String define(String key, JsonNode target) {
        if (!(target instanceof ObjectNode definition)) {
            return key;
        }
        String type = definition.path("type").asText("");
        if (type.equals("security-infrastructure-category")) {
            type = "security-category";
            definition.put("type", type);
        }
        String id = Identifiers.hasType(key, type)
                ? key
                : Identifiers.isOne(key)
                        ? type + "--" + Identifiers.uuid(key)
                        : UpgradeForms.identifier(type.isEmpty() ? "target" : type, key);
        if (!definition.has("name")) {
            definition.put("name", type);
        }
        address(definition);
        authentication(id, type, definition);
        upgrade.dictionary("target_definitions").set(id, definition);
        renamed.put(key, id);
        upgrade.note(Findings.at("target_definitions", id), "was the target " + Texts.shortened(key));
        return id;
    }

    private static void address(ObjectNode definition) {
        JsonNode url = definition.remove("http_url");
        JsonNode address = url != null ? url : definition.path("address");
        if (address.isTextual()) {
            String text = address.textValue();
            String kind = url != null || text.contains("://")
                    ? "url"
                    : AddressValues.isOne("ipv4", text) ? "ipv4" : AddressValues.isOne("ipv6", text) ? "ipv6" : "dname";
            definition.putObject("address").putArray(kind).add(text);
        }
        if (definition.path("port").isNumber()) {
            definition.put("port", definition.path("port").asText());
        }
    }

    private void authentication(String target, String type, ObjectNode definition) {
        definition.remove("http_auth_type");
        if (SECRETS.stream().noneMatch(definition::has)) {
            return;
        }
        String kind = definition.has("token") || definition.has("oauth_header")
                ? "oauth2"
                : type.equals("http-api") ? "http-basic" : "user-auth";
        String id = UpgradeForms.identifier(kind, target + " authentication");
        ObjectNode information = upgrade.dictionary("authentication_info_definitions")
                .putObject(id)
                .put("type", kind);
        for (String name : SECRETS) {
            JsonNode value = definition.remove(name);
            if (value != null) {
                information.set(kind.equals("user-auth") && name.equals("user_id") ? "username" : name, value);
            }
        }
        definition.put("authentication_info", id);
        upgrade.note(
                Findings.at("authentication_info_definitions", id),
                "was part of the target; put the secret into the credential store");
    }
}
