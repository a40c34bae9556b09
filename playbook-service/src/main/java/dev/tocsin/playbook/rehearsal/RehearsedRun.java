package dev.tocsin.playbook.rehearsal;

import dev.tocsin.playbook.cacao.AgentTarget;
import dev.tocsin.playbook.cacao.ApprovalExtension;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.OutputsExtension.Output;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.rehearsal.Cast.Answer;
import dev.tocsin.playbook.rehearsal.Cast.Place;
import dev.tocsin.playbook.rehearsal.Cast.Verdict;
import dev.tocsin.playbook.run.machine.Calls;
import dev.tocsin.playbook.run.machine.Change;
import dev.tocsin.playbook.run.machine.Inputs;
import dev.tocsin.playbook.run.machine.Machine;
import dev.tocsin.playbook.run.machine.RunCommand;
import dev.tocsin.playbook.run.machine.RunEvent;
import dev.tocsin.playbook.run.machine.RunState;
import dev.tocsin.playbook.run.machine.StepRun;
import dev.tocsin.playbook.run.machine.Transition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run inside a rehearsal: it takes what the machine wants done to the cast, and what the cast answers to the machine. */
final class RehearsedRun {
    /** The step of another run that called it. */
    record Calling(RehearsedRun run, String key) {}

    private final Playbook playbook;
    private final Rehearsal rehearsal;
    private final @Nullable Calling calling;
    private final Machine machine;
    private RunState state;

    RehearsedRun(Playbook playbook, Map<String, String> inputs, Rehearsal rehearsal, @Nullable Calling calling) {
        this.playbook = playbook;
        this.rehearsal = rehearsal;
        this.calling = calling;
        this.machine = new Machine(playbook, rehearsal.bounds().limits());
        this.state = machine.initial(inputs);
    }

    RunState state() {
        return state;
    }

    Playbook playbook() {
        return playbook;
    }

    @Nullable
    Calling calling() {
        return calling;
    }

    int depth() {
        return calling == null ? 0 : calling.run().depth() + 1;
    }

    String name(String key) {
        return step(key).common().name();
    }

    private Step step(String key) {
        return playbook.step(state.step(key).orElseThrow().stepId());
    }

    /** Answers always are, timers only while the step that asked for them goes on. */
    boolean isConcerned(RunEvent event) {
        return !(event instanceof RunEvent.Woken woken)
                || (state.status().isOpen()
                        && state.step(woken.key())
                                .filter(step -> step.state().isOpen())
                                .isPresent());
    }

    void apply(RunEvent event) {
        boolean wasOpen = state.status().isOpen();
        Transition transition = machine.apply(state, event);
        state = transition.state();
        Journal journal = rehearsal.journal();
        transition.changes().forEach(change -> journal.told(this, event.at(), change));
        if (!transition.applied()) {
            late(event);
        }
        transition.commands().forEach(this::obey);
        if (calling != null && wasOpen && !state.status().isOpen()) {
            var call = (Step.PlaybookAction) calling.run().step(calling.key());
            rehearsal.clock().schedule(calling.run(), Calls.outcome(state, calling.key(), call, now()));
        }
    }

    private void late(RunEvent event) {
        switch (event) {
            case RunEvent.Succeeded late -> rehearsal.journal().late(name(late.key()), late.at(), late.by());
            case RunEvent.Failed late -> rehearsal.journal().late(name(late.key()), late.at(), late.by());
            case RunEvent.Decided late -> rehearsal.journal().late(name(late.key()), late.at(), late.by());
            default -> {
                // Of no note.
            }
        }
    }

    private void obey(RunCommand command) {
        switch (command) {
            case RunCommand.Send(var key, var cursor, var resolved) -> send(key, cursor, resolved);
            case RunCommand.AskPerson ask -> ask(ask);
            case RunCommand.AskApproval ask -> ask(ask);
            case RunCommand.Wake(var key, var timer, var at) ->
                rehearsal.clock().schedule(this, new RunEvent.Woken(key, timer, at));
            case RunCommand.CallPlaybook call -> call(call);
            case RunCommand.AwaitDuty wait ->
                rehearsal
                        .clock()
                        .schedule(this, new RunEvent.Released(wait.key(), "taken as met in a rehearsal", now()));
            case RunCommand.Withdraw(var key, var why) -> {
                rehearsal.journal().end(this, key, now(), Change.ENGINE, why);
                rehearsal.stop(this, key, why);
            }
        }
    }

    private void send(String key, int cursor, ResolvedCommand resolved) {
        StepRun run = state.step(key).orElseThrow();
        var action = (Step.Action) step(key);
        ResolvedCommand shown = Secrets.masked(playbook, state, run, action, cursor);
        rehearsal
                .journal()
                .sent
                .add(
                        shown == null
                                ? Sent.hidden(
                                        now(),
                                        key,
                                        run.stepId(),
                                        name(key),
                                        cursor,
                                        resolved.command().type())
                                : Sent.of(now(), key, run.stepId(), name(key), cursor, shown));
        List<String> wanted = resolved.outputs().stream().map(Output::variable).toList();
        answered(key, cursor, rehearsal.cast().answer(new Place(playbook, action, cursor, resolved.command(), wanted)));
    }

    private void ask(RunCommand.AskPerson ask) {
        var action = (Step.Action) step(ask.key());
        AgentTarget agent = playbook.definitions().agents().get(action.agent());
        rehearsal
                .journal()
                .waits(
                        this,
                        new Wait(
                                ask.key(),
                                name(ask.key()),
                                Wait.Kind.TASK,
                                agent == null ? List.of() : List.of(agent.name()),
                                1,
                                shown(ask.key(), action, ask.cursor()),
                                now(),
                                null,
                                null,
                                null));
        var task = new Command.Manual(null, ask.text());
        answered(
                ask.key(),
                ask.cursor(),
                rehearsal.cast().answer(new Place(playbook, action, ask.cursor(), task, ask.wanted())));
    }

    /** The text of a manual command without the secrets in it. */
    private String shown(String key, Step.Action action, int position) {
        ResolvedCommand shown = Secrets.masked(playbook, state, state.step(key).orElseThrow(), action, position);
        return shown != null && shown.command() instanceof Command.Manual manual ? manual.text() : Secrets.MASK;
    }

    private void ask(RunCommand.AskApproval ask) {
        var action = (Step.Action) step(ask.key());
        ApprovalExtension terms = ask.terms();
        rehearsal
                .journal()
                .waits(
                        this,
                        new Wait(
                                ask.key(),
                                name(ask.key()),
                                Wait.Kind.APPROVAL,
                                terms.roles(),
                                terms.quorum(),
                                action.isManual()
                                        ? shown(ask.key(), action, 0)
                                        : action.common().name(),
                                now(),
                                null,
                                null,
                                null));
        Verdict verdict = rehearsal.cast().decide(playbook, action, terms);
        if (verdict != null) {
            Instant at = now().plus(verdict.after());
            rehearsal
                    .clock()
                    .schedule(
                            this,
                            new RunEvent.Decided(ask.key(), verdict.approves(), verdict.by(), verdict.reason(), at));
        }
    }

    private void call(RunCommand.CallPlaybook call) {
        Playbook called =
                rehearsal.shelf().find(call.playbookId(), call.version()).orElse(null);
        List<String> faults = called == null
                ? List.of("there is no playbook " + call.playbookId())
                : depth() >= rehearsal.bounds().callDepth()
                        ? List.of("too many playbooks would run inside each other")
                        : !called.header().isValidAt(now())
                                ? List.of("the called playbook is revoked or outside its time of validity")
                                : Inputs.faults(called, call.inputs());
        if (called == null || !faults.isEmpty()) {
            rehearsal
                    .clock()
                    .schedule(
                            this, new RunEvent.Failed(call.key(), 0, String.join("; ", faults), Change.ENGINE, now()));
        } else {
            rehearsal.begin(called, call.inputs(), new Calling(this, call.key()));
        }
    }

    private void answered(String key, int cursor, @Nullable Answer answer) {
        if (answer == null) {
            return;
        }
        Instant at = now().plus(answer.after());
        String reason = answer.reason();
        rehearsal
                .clock()
                .schedule(
                        this,
                        answer.succeeds()
                                ? new RunEvent.Succeeded(
                                        key,
                                        cursor,
                                        answer.values(),
                                        reason.isBlank() ? "done" : reason,
                                        answer.by(),
                                        at)
                                : new RunEvent.Failed(
                                        key, cursor, reason.isBlank() ? "it failed" : reason, answer.by(), at));
    }

    private Instant now() {
        return rehearsal.clock().now();
    }
}
