package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.Playbook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Drives the machine on a virtual clock; what commands give is scripted by the name of the step, the last answer repeats. */
final class VirtualRun {
    static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    /** What one command gives. */
    record Answer(boolean succeeds, Map<String, String> values, Duration takes) {
        static Answer failure() {
            return new Answer(false, Map.of(), Duration.ZERO);
        }

        static Answer after(Duration takes, Map<String, String> values) {
            return new Answer(true, values, takes);
        }
    }

    private record Due(Instant at, int order, RunEvent event) {}

    final Playbook playbook;
    final List<List<String>> sent = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();
    final List<RunCommand> commands = new ArrayList<>();
    final Map<String, List<Answer>> script = new HashMap<>();
    private final Machine machine;
    private final Map<String, Integer> asked = new HashMap<>();
    private final PriorityQueue<Due> agenda =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingInt(Due::order));
    private int order;
    RunState state;
    Instant now = START;

    VirtualRun(Playbook playbook, int rounds, Map<String, String> inputs) {
        this.playbook = playbook;
        this.machine = new Machine(playbook, new Limits(rounds, Duration.ofHours(1)));
        this.state = machine.initial(inputs);
    }

    static VirtualRun of(Playbook playbook) {
        return new VirtualRun(playbook, 100, Map.of());
    }

    VirtualRun script(String step, Answer... answers) {
        script.put(step, List.of(answers));
        return this;
    }

    VirtualRun go() {
        apply(new RunEvent.Begun(now));
        return settle();
    }

    /** Goes as far as it can before a person answers or time is up. */
    VirtualRun goToRest() {
        apply(new RunEvent.Begun(now));
        while (!state.rests() && !agenda.isEmpty()) {
            apply(agenda.remove().event());
        }
        return this;
    }

    /** Lets everything that is scheduled happen, unless the run has ended. */
    VirtualRun settle() {
        while (state.status() == RunState.Status.RUNNING && !agenda.isEmpty()) {
            Due due = agenda.remove();
            now = due.at();
            apply(due.event());
        }
        return this;
    }

    boolean apply(RunEvent event) {
        Transition transition = machine.apply(state, event);
        state = transition.state();
        changes.addAll(transition.changes());
        commands.addAll(transition.commands());
        transition.commands().forEach(this::obey);
        return transition.applied();
    }

    private void obey(RunCommand command) {
        switch (command) {
            case RunCommand.Send(var key, var cursor, var resolved) -> {
                note(key, text(resolved.command()));
                Answer next = answer(name(key));
                answered(key, cursor, next == null ? Answer.after(Duration.ZERO, Map.of()) : next);
            }
            case RunCommand.AskPerson(var key, var cursor, var text, var _) -> {
                note(key, text);
                Answer next = answer(name(key));
                if (next != null) {
                    answered(key, cursor, next);
                }
            }
            case RunCommand.Wake(var key, var timer, var at) -> schedule(new RunEvent.Woken(key, timer, at));
            case RunCommand.AskApproval _, RunCommand.CallPlaybook _, RunCommand.Withdraw _ -> {
                // Left to the test.
            }
        }
    }

    private void answered(String key, int cursor, Answer answer) {
        Instant at = now.plus(answer.takes());
        schedule(
                answer.succeeds()
                        ? new RunEvent.Succeeded(key, cursor, answer.values(), "done", Change.ENGINE, at)
                        : new RunEvent.Failed(key, cursor, "refused", Change.ENGINE, at));
    }

    private @Nullable Answer answer(String step) {
        List<Answer> answers = script.getOrDefault(step, List.of());
        int call = asked.merge(step, 1, Integer::sum) - 1;
        return answers.isEmpty() ? null : answers.get(Math.min(call, answers.size() - 1));
    }

    private void note(String key, String text) {
        sent.add(List.of(name(key), text));
    }

    private void schedule(RunEvent event) {
        agenda.add(new Due(event.at(), order++, event));
    }

    String name(String key) {
        return playbook.step(state.step(key).orElseThrow().stepId()).common().name();
    }

    List<String> names() {
        return state.steps().stream().map(step -> name(step.key())).toList();
    }

    @Nullable
    String variable(String name) {
        Scope scope = state.scopes().get(RunState.GLOBAL);
        Scope.Value value = scope == null ? null : scope.values().get(name);
        return value == null ? null : value.text();
    }

    private static String text(Command command) {
        return switch (command) {
            case Command.HttpApi(var _, var method, var target, var _, var _) -> method + " " + target + " HTTP/1.1";
            case Command.OpenC2Http(var _, var target, var _, var _) -> "POST " + target + " HTTP/1.1";
            case Command.Manual(var _, var text) -> text;
            case Command.Other(var _, var _, var text) -> text;
        };
    }
}
