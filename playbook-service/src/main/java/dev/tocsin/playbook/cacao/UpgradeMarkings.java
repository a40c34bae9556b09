package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** TLP 1.0 markings become the published ones of TLP 2.0. */
final class UpgradeMarkings {
    private final Upgrade upgrade;

    UpgradeMarkings(Upgrade upgrade) {
        this.upgrade = upgrade;
    }

    void run() {
        if (!(upgrade.document().path("data_marking_definitions") instanceof ObjectNode definitions)) {
            return;
        }
        Map<String, String> renamed = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : List.copyOf(definitions.properties())) {
            Optional<Tlp> level = Tlp.ofVersion1(entry.getValue());
            if (level.isPresent() && entry.getValue() instanceof ObjectNode marking && !marking.has("tlpv2_level")) {
                marking.remove(List.of("tlp", "tlp_level"));
                marking.put("type", "marking-tlp")
                        .put("id", level.get().marking())
                        .put("tlpv2_level", level.get().label());
                definitions.remove(entry.getKey());
                definitions.set(level.get().marking(), marking);
                renamed.put(entry.getKey(), level.get().marking());
                upgrade.note(
                        Findings.at("data_marking_definitions", level.get().marking()),
                        "was " + Texts.shortened(entry.getKey()) + " of TLP 1.0, is the published marking of TLP 2.0");
            }
        }
        if (upgrade.document().path("markings") instanceof ArrayNode markings) {
            List<String> ids = new ArrayList<>(new Nodes(upgrade.document()).texts("markings"));
            ids.replaceAll(id -> renamed.getOrDefault(id, id));
            markings.removeAll();
            ids.forEach(markings::add);
        }
    }
}
