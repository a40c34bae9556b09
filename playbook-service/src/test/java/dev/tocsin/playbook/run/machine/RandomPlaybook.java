package dev.tocsin.playbook.run.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.RetryExtension;
import dev.tocsin.playbook.run.machine.VirtualWorld.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes loadable playbooks with scripted answers from a seed: branches up to four deep, loops that end, failures handled and not, calls. */
final class RandomPlaybook {
    private static final int DEEPEST = 4;
    private static final int VARIABLES = 5;

    /** What may occur in it. */
    record Traits(boolean failures, boolean delays, boolean timeouts, boolean calls) {
        static final Traits ALL = new Traits(true, true, true, true);
        static final Traits STEADY = new Traits(false, true, false, false);
    }

    final APlaybook document;
    final Map<String, List<Answer>> script = new HashMap<>();
    final List<Playbook> library = new ArrayList<>();
    final List<String> actions = new ArrayList<>();
    private final Random random;
    private final Traits traits;
    private final String name;
    private int left;
    private int counter;

    private RandomPlaybook(String name, long seed, Traits traits, int steps) {
        this.name = name;
        this.random = new Random(seed);
        this.traits = traits;
        this.left = steps;
        this.document = APlaybook.named(name);
    }

    static RandomPlaybook of(long seed, Traits traits) {
        RandomPlaybook made = new RandomPlaybook("random", seed, traits, 0);
        made.left = 3 + made.random.nextInt(34);
        made.build(seed);
        return made;
    }

    private void build(long seed) {
        if (traits.calls()) {
            called(seed);
        }
        for (int i = 0; i < VARIABLES; i++) {
            document.variable(variable(i), "integer", String.valueOf(i));
        }
        document.variable("__fixed__", "string", "as ever")
                .with(json -> ((ObjectNode) json.at("/playbook_variables/__fixed__")).put("constant", true));
        document.startingAt(flow(0, true));
        if (traits.failures() && random.nextBoolean()) {
            document.handler(flow(DEEPEST, false));
        }
        document.defining(RetryExtension.DEFINITION);
    }

    private void called(long seed) {
        RandomPlaybook inner =
                new RandomPlaybook("called", seed + 1, new Traits(traits.failures(), false, false, false), 4);
        inner.document.external("__v0__", "integer");
        for (int i = 1; i < VARIABLES; i++) {
            inner.document.variable(variable(i), "integer", String.valueOf(10 + i));
        }
        inner.document.startingAt(inner.flow(DEEPEST - 1, true));
        library.add(inner.document.defining(RetryExtension.DEFINITION).read());
        script.putAll(inner.script);
    }

    Playbook playbook() {
        return document.read();
    }

    VirtualRun run() {
        return run(playbook());
    }

    VirtualRun run(Playbook playbook) {
        return new VirtualRun(playbook, Map.of(), world(), null, "");
    }

    VirtualWorld world() {
        VirtualWorld world = new VirtualWorld(VirtualRun.START, new Limits(20, Duration.ofHours(1)));
        world.script.putAll(script);
        world.library.addAll(library);
        return world;
    }

    /** Steps and the end after them; the id of the first. */
    private String flow(int depth, boolean acts) {
        String next = ending();
        int length = 1 + random.nextInt(depth == 0 ? 8 : 3);
        for (int i = 0; i < length; i++) {
            next = acts && i == length - 1 ? action(next) : step(depth, next);
        }
        return next;
    }

    private String step(int depth, String next) {
        left--;
        int kind = left <= 0 || depth >= DEEPEST ? 0 : random.nextInt(9);
        return switch (kind) {
            case 4 -> parallel(depth, next);
            case 5 -> choice(depth, next);
            case 6 -> loop(depth, next);
            case 7 -> switched(depth, next);
            case 8 -> traits.calls() ? call(next) : action(next);
            default -> action(next);
        };
    }

    private String action(String next) {
        String step = fresh("act");
        actions.add(step);
        boolean manual = random.nextInt(8) == 0;
        document.step("action", step, node -> {
            int commands = 1 + random.nextInt(2);
            for (int i = 0; i < commands; i++) {
                APlaybook.command(node, manual ? "manual" : "bash", step + " " + i + " " + variable() + ":value");
            }
            var out = node.putArray("out_args");
            out.add(variable());
            if (traits.failures() && random.nextInt(30) == 0) {
                out.add("__fixed__");
            }
            if (traits.failures() && random.nextInt(6) == 0) {
                node.withObject("/step_extensions")
                        .putObject(RetryExtension.DEFINITION)
                        .put("attempts", 2)
                        .put("pause", 100);
            }
            times(node);
            routes(node, next);
        });
        answers(step);
        return APlaybook.id("action", step);
    }

    private void answers(String step) {
        List<Answer> answers = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            Map<String, String> values = new HashMap<>();
            for (int v = 0; v < VARIABLES; v++) {
                values.put(variable(v), String.valueOf(random.nextInt(10)));
            }
            values.put("__fixed__", "changed");
            boolean succeeds = !traits.failures() || random.nextInt(14) > 0;
            answers.add(new Answer(succeeds, values, Duration.ofMillis(random.nextInt(900)), "command_failed"));
        }
        script.put(step, answers);
    }

    private void times(ObjectNode node) {
        if (traits.delays() && random.nextInt(6) == 0) {
            node.put("delay", random.nextInt(500));
        }
        if (traits.timeouts() && random.nextInt(6) == 0) {
            node.put("timeout", 1 + random.nextInt(1500));
        }
    }

    private void routes(ObjectNode node, String next) {
        if (traits.failures() && random.nextInt(3) == 0) {
            node.put("on_success", next).put("on_failure", random.nextBoolean() ? ending() : action(ending()));
        } else {
            node.put("on_completion", next);
        }
    }

    private String parallel(int depth, String next) {
        String step = fresh("par");
        List<String> branches = new ArrayList<>();
        int count = 2 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            branches.add(flow(depth + 1, true));
        }
        document.step("parallel", step, node -> {
            var list = node.putArray("next_steps");
            branches.forEach(list::add);
            times(node);
            routes(node, next);
        });
        return APlaybook.id("parallel", step);
    }

    private String choice(int depth, String next) {
        String step = fresh("if");
        String yes = flow(depth + 1, false);
        String no = flow(depth + 1, false);
        document.step("if-condition", step, node -> {
            node.put("condition", variable() + ":value < " + random.nextInt(10)).put("on_true", yes);
            if (random.nextBoolean()) {
                node.put("on_false", no);
            }
            times(node);
            routes(node, next);
        });
        return APlaybook.id("if-condition", step);
    }

    /** Counts up by an answer of each round, so that it ends. */
    private String loop(int depth, String next) {
        String step = fresh("loop");
        String variable = "__" + step + "__";
        document.variable(variable, "integer", "0");
        String count = fresh("count");
        List<Answer> answers = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            answers.add(Answer.after(Duration.ofMillis(random.nextInt(50)), Map.of(variable, String.valueOf(i))));
        }
        script.put(count, answers);
        String body = random.nextBoolean() ? flow(depth + 1, false) : ending();
        document.step("action", count, node -> {
            APlaybook.command(node, "bash", "count " + variable + ":value");
            node.put("on_completion", body).putArray("out_args").add(variable);
        });
        document.step("while-condition", step, node -> {
            node.put("condition", variable + ":value < " + random.nextInt(4)).put("on_true", APlaybook.action(count));
            times(node);
            routes(node, next);
        });
        return APlaybook.id("while-condition", step);
    }

    private String switched(int depth, String next) {
        String step = fresh("switch");
        Map<String, String> cases = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            cases.put(random.nextInt(5) == 0 ? "default" : String.valueOf(random.nextInt(10)), flow(depth + 1, false));
        }
        document.step("switch-condition", step, node -> {
            node.put("switch", variable() + ":value");
            cases.forEach(node.putObject("cases")::put);
            routes(node, next);
        });
        return APlaybook.id("switch-condition", step);
    }

    private String call(String next) {
        String step = fresh("call");
        document.step("playbook-action", step, node -> {
            node.put("playbook_id", APlaybook.id("playbook", "called"));
            node.putArray("in_args").add("__v0__");
            node.putArray("out_args").add(variable());
            routes(node, next);
        });
        return APlaybook.id("playbook-action", step);
    }

    private String ending() {
        String end = fresh("end");
        document.ends(end);
        return APlaybook.end(end);
    }

    private String fresh(String kind) {
        return name + "-" + kind + counter++;
    }

    private String variable() {
        return variable(random.nextInt(VARIABLES));
    }

    private static String variable(int i) {
        return "__v" + i + "__";
    }
}
