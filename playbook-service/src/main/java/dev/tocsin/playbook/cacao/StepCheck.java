package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One step looked at alone: its id, type, routes and times (section 4.1). */
final class StepCheck {
    static final List<String> ROUTES = List.of("on_completion", "on_success", "on_failure");
    private static final long LONGEST = java.time.Duration.ofDays(3660).toMillis();

    private final Findings findings;
    private final Set<String> runnable;
    private final StepKindCheck kinds;

    StepCheck(Findings findings, Set<String> runnable, JsonNode document) {
        this.findings = findings;
        this.runnable = runnable;
        this.kinds = new StepKindCheck(findings, document);
    }

    void check(String id, JsonNode step) {
        if (!step.isObject()) {
            findings.add(Rule.STEP_MALFORMED, Findings.step(id), "The step is not an object", "Write an object");
            return;
        }
        String type = step.path("type").asText("");
        if (!Vocabulary.STEP_TYPES.contains(type)) {
            findings.add(
                    Rule.STEP_TYPE,
                    Findings.step(id, "type"),
                    "'" + Texts.shortened(type) + "' is no step type of CACAO v2.0",
                    "Use one of the eight of section 4.2; single and playbook of version 1 are action and playbook-action");
        } else {
            known(id, type, step);
        }
        identifier(id, type);
        routes(id, type, step);
        times(id, type, step);
        new ReferencesCheck(findings).check(step, Findings.step(id));
        kinds.check(id, type, step);
    }

    private void known(String id, String type, JsonNode step) {
        Properties.valueOf(type.toUpperCase(Locale.ROOT).replace('-', '_')).check(findings, step, Findings.step(id));
        if (findings.isToRun() && !runnable.contains(type)) {
            findings.add(
                    Rule.STEP_TYPE_UNSUPPORTED,
                    Findings.step(id, "type"),
                    "This engine does not run " + type + " steps",
                    "A step that cannot be run is refused here rather than passed over later; write it another way");
        }
        if (Nodes.isPresent(step, "owner")
                && !Identifiers.isOne(step.path("owner").asText())) {
            findings.add(
                    Rule.REFERENCE_ID,
                    Findings.step(id, "owner"),
                    "owner is not an identifier",
                    "Write identity--UUID");
        }
    }

    private void identifier(String id, String type) {
        if (!Identifiers.isOne(id)) {
            findings.add(
                    Rule.STEP_ID,
                    Findings.step(id),
                    "The key of the step is not " + (type.isEmpty() ? "type" : Texts.shortened(type)) + "--UUID",
                    "The key of a step is its type, two hyphens and a random UUID");
            return;
        }
        if (!type.isEmpty() && !Identifiers.type(id).equals(type)) {
            findings.add(
                    Rule.STEP_ID_PREFIX,
                    Findings.step(id),
                    "The key begins with " + Identifiers.type(id) + ", the type is " + Texts.shortened(type),
                    "The prefix of a step's key is its type");
        }
        if (Identifiers.version(id) != '4') {
            findings.add(
                    Rule.STEP_UUID_VERSION,
                    Findings.step(id),
                    "The UUID of a step is not of version 4",
                    "Make a random one");
        }
    }

    private void routes(String id, String type, JsonNode step) {
        List<String> present = ROUTES.stream()
                .filter(name -> !step.path(name).isMissingNode())
                .filter(name -> !step.path(name).isNull())
                .toList();
        boolean byOutcome = present.contains("on_success") || present.contains("on_failure");
        if (type.equals("end") && !present.isEmpty()) {
            findings.add(
                    Rule.END_SUCCESSOR,
                    Findings.step(id, present.getFirst()),
                    "An end step has a successor",
                    "Remove " + present.getFirst());
        }
        if (present.contains("on_completion") && byOutcome) {
            findings.add(
                    Rule.ROUTES_EXCLUSIVE,
                    Findings.step(id, "on_completion"),
                    "on_completion excludes on_success and on_failure",
                    "Rename on_completion to on_success");
        }
        if (type.equals("start") && byOutcome) {
            findings.add(
                    Rule.START_ROUTES,
                    Findings.step(id, present.getLast()),
                    "A start step has only on_completion",
                    "Use on_completion");
        }
        if (!present.contains("on_completion") && !present.contains("on_success") && !type.equals("end")) {
            successor(id, type);
        }
    }

    private void successor(String id, String type) {
        if (Vocabulary.BRANCHING.contains(type)) {
            findings.add(
                    Rule.BRANCHING_SUCCESSOR,
                    Findings.step(id),
                    "Nothing follows this step: the enclosing flow ends here",
                    "Add on_completion");
        } else {
            findings.add(
                    Rule.SUCCESSOR_MISSING,
                    Findings.step(id),
                    "Nothing follows this step",
                    "Every path ends in an end step: add on_completion or on_success");
        }
    }

    private void times(String id, String type, JsonNode step) {
        for (String name : List.of("delay", "timeout")) {
            JsonNode value = step.path(name);
            if (value.isMissingNode() || value.isNull()) {
                continue;
            }
            if (!value.isIntegralNumber() || value.bigIntegerValue().signum() < 0) {
                findings.add(
                        Rule.DURATION,
                        Findings.step(id, name),
                        name + " is not a whole number of milliseconds",
                        "Write milliseconds, 0 or more, without quotes");
            } else if (!value.canConvertToLong() || value.longValue() > LONGEST) {
                findings.add(
                        Rule.DURATION_TOO_LONG,
                        Findings.step(id, name),
                        name + " is longer than ten years",
                        "It is counted in milliseconds");
            } else if (name.equals("timeout") && (type.equals("start") || type.equals("end"))) {
                findings.add(
                        Rule.TIMEOUT_WITHOUT_EFFECT,
                        Findings.step(id, name),
                        "A timeout has no effect on a " + type + " step",
                        "Remove it");
            }
        }
    }
}
