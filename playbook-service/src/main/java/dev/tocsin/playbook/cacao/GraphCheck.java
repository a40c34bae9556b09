package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps as a graph: every step can be reached, no way leads back (a loop is a while-condition), branches end apart. */
final class GraphCheck {
    /** Steps looked at for ends in all; a playbook whose branches share long ways is only looked at so far. */
    private static final int PATIENCE = 1_000_000;

    private final Findings findings;
    private final JsonNode document;
    private final StepGraph graph;
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private int looked;

    GraphCheck(Findings findings, JsonNode document, StepGraph graph) {
        this.findings = findings;
        this.document = document;
        this.graph = graph;
    }

    void check() {
        String start = document.path("workflow_start").asText("");
        Set<String> reached = new HashSet<>();
        walk(start, reached);
        walk(document.path("workflow_exception").asText(""), reached);
        graph.ids().forEach(id -> walk(graph.undo(id), reached));
        for (String id : graph.ids()) {
            if (graph.has(start) && !reached.contains(id)) {
                findings.add(
                        Rule.UNREACHABLE, Findings.step(id), "No path leads to this step", "Remove it or route to it");
            }
        }
        Set<String> apart = new HashSet<>(reached);
        graph.ids().forEach(id -> walk(id, apart));
        ends(start, "the surrounding flow");
        graph.ids().forEach(id -> graph.branches(id).forEach(branch -> ends(branch, branch)));
    }

    /** Depth first without recursion, so that a long playbook cannot exhaust the stack; each step is entered once. */
    private void walk(String from, Set<String> reached) {
        if (!graph.has(from) || !reached.add(from)) {
            return;
        }
        Set<String> onPath = new HashSet<>(Set.of(from));
        Deque<Map.Entry<String, Iterator<String>>> path = new ArrayDeque<>();
        path.push(Map.entry(from, graph.next(from).iterator()));
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
                findings.add(
                        Rule.CYCLE,
                        Findings.step(here),
                        "cycle: the way leads back to " + Texts.shortened(to),
                        "Write a while-condition instead");
            } else if (reached.add(to)) {
                onPath.add(to);
                path.push(Map.entry(to, graph.next(to).iterator()));
            }
        }
    }

    /** The end steps of one flow on its own level belong to it alone. */
    private void ends(String first, String owner) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(graph.has(first) ? List.of(first) : List.of());
        while (!open.isEmpty() && looked < PATIENCE) {
            String id = open.pop();
            if (!seen.add(id)) {
                continue;
            }
            looked++;
            boolean isShared = graph.type(id).equals("end")
                    && !owners.computeIfAbsent(id, _ -> owner).equals(owner);
            if (isShared && shared.add(id)) {
                findings.add(
                        Rule.END_SHARED,
                        Findings.step(id),
                        "More than one branch, or a branch and what surrounds it, end here",
                        "Give each branch an end step of its own");
            }
            graph.following(id).forEach(open::push);
        }
    }
}
