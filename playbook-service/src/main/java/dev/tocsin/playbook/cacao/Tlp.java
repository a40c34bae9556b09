package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Levels of the Traffic Light Protocol 2.0 from the most open to the strictest, each with the id of its published marking. */
public enum Tlp {
    CLEAR("TLP:CLEAR", "94868c89-83c2-464b-929b-a1a8aa3c8487"),
    GREEN("TLP:GREEN", "bab4a63c-aed9-4cf5-a766-dfca5abac2bb"),
    AMBER("TLP:AMBER", "55d920b0-5e8b-4f79-9ee9-91f868d9b421"),
    AMBER_STRICT("TLP:AMBER+STRICT", "939a9414-2ddd-4d32-a0cd-375ea402b003"),
    RED("TLP:RED", "e828b379-4e03-4974-9ac4-e53a884c97c1");

    private final String label;
    private final String uuid;

    Tlp(String label, String uuid) {
        this.label = label;
        this.uuid = uuid;
    }

    /** As it is written in documents. */
    public String label() {
        return label;
    }

    /** Id of the marking that the technical committee published for it. */
    public String marking() {
        return "marking-tlp--" + uuid;
    }

    /** The strictest level that a playbook is marked with; empty if it is marked with none. */
    public static Optional<Tlp> strictest(JsonNode document) {
        JsonNode definitions = document.path("data_marking_definitions");
        return new Nodes(document)
                .texts("markings").stream()
                        .flatMap(id -> of(id, definitions.path(id)).stream())
                        .max(Comparator.naturalOrder());
    }

    static Optional<Tlp> named(String label) {
        return Arrays.stream(values()).filter(tlp -> tlp.label.equals(label)).findFirst();
    }

    /** The level of a marking, by its level, by the published id, or by a level of TLP 1.0. */
    static Optional<Tlp> of(String id, JsonNode marking) {
        return named(marking.path("tlpv2_level").asText(""))
                .or(() -> Arrays.stream(values())
                        .filter(tlp -> tlp.marking().equals(id))
                        .findFirst())
                .or(() -> ofVersion1(marking));
    }

    /** TLP 1.0 as version 1 of the standard wrote it: {@code tlp: {"tlp": "green"}} or {@code tlp_level: "TLP:WHITE"}. */
    static Optional<Tlp> ofVersion1(JsonNode marking) {
        JsonNode nested = marking.path("tlp");
        String text = nested.isObject()
                ? nested.path("tlp").asText("")
                : nested.asText(marking.path("tlp_level").asText(""));
        String level = text.toUpperCase(Locale.ROOT).replace("TLP:", "").strip();
        return level.equals("WHITE") ? Optional.of(CLEAR) : named("TLP:" + level);
    }
}
