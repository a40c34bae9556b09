package dev.tocsin.playbook.run;

import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.Routes;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.RunView.Edge;
import dev.tocsin.playbook.run.machine.StepRun;
import dev.tocsin.playbook.run.machine.StepState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways between steps. Branches are drawn through: from their ends on to what follows the step that opened them. */
final class RunGraph {
    private final Playbook playbook;
    private final Steps steps;
    private final List<Edge> edges = new ArrayList<>();

    RunGraph(Playbook playbook, Steps steps) {
        this.playbook = playbook;
        this.steps = steps;
    }

    List<Edge> edges() {
        steps.all().forEach(this::from);
        return List.copyOf(edges);
    }

    private void from(Step step) {
        String id = step.common().id();
        Routes routes = step.common().routes();
        String next = routes.afterSuccess().orElse(null);
        Map<String, String> branches = labelled(step);
        branches.forEach((label, first) -> edge(id, first, shown(step, label), isChosen(step, label)));
        if (branches.isEmpty()) {
            if (next != null) {
                edge(id, next, routes.onFailure() == null ? null : "done", hasPassed(id));
            }
        } else if (next != null) {
            around(step, next);
        }
        routes.afterFailure().ifPresent(handler -> edge(id, handler, "failed", isIn(id, StepState.FAILED)));
    }

    /** What leads from a branching step to the one after it: the ends of its branches, or nothing chosen at all. */
    private void around(Step step, String next) {
        String id = step.common().id();
        boolean isDone = isIn(id, StepState.DONE);
        String none = bypass(step);
        if (none != null) {
            edge(id, next, none, isDone && labelled(step).keySet().stream().noneMatch(label -> isChosen(step, label)));
        }
        Set<String> ends = new HashSet<>();
        step.branches().forEach(first -> ends.addAll(ends(first)));
        ends.stream().sorted().forEach(end -> edge(end, next, null, isDone && isIn(end, StepState.DONE)));
    }

    private static @Nullable String bypass(Step step) {
        return switch (step) {
            case Step.If choice -> choice.onFalse() == null ? "no" : null;
            case Step.While _ -> "no longer";
            case Step.Switch choice -> choice.cases().containsKey("default") ? null : "otherwise";
            default -> null;
        };
    }

    private static Map<String, String> labelled(Step step) {
        Map<String, String> branches = new LinkedHashMap<>();
        switch (step) {
            case Step.Parallel(var _, var next) -> next.forEach(first -> branches.put(first, first));
            case Step.If choice -> {
                branches.put("true", choice.onTrue());
                if (choice.onFalse() != null) {
                    branches.put("false", choice.onFalse());
                }
            }
            case Step.While loop -> branches.put("true", loop.onTrue());
            case Step.Switch choice -> branches.putAll(choice.cases());
            case Step.Start _, Step.End _, Step.Action _, Step.PlaybookAction _ -> {
                // These open no branches.
            }
        }
        return branches;
    }

    private static @Nullable String shown(Step step, String label) {
        return switch (step) {
            case Step.Parallel _ -> null;
            case Step.If _, Step.While _ -> label.equals("true") ? "yes" : "no";
            default -> label;
        };
    }

    private boolean isChosen(Step step, String label) {
        StepRun run = steps.latest(step.common().id());
        if (run == null) {
            return false;
        }
        return step instanceof Step.Parallel ? !run.branches().isEmpty() : label.equals(run.evaluated());
    }

    private boolean isIn(String id, StepState state) {
        StepRun run = steps.latest(id);
        return run != null && run.state() == state;
    }

    private boolean hasPassed(String id) {
        return isIn(id, StepState.DONE) || isIn(id, StepState.SKIPPED);
    }

    private void edge(String from, String to, @Nullable String label, boolean isChosen) {
        edges.add(new Edge(from, to, label, isChosen && steps.latest(to) != null));
    }

    private Set<String> ends(String first) {
        Set<String> seen = new HashSet<>();
        Set<String> ends = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            String id = open.pop();
            Step step = playbook.step(id);
            if (seen.add(id)) {
                if (step instanceof Step.End) {
                    ends.add(id);
                }
                Routes routes = step.common().routes();
                Stream.of(routes.afterSuccess().orElse(null), routes.onFailure())
                        .filter(Objects::nonNull)
                        .forEach(open::push);
            }
        }
        return ends;
    }
}
