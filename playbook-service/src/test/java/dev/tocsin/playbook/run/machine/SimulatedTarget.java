package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.run.machine.VirtualWorld.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A system outside that keeps idempotency keys: what is sent again under one key has its effect once and gets the same answer. */
final class SimulatedTarget {
    /** An answer, and when it is there at the earliest. */
    record Reply(Answer answer, Instant at) {}

    private final VirtualWorld world;
    private final Map<String, Reply> replies = new HashMap<>();
    final Map<String, Integer> received = new HashMap<>();

    SimulatedTarget(VirtualWorld world) {
        this.world = world;
    }

    /** Retry tells the tries apart that a playbook's retry extension asks for after a failure: those are to be done anew. */
    Reply receive(String key, String step, int retry, Instant now) {
        received.merge(key, 1, Integer::sum);
        return replies.computeIfAbsent(key + "#" + retry, _ -> {
            Answer scripted = world.answer(step);
            Answer answer = scripted == null ? Answer.after(Duration.ZERO, Map.of()) : scripted;
            return new Reply(answer, now.plus(answer.takes()));
        });
    }

    int effects() {
        return replies.size();
    }
}
