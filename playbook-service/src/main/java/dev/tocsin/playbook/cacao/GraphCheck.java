package dev.tocsin.playbook.cacao;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The steps as a graph: no way leads back (a loop is a while-condition), every step can be reached, branches end apart. */
final class GraphCheck {
    private final Findings findings;
    private final Playbook playbook;

    GraphCheck(Findings findings, Playbook playbook) {
        this.findings = findings;
        this.playbook = playbook;
    }

    void check() {
        Workflow workflow = playbook.workflow();
        Set<String> reached = new HashSet<>();
        Stream.of(workflow.start(), workflow.exception())
                .filter(Objects::nonNull)
                .forEach(from -> walk(from, reached));
        workflow.steps().keySet().stream()
                .filter(id -> !reached.contains(id))
                .forEach(id -> findings.warning(
                        "step-unreachable",
                        Findings.step(id),
                        "No path leads to this step",
                        "Remove it or route to it"));
        branchEnds();
        workflow.steps().values().stream()
                .filter(step -> !step.branches().isEmpty())
                .filter(step -> step.common().routes().afterSuccess().isEmpty())
                .forEach(step -> findings.warning(
                        "branching-successor",
                        Findings.step(step.common().id()),
                        "Nothing follows this step: the enclosing flow ends here",
                        "Add on_completion"));
    }

    /** Depth first without recursion, so that a long playbook cannot exhaust the stack; each step is entered once. */
    private void walk(String from, Set<String> reached) {
        if (!reached.add(from)) {
            return;
        }
        Set<String> onPath = new HashSet<>(Set.of(from));
        Deque<Map.Entry<String, Iterator<String>>> path = new ArrayDeque<>();
        path.push(Map.entry(from, next(from).iterator()));
        while (!path.isEmpty()) {
            String here = path.peek().getKey();
            Iterator<String> rest = path.peek().getValue();
            if (!rest.hasNext()) {
                onPath.remove(here);
                path.pop();
                continue;
            }
            String to = rest.next();
            if (onPath.contains(to)) {
                findings.error(
                        "cycle", Findings.step(here), "The way leads back to " + to, "Write a while-condition instead");
            } else if (reached.add(to)) {
                onPath.add(to);
                path.push(Map.entry(to, next(to).iterator()));
            }
        }
    }

    private Collection<String> next(String id) {
        return ReferenceCheck.references(playbook.step(id)).values();
    }

    private void branchEnds() {
        Map<String, String> owners = new HashMap<>();
        for (Step step : playbook.workflow().steps().values()) {
            List<String> branches = step.branches();
            for (int i = 0; i < branches.size(); i++) {
                String owner = step.common().id() + " branch " + i;
                ends(branches.get(i)).forEach(end -> {
                    String other = owners.putIfAbsent(end, owner);
                    if (other != null && !other.equals(owner)) {
                        findings.warning(
                                "end-shared",
                                Findings.step(end),
                                "More than one branch ends here",
                                "Give each branch an end step of its own");
                    }
                });
            }
        }
    }

    /** End steps that a branch reaches on its own level. */
    private Set<String> ends(String first) {
        Set<String> seen = new HashSet<>();
        Set<String> ends = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (seen.add(id)) {
                Step step = playbook.step(id);
                if (step instanceof Step.End) {
                    ends.add(id);
                }
                Routes routes = step.common().routes();
                Stream.of(routes.afterSuccess(), routes.afterFailure())
                        .flatMap(java.util.Optional::stream)
                        .forEach(open::push);
            }
        }
        return ends;
    }
}
