package dev.tocsin.playbook.rehearsal;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static dev.tocsin.playbook.cacao.APlaybook.id;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.OutputsExtension;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.rehearsal.Report.StepReport;
import dev.tocsin.playbook.rehearsal.Script.Line;
import dev.tocsin.playbook.rehearsal.Script.Outcome;
import dev.tocsin.playbook.run.machine.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Playbooks and scripts that the tests of rehearsals share. */
final class Rehearsals {
    static final Instant START = Instant.parse("2026-06-01T08:00:00Z");
    static final Bounds BOUNDS = new Bounds(new Limits(3, Duration.ofHours(1)), 2, 2_000);

    private Rehearsals() {}

    static Line line(String step, Outcome outcome, Duration after, String by, Map<String, String> values) {
        return new Line(step, outcome, values, after, by, "");
    }

    static Drill drill(Playbook playbook, Map<String, String> inputs, Line... lines) {
        return Drill.of(playbook, inputs, START, new Script(List.of(lines)), (_, _) -> Optional.empty(), BOUNDS);
    }

    static DryRun dryRun(Playbook playbook, Map<String, String> inputs, Line... lines) {
        return DryRun.of(playbook, inputs, START, new Script(List.of(lines)), (_, _) -> Optional.empty(), BOUNDS);
    }

    static List<String> names(Report report) {
        return report.steps().stream().map(StepReport::name).toList();
    }

    /** Looks how many rows were taken, and isolates the host if there were more than a thousand. */
    static APlaybook lookThenIsolate() {
        return APlaybook.named("look then isolate")
                .external("__host__", "string")
                .variable("__rows__", "integer", null)
                .defining(OutputsExtension.DEFINITION)
                .startingAt(action("look"))
                .request("look", step -> {
                    step.put("on_completion", id("if-condition", "many"));
                    outputs(step, "__rows__");
                })
                .step(
                        "if-condition",
                        "many",
                        step -> step.put("condition", "__rows__:value > 1000")
                                .put("on_true", action("isolate"))
                                .put("on_false", action("watch"))
                                .put("on_completion", end("end")))
                .step("action", "isolate", step -> {
                    APlaybook.command(step, "http-api", "POST /hosts/__host__:value/isolate HTTP/1.1");
                    step.put("on_completion", end("isolated"));
                })
                .manual("watch", step -> step.put("on_completion", end("watched")))
                .ends("isolated", "watched", "end");
    }

    static void outputs(ObjectNode step, String variable) {
        step.putArray("out_args").add(variable);
        step.withObject("/step_extensions")
                .putObject(OutputsExtension.DEFINITION)
                .putArray("outputs")
                .addObject()
                .put("command", 0)
                .put("from", "/found")
                .put("variable", variable);
    }
}
