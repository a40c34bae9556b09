package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.Playbook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What runs share on a virtual clock: the time, what is due, the scripted answers by name of the step, and the library of playbooks. */
final class VirtualWorld {
    /** What one command gives; reason is that of a failure. */
    record Answer(boolean succeeds, Map<String, String> values, Duration takes, String reason) {
        static Answer failure() {
            return new Answer(false, Map.of(), Duration.ZERO, "command_failed");
        }

        static Answer after(Duration takes, Map<String, String> values) {
            return new Answer(true, values, takes, "");
        }
    }

    private record Due(Instant at, int order, VirtualRun run, RunEvent event) {}

    final Instant start;
    final Limits limits;
    final Map<String, List<Answer>> script = new HashMap<>();
    final List<Playbook> library = new ArrayList<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final PriorityQueue<Due> agenda =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingInt(Due::order));
    private int order;
    Instant now;

    VirtualWorld(Instant start, Limits limits) {
        this.start = start;
        this.limits = limits;
        this.now = start;
    }

    void schedule(VirtualRun run, RunEvent event) {
        agenda.add(new Due(event.at(), order++, run, event));
    }

    /** Lets the next thing happen that is due; false if there is none. */
    boolean step() {
        Due due = agenda.poll();
        if (due == null) {
            return false;
        }
        if (due.at().isBefore(now)) {
            throw new AssertionError("the clock would go back from " + now + " to " + due.at());
        }
        now = due.at();
        due.run().apply(due.event());
        return true;
    }

    boolean isScripted(String step) {
        return script.containsKey(step);
    }

    /** The next answer for a step; the last one repeats. Null if none is scripted. */
    @Nullable
    Answer answer(String step) {
        List<Answer> answers = script.getOrDefault(step, List.of());
        int call = asked.merge(step, 1, Integer::sum) - 1;
        return answers.isEmpty() ? null : answers.get(Math.min(call, answers.size() - 1));
    }

    /** The version that a call names, else the latest. */
    Optional<Playbook> find(String id, @Nullable String version) {
        return library.stream()
                .filter(playbook -> playbook.header().id().equals(id))
                .filter(playbook ->
                        version == null || playbook.header().modified().equals(Instant.parse(version)))
                .max(Comparator.comparing(playbook -> playbook.header().modified()));
    }
}
