package dev.tocsin.playbook.cacao;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which branching steps a step lies inside of: their variables are in scope there (section 10.18.1). */
final class StepScopes {
    private final StepGraph graph;
    private final Map<String, String> opener = new HashMap<>();

    StepScopes(StepGraph graph) {
        this.graph = graph;
        for (String id : graph.ids()) {
            graph.branches(id).forEach(branch -> claim(branch, id));
        }
    }

    private void claim(String first, String owner) {
        Deque<String> open = new ArrayDeque<>(Set.of(first));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (!id.equals(owner) && opener.putIfAbsent(id, owner) == null) {
                graph.following(id).forEach(open::push);
            }
        }
    }

    /** The step itself and those that enclose it; of a step that lies in two branches, those of one. */
    Set<String> around(String step) {
        Set<String> around = new HashSet<>();
        String id = step;
        while (id != null && around.add(id)) {
            id = opener.get(id);
        }
        return around;
    }
}
