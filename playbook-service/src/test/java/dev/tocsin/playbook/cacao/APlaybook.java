package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds playbook documents for tests; the id of a step follows from its type and name. */
public final class APlaybook {
    public static final String AGENT = id("http-api", "gateway");
    private static final String ACTIVITY = "match-indicator";

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();

    private APlaybook(String name) {
        root.put("type", "playbook")
                .put("spec_version", "cacao-2.0")
                .put("id", id("playbook", name))
                .put("name", name)
                .put("description", "A test")
                .put("created_by", id("identity", "tests"))
                .put("created", "2026-03-01T00:00:00.000Z")
                .put("modified", "2026-03-01T00:00:00.000Z");
        root.putArray("playbook_types").add("detection");
        root.putArray("playbook_activities").add("match-indicator");
        root.putObject("playbook_variables");
        root.putObject("workflow");
        ObjectNode agent = root.putObject("agent_definitions").putObject(AGENT);
        agent.put("type", "http-api").put("name", "gateway");
        agent.putObject("address").putArray("url").add("http://gateway.test");
    }

    public static APlaybook named(String name) {
        return new APlaybook(name);
    }

    public static String id(String type, String name) {
        String hex =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return type + "--" + hex.substring(0, 14) + "4" + hex.substring(15, 19) + "a" + hex.substring(20);
    }

    public static String action(String name) {
        return id("action", name);
    }

    public static String end(String name) {
        return id("end", name);
    }

    public APlaybook startingAt(String first) {
        root.put("workflow_start", id("start", "start"));
        return step("start", "start", start -> start.put("on_completion", first));
    }

    public APlaybook handler(String step) {
        root.put("workflow_exception", step);
        return this;
    }

    public APlaybook variable(String name, String type, @Nullable String value) {
        ((ObjectNode) root.get("playbook_variables"))
                .putObject(name)
                .put("type", type)
                .put("value", value);
        return this;
    }

    public APlaybook external(String name, String type) {
        variable(name, type, null);
        return with(document -> ((ObjectNode) document.at("/playbook_variables/" + name)).put("external", true));
    }

    public APlaybook step(String type, String name, Consumer<ObjectNode> rest) {
        ObjectNode step = ((ObjectNode) root.get("workflow")).putObject(id(type, name));
        rest.accept(step.put("type", type).put("name", name));
        return this;
    }

    /** An action with one request, GET /name. */
    public APlaybook request(String name, Consumer<ObjectNode> rest) {
        return step("action", name, step -> {
            command(step, "http-api", "GET /" + name + " HTTP/1.1");
            rest.accept(step);
        });
    }

    public APlaybook request(String name, String next) {
        return request(name, step -> step.put("on_completion", next));
    }

    public APlaybook manual(String name, Consumer<ObjectNode> rest) {
        return step("action", name, step -> {
            command(step, "manual", "Please do: " + name);
            rest.accept(step);
        });
    }

    public APlaybook ends(String... names) {
        for (String name : names) {
            step("end", name, _ -> {});
        }
        return this;
    }

    public static void command(ObjectNode step, String type, String command) {
        step.put("agent", AGENT);
        step.withArray("/commands")
                .addObject()
                .put("type", type)
                .put("command", command)
                .put("playbook_activity", ACTIVITY);
    }

    /** The approval extension on a step. */
    public static ObjectNode approval(ObjectNode step) {
        ObjectNode terms = step.withObject("/step_extensions").putObject(ApprovalExtension.DEFINITION);
        terms.putArray("roles").add("commander");
        return terms;
    }

    /** Names the step that takes this one back. */
    public static void undoneBy(ObjectNode step, String undo) {
        step.withObject("/step_extensions")
                .putObject(CompensationExtension.DEFINITION)
                .put("step", undo);
    }

    /** Names the request that takes this step back. */
    public static void undoneByRequest(ObjectNode step, String request) {
        step.withObject("/step_extensions")
                .putObject(CompensationExtension.DEFINITION)
                .putObject("command")
                .put("type", "http-api")
                .put("command", request)
                .put("playbook_activity", ACTIVITY);
    }

    /** The effect extension on a step. */
    public static ObjectNode effect(ObjectNode step) {
        return step.withObject("/step_extensions").putObject(EffectExtension.DEFINITION);
    }

    /** The duty extension on a step. */
    public static ObjectNode duty(ObjectNode step) {
        return step.withObject("/step_extensions").putObject(DutyExtension.DEFINITION);
    }

    /** The limits extension on the playbook. */
    public APlaybook limits(Consumer<ObjectNode> limits) {
        limits.accept(root.withObject("/playbook_extensions").putObject(LimitsExtension.DEFINITION));
        return this;
    }

    public APlaybook defining(String... extensions) {
        ObjectNode definitions = root.withObject("/extension_definitions");
        for (String extension : extensions) {
            Map.of("type", "extension-definition", "name", "ours", "created_by", "x", "schema", "s", "version", "1.0.0")
                    .forEach(definitions.withObject("/" + extension)::put);
        }
        return this;
    }

    public APlaybook with(Consumer<ObjectNode> change) {
        change.accept(root);
        return this;
    }

    public ObjectNode json() {
        return root;
    }

    public Playbook read() {
        return PlaybookReader.read(root);
    }

    /** The smallest one that is valid: one request, then the end. */
    public static APlaybook smallest() {
        return named("smallest")
                .startingAt(action("isolate"))
                .request("isolate", end("end"))
                .ends("end");
    }
}
