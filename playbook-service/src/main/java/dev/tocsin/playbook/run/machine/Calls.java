package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.RunState.Status;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Playbooks that call playbooks (section 4.6): names stand for the same variable on both sides, and only out_args come back. */
public final class Calls {
    private Calls() {}

    /**
     * Whether a playbook leads back to itself through calls. Known gives the latest version of a playbook by id; one that is not known ends the
     * search there, and the depth of calls is bounded when they are made.
     */
    public static boolean leadBack(Playbook playbook, Function<String, Optional<Playbook>> known) {
        String home = playbook.header().id();
        Set<String> seen = new HashSet<>();
        Deque<Playbook> open = new ArrayDeque<>(Set.of(playbook));
        while (!open.isEmpty()) {
            for (String called : called(open.pop())) {
                if (called.equals(home)) {
                    return true;
                }
                if (seen.add(called)) {
                    known.apply(called).ifPresent(open::push);
                }
            }
        }
        return false;
    }

    /** What a called run that has ended tells the step that called it; a failure that its own handler took up is one for the caller too. */
    public static RunEvent outcome(RunState called, String key, Step.PlaybookAction step, Instant at) {
        if (called.status() != Status.COMPLETED) {
            String why = called.failure() == null
                    ? "it was stopped"
                    : called.failure().detail();
            return new RunEvent.Failed(key, 0, "the called playbook did not complete: " + why, Change.ENGINE, at);
        }
        Map<String, String> values = new HashMap<>();
        for (String name : step.arguments().out()) {
            called.variable(name).ifPresent(text -> values.put(name, text));
        }
        return new RunEvent.Succeeded(key, 0, values, "the called playbook completed", Change.ENGINE, at);
    }

    private static Set<String> called(Playbook playbook) {
        Set<String> called = new HashSet<>();
        for (Step step : playbook.workflow().steps().values()) {
            if (step instanceof Step.PlaybookAction call) {
                called.add(call.playbookId());
            }
        }
        return called;
    }
}
