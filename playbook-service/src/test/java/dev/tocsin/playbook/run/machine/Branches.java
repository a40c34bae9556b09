package dev.tocsin.playbook.run.machine;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static dev.tocsin.playbook.cacao.APlaybook.id;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.run.machine.VirtualWorld.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sequences of actions, each with a variable of its own, that are run side by side, one after the other, or in a called playbook. */
final class Branches {
    private final long seed;
    private final List<List<String>> names = new ArrayList<>();
    private final Map<String, List<Answer>> script = new HashMap<>();

    Branches(long seed) {
        this(seed, seed);
    }

    private Branches(long seed, long times) {
        this.seed = seed;
        Random random = new Random(seed);
        Random time = new Random(times);
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            List<String> branch = new ArrayList<>();
            int length = 1 + random.nextInt(4);
            for (int j = 0; j < length; j++) {
                String name = "b" + i + "s" + j;
                branch.add(name);
                Map<String, String> values = Map.of(variable(i), String.valueOf(random.nextInt(1000)));
                script.put(name, List.of(Answer.after(Duration.ofMillis(time.nextInt(1000)), values)));
            }
            names.add(branch);
        }
    }

    Branches withOtherTimes() {
        return new Branches(seed, seed + 1);
    }

    VirtualRun inParallel() {
        APlaybook document = variables(APlaybook.named("side by side"), false).startingAt(id("parallel", "all"));
        List<String> first = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            first.add(chain(document, List.of(names.get(i)), "end " + i));
        }
        document.step("parallel", "all", step -> {
            first.forEach(step.putArray("next_steps")::add);
            step.put("on_completion", end("end"));
        });
        return run(document.ends("end").read(), List.of());
    }

    VirtualRun inARow() {
        APlaybook document = variables(APlaybook.named("in a row"), false);
        return run(document.startingAt(chain(document, names, "end")).read(), List.of());
    }

    VirtualRun called() {
        APlaybook inner = variables(APlaybook.named("called in a row"), true);
        inner.startingAt(chain(inner, names, "end"));
        APlaybook outer = variables(APlaybook.named("caller"), false)
                .startingAt(id("playbook-action", "call"))
                .step("playbook-action", "call", step -> {
                    step.put("playbook_id", id("playbook", "called in a row")).put("on_completion", end("end"));
                    ArrayNode in = step.putArray("in_args");
                    ArrayNode out = step.putArray("out_args");
                    for (int i = 0; i < names.size(); i++) {
                        in.add(variable(i));
                        out.add(variable(i));
                    }
                })
                .ends("end");
        return run(outer.read(), List.of(inner.read()));
    }

    private APlaybook variables(APlaybook document, boolean external) {
        for (int i = 0; i < names.size(); i++) {
            if (external) {
                document.external(variable(i), "integer");
            } else {
                document.variable(variable(i), "integer", String.valueOf(i));
            }
        }
        return document;
    }

    /** All their actions in one chain with an end of its own; the id of the first. */
    private String chain(APlaybook document, List<List<String>> branches, String ending) {
        String next = end(ending);
        for (int i = branches.size() - 1; i >= 0; i--) {
            String variable = variable(names.indexOf(branches.get(i)));
            for (String name : branches.get(i).reversed()) {
                String after = next;
                document.step("action", name, step -> {
                    APlaybook.command(step, "bash", name + " " + variable + ":value");
                    step.put("on_completion", after).putArray("out_args").add(variable);
                });
                next = action(name);
            }
        }
        document.ends(ending);
        return next;
    }

    private VirtualRun run(Playbook playbook, List<Playbook> library) {
        VirtualWorld world = new VirtualWorld(VirtualRun.START, Limits.STANDARD);
        world.script.putAll(script);
        world.library.addAll(library);
        return new VirtualRun(playbook, Map.of(), world, null, "");
    }

    private static String variable(int i) {
        return "__own" + i + "__";
    }
}
