package dev.tocsin.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Meridian Contact, an outsourcer with sites in Manila and Kraków, its three clients, two sub-processors and the contracts between
 * them, four monitors with a rule that declares an incident, and two playbooks. Loading it twice adds nothing.
 */
public final class DemoFirm {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> PLAYBOOKS = List.of("misdirected-disclosure", "lost-device");

    private final Api incidents;
    private final Api playbooks;
    private int added;

    /** For services at these addresses, with an access token of a user who has the role admin. */
    public DemoFirm(String incidentService, String playbookService, String token) {
        this.incidents = new Api(incidentService, token);
        this.playbooks = new Api(playbookService, token);
    }

    /** Adds what is not there yet and says how many things that were. */
    public int load() {
        var firm = read("firm.json");
        var parties = parties(firm.path("parties"));
        contracts(firm.path("contracts"), parties);
        addMissing("sources", "slug", firm.path("sources"));
        addMissing("intake-rules", "name", firm.path("rules"));
        playbooks();
        return added;
    }

    private Map<String, String> parties(JsonNode wanted) {
        addMissing("parties", "slug", wanted);
        var ids = new HashMap<String, String>();
        incidents
                .all("parties")
                .forEach(
                        p -> ids.put(p.path("slug").asText(), p.path("party_id").asText()));
        return ids;
    }

    private void contracts(JsonNode wanted, Map<String, String> parties) {
        var there = names(incidents.all("contracts"), "reference");
        for (var contract : wanted) {
            if (there.add(contract.path("reference").asText())) {
                ObjectNode command = contract.deepCopy();
                command.put(
                        "processor_party_id",
                        parties.get(command.remove("processor").asText()));
                command.put(
                        "controller_party_id",
                        parties.get(command.remove("controller").asText()));
                create(incidents, "contracts", command);
            }
        }
    }

    private void playbooks() {
        var there = names(playbooks.all("playbooks"), "name");
        for (var file : PLAYBOOKS) {
            var playbook = read("playbooks/" + file + ".json");
            if (there.add(playbook.path("name").asText())) {
                create(playbooks, "playbooks", playbook);
            }
        }
    }

    private void addMissing(String path, String key, JsonNode wanted) {
        var there = names(incidents.all(path), key);
        for (var one : wanted) {
            if (there.add(one.path(key).asText())) {
                create(incidents, path, one);
            }
        }
    }

    private void create(Api api, String path, JsonNode command) {
        api.create(path, command);
        added++;
    }

    private static Set<String> names(List<JsonNode> items, String key) {
        var names = new HashSet<String>();
        items.forEach(item -> names.add(item.path(key).asText()));
        return names;
    }

    private static JsonNode read(String file) {
        try (var in = DemoFirm.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no demo/" + file + " on the class path");
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
