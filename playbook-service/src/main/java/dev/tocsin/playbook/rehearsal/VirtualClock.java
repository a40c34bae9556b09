package dev.tocsin.playbook.rehearsal;

import dev.tocsin.playbook.run.machine.RunEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The time of a rehearsal: it stands still while something happens, and jumps to what is due next. */
final class VirtualClock {
    private record Due(Instant at, int order, RehearsedRun run, RunEvent event) {}

    private final PriorityQueue<Due> agenda =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingInt(Due::order));
    private int order;
    private Instant now;

    VirtualClock(Instant start) {
        now = start;
    }

    Instant now() {
        return now;
    }

    /** How many things were put on the agenda. */
    int scheduled() {
        return order;
    }

    void schedule(RehearsedRun run, RunEvent event) {
        agenda.add(new Due(event.at(), order++, run, event));
    }

    /** Lets the next thing happen that is due; false if there is none. */
    boolean step() {
        Due due = agenda.poll();
        if (due == null) {
            return false;
        }
        // A timer that nothing waits for any more must not move the clock on.
        if (due.run().isConcerned(due.event())) {
            now = due.at();
            due.run().apply(due.event());
        }
        return true;
    }
}
