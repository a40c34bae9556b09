package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.AgentTarget;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.VirtualWorld.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drives the machine on a virtual clock, through the playbooks that it calls. */
final class VirtualRun {
    static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    /** A command that went out, and the addresses of its endpoint. */
    record Sent(String key, String text, List<String> addresses) {}

    final Playbook playbook;
    final VirtualWorld world;
    final List<Sent> sent = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();
    final List<RunCommand> commands = new ArrayList<>();
    final List<RunEvent> events = new ArrayList<>();
    final List<RunState> states = new ArrayList<>();
    final Map<String, Long> work = new HashMap<>();
    final Map<String, List<VirtualRun>> children = new HashMap<>();
    private final Machine machine;
    private final RunState first;
    private final @Nullable VirtualRun caller;
    private final String callKey;
    RunState state;

    VirtualRun(Playbook playbook, int rounds, Map<String, String> inputs) {
        this(playbook, inputs, new VirtualWorld(START, new Limits(rounds, Duration.ofHours(1))), null, "");
    }

    VirtualRun(
            Playbook playbook,
            Map<String, String> inputs,
            VirtualWorld world,
            @Nullable VirtualRun caller,
            String callKey) {
        this.playbook = playbook;
        this.world = world;
        this.caller = caller;
        this.callKey = callKey;
        this.machine = new Machine(playbook, world.limits);
        this.first = machine.initial(inputs);
        this.state = first;
    }

    static VirtualRun of(Playbook playbook) {
        return new VirtualRun(playbook, 100, Map.of());
    }

    VirtualRun script(String step, Answer... answers) {
        world.script.put(step, List.of(answers));
        return this;
    }

    Instant now() {
        return world.now;
    }

    VirtualRun go() {
        apply(new RunEvent.Begun(world.now));
        return settle();
    }

    /** Lets everything that is scheduled happen, unless the run has ended. */
    VirtualRun settle() {
        while (isRunning() && world.step()) {
            // The world moves on.
        }
        return this;
    }

    /** Goes on until the end, or until all that is left waits for a person whose answer is not scripted. */
    VirtualRun goUntilNobodyAnswers() {
        apply(new RunEvent.Begun(world.now));
        while (isRunning() && !waitsForNobodyElse() && world.step()) {
            // The world moves on.
        }
        return this;
    }

    boolean isRunning() {
        return state.status().isOpen();
    }

    /** Steps without open branches that have not ended. */
    List<StepRun> open() {
        return state.steps().stream()
                .filter(step -> step.state().isOpen() && step.branches().isEmpty())
                .toList();
    }

    private boolean waitsForNobodyElse() {
        return open().stream().allMatch(step -> switch (step.state()) {
            case AWAITING_PERSON, AWAITING_APPROVAL -> !world.isScripted(name(step.key()));
            default ->
                children.containsKey(step.key())
                        && children.get(step.key()).getLast().isRunning()
                        && children.get(step.key()).getLast().waitsForNobodyElse();
        });
    }

    boolean apply(RunEvent event) {
        boolean wasRunning = isRunning();
        Transition transition = machine.apply(state, event);
        events.add(event);
        state = transition.state();
        states.add(state);
        changes.addAll(transition.changes());
        commands.addAll(transition.commands());
        transition.commands().forEach(this::obey);
        if (caller != null && wasRunning && !isRunning()) {
            var call = (Step.PlaybookAction) caller.playbook.step(
                    caller.state.step(callKey).orElseThrow().stepId());
            world.schedule(caller, Calls.outcome(state, callKey, call, world.now));
        }
        return transition.applied();
    }

    /** The state that the events lead to when they are played again. */
    RunState replayed() {
        RunState again = first;
        for (RunEvent event : events) {
            again = machine.apply(again, event).state();
        }
        return again;
    }

    private void obey(RunCommand command) {
        switch (command) {
            case RunCommand.Send(var key, var cursor, var resolved) -> {
                sent.add(new Sent(key, text(resolved.command()), addresses(resolved.endpoint())));
                Answer next = world.answer(name(key));
                answered(key, cursor, next == null ? Answer.after(Duration.ZERO, Map.of()) : next);
            }
            case RunCommand.AskPerson(var key, var cursor, var text, var _) -> {
                sent.add(new Sent(key, text, List.of()));
                Answer next = world.answer(name(key));
                if (next != null) {
                    answered(key, cursor, next);
                }
            }
            case RunCommand.Wake(var key, var timer, var at) ->
                world.schedule(this, new RunEvent.Woken(key, timer, at));
            case RunCommand.CallPlaybook call -> call(call);
            case RunCommand.Withdraw(var key, var why) -> {
                if (children.containsKey(key)) {
                    children.get(key).getLast().apply(new RunEvent.Aborted(Change.ENGINE, why, world.now));
                }
            }
            case RunCommand.AskApproval _, RunCommand.AwaitDuty _ -> {
                // Left to the test.
            }
        }
    }

    private void call(RunCommand.CallPlaybook call) {
        Playbook called = world.find(call.playbookId(), call.version()).orElse(null);
        List<String> faults =
                called == null ? List.of("there is no such playbook") : Inputs.faults(called, call.inputs());
        if (called == null || !faults.isEmpty() || !called.header().isValidAt(world.now)) {
            world.schedule(
                    this, new RunEvent.Failed(call.key(), 0, "not started: " + faults, Change.ENGINE, world.now));
            return;
        }
        VirtualRun child = new VirtualRun(called, call.inputs(), world, this, call.key());
        children.computeIfAbsent(call.key(), _ -> new ArrayList<>()).add(child);
        child.apply(new RunEvent.Begun(world.now));
    }

    private void answered(String key, int cursor, Answer answer) {
        Instant at = world.now.plus(answer.takes());
        work.merge(key, answer.takes().toMillis(), Long::sum);
        world.schedule(
                this,
                answer.succeeds()
                        ? new RunEvent.Succeeded(key, cursor, answer.values(), "done", Change.ENGINE, at)
                        : new RunEvent.Failed(key, cursor, answer.reason(), Change.ENGINE, at));
    }

    String name(String key) {
        return playbook.step(state.step(key).orElseThrow().stepId()).common().name();
    }

    List<String> names() {
        return state.steps().stream().map(step -> name(step.key())).toList();
    }

    /** What was sent, as texts. */
    List<String> texts() {
        return sent.stream().map(Sent::text).toList();
    }

    private static List<String> addresses(@Nullable AgentTarget endpoint) {
        return endpoint == null
                ? List.of()
                : endpoint.address().values().stream().flatMap(List::stream).toList();
    }

    static String text(Command command) {
        return switch (command) {
            case Command.HttpApi(var _, var method, var target, var _, var _) -> method + " " + target + " HTTP/1.1";
            case Command.OpenC2Http(var _, var target, var _, var _) -> "POST " + target + " HTTP/1.1";
            case Command.Manual(var _, var text) -> text;
            case Command.Other(var _, var _, var text) -> text;
        };
    }
}
