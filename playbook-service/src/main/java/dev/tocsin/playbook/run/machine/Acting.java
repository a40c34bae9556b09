package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.ApprovalExtension;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import dev.tocsin.playbook.cacao.Resolver;
import dev.tocsin.playbook.cacao.RetryExtension;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.Approved.Beyond;
import dev.tocsin.playbook.run.machine.Change.Kind;
import dev.tocsin.playbook.run.machine.Failure.Reason;
import dev.tocsin.playbook.run.machine.RunEvent.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps that have an effect outside (sections 4.5 and 4.6): approval first, then command by command. */
final class Acting {
    private final Turn turn;
    private final Flow flow;
    private final Gates gates;

    Acting(Turn turn, Flow flow) {
        this.gates = new Gates(turn);
        this.turn = turn;
        this.flow = flow;
    }

    void begin(StepRun run, Step.Action action) {
        gates.missingEvidence(run, action)
                .ifPresentOrElse(missing -> awaitEvidence(run, action, missing), () -> allow(run, action));
    }

    private void awaitEvidence(StepRun run, Step.Action action, List<String> missing) {
        turn.change(run.key(), step -> step.waitingFor(Held.EVIDENCE));
        String what = missing.isEmpty() ? "a commander's word that there is none" : String.join(", ", missing);
        turn.tell(
                Kind.EVIDENCE_AWAITED,
                run.key(),
                Change.ENGINE,
                action.common().name() + " waits for its evidence to be preserved: " + what);
    }

    /** Asks people, if the step wants it or goes beyond the limits of the playbook; else the commands go out. */
    private void allow(StepRun run, Step.Action action) {
        Beyond beyond = action.isManual() && action.approval().isPresent() ? null : gates.beyond(run, action);
        if (beyond != null) {
            beyond(run, action, beyond);
        } else {
            action.approval().ifPresentOrElse(terms -> ask(run, action, terms, null), () -> commands(run, action));
        }
    }

    private void beyond(StepRun run, Step.Action action, Beyond beyond) {
        gates.raised(action, beyond)
                .ifPresentOrElse(
                        terms -> ask(run, action, terms, beyond),
                        () -> flow.fail(
                                run.key(),
                                new Failure(
                                        Reason.LIMIT_EXCEEDED,
                                        run.key(),
                                        Gates.sentence(
                                                beyond, turn.playbook.limits().orElseThrow()))));
    }

    private void ask(StepRun run, Step.Action action, ApprovalExtension terms, @Nullable Beyond beyond) {
        String question = new Previews(turn).question(run, action);
        Approved shown = new Previews(turn).shown(run, action, terms, beyond);
        turn.change(run.key(), step -> step.asked(shown));
        turn.want(new RunCommand.AskApproval(run.key(), question, terms, shown.previews()));
        turn.tell(
                Kind.APPROVAL_REQUESTED,
                run.key(),
                Change.ENGINE,
                "An approval is asked: " + action.common().name());
        Duration limit = terms.timeLimit();
        if (limit != null) {
            Instant until = turn.now.plus(limit);
            turn.change(run.key(), step -> step.until(until));
            turn.want(new RunCommand.Wake(run.key(), Timer.APPROVAL, until));
        }
    }

    /** An approval step of which a person would do everything is itself the question: a yes ends it. */
    void approved(StepRun run, Step.Action action, String how) {
        if (action.isManual() && action.approval().isPresent()) {
            flow.succeed(run.key(), how);
        } else {
            flow.orHold(run.key(), Held.COMMANDS);
        }
    }

    /** Takes a step up again where it stood still. */
    void goOn(StepRun run, Held where) {
        StepRun open = turn.change(run.key(), step -> step.in(StepState.RUNNING));
        switch (turn.definition(run)) {
            case Step.Action action when where == Held.BEGIN -> begin(open, action);
            case Step.Action action when where == Held.COMMANDS -> commands(open, action);
            case Step.Action action -> send(run.key(), action);
            case Step.PlaybookAction call when where == Held.BEGIN -> call(open, call);
            case Step.PlaybookAction call -> ask(open, call);
            default -> throw new IllegalStateException("no commands in " + run.key());
        }
    }

    /** Wants the command at the cursor once more: its next try may have come due while the run was paused. */
    void sendOnceMore(StepRun run) {
        if (turn.definition(run) instanceof Step.Action action) {
            try {
                ResolvedCommand command = new Resolver(turn.playbook, name -> turn.scopes.text(run.scope(), name))
                        .resolve(action, run.cursor());
                turn.want(new RunCommand.Send(run.key(), run.cursor(), command));
            } catch (Refused refused) {
                flow.fail(run.key(), refused.at(run.key()));
            }
        }
    }

    void commands(StepRun run, Step.Action action) {
        boolean bounded = action.common().timeout() != null;
        turn.change(run.key(), step -> step.until(null));
        if (bounded) {
            flow.timeout(run);
        } else if (action.commands().stream().noneMatch(Command.Manual.class::isInstance)) {
            deadline(run.key(), turn.limits.action());
        }
        send(run.key(), action);
    }

    /** A command or a called playbook failed for good, unless the step's retry extension takes it up again. */
    void failed(StepRun run, RunEvent.Failed event) {
        if (run.state() == StepState.AWAITING_PERSON) {
            turn.tell(Kind.TASK_DONE, run.key(), event.by(), event.detail());
            flow.fail(run.key(), new Failure(Reason.COMMAND_FAILED, run.key(), event.detail()));
            return;
        }
        RetryExtension retry = turn.definition(run).retry();
        boolean isWanted = !turn.isCompensating() || run.undoes() != null;
        if (isWanted && run.retries() + 1 < retry.attempts()) {
            Instant at = turn.now.plus(retry.pause(run.retries()));
            turn.change(run.key(), step -> step.retried().waitingUntil(at));
            turn.want(new RunCommand.Wake(run.key(), Timer.RETRY, at));
            return;
        }
        Reason reason =
                turn.definition(run) instanceof Step.PlaybookAction ? Reason.PLAYBOOK_FAILED : Reason.COMMAND_FAILED;
        flow.fail(run.key(), new Failure(reason, run.key(), event.detail()));
    }

    void deadline(String key, Duration timeout) {
        Instant until = turn.now.plus(timeout);
        turn.change(key, step -> step.until(until));
        turn.want(new RunCommand.Wake(key, Timer.TIMEOUT, until));
    }

    private void send(String key, Step.Action action) {
        StepRun run = turn.step(key);
        if (run.cursor() >= Resolver.positions(action)) {
            flow.succeed(key, "done");
            return;
        }
        try {
            ResolvedCommand command = new Resolver(turn.playbook, name -> turn.scopes.text(run.scope(), name))
                    .resolve(action, run.cursor());
            if (isAllowed(run, action)) {
                order(run, action, command);
            }
        } catch (Refused refused) {
            flow.fail(key, refused.at(key));
        } catch (IllegalArgumentException e) {
            flow.fail(key, new Failure(Reason.VARIABLE_REFUSED, key, String.valueOf(e.getMessage())));
        }
    }

    /** A yes is for what was shown: when that has changed since, people are asked again, or a step that another one asked for fails. Undoing was decided with the abort. */
    private boolean isAllowed(StepRun run, Step.Action action) {
        if (run.undoes() != null) {
            return true;
        }
        Approved own = run.approved();
        if (own != null && !new Previews(turn).isAsShown(run, action, own)) {
            allow(turn.change(run.key(), StepRun::unapproved), action);
            return false;
        }
        boolean isCovered = turn.steps().stream()
                .filter(step -> !step.key().equals(run.key()))
                .map(StepRun::approved)
                .filter(Objects::nonNull)
                .filter(shown -> !shown.of(run.stepId()).isEmpty())
                .reduce((_, later) -> later)
                .map(shown -> new Previews(turn).isAsShown(run, action, shown))
                .orElse(true);
        Beyond beyond = gates.beyondNow(run, action);
        if (isCovered && beyond != null) {
            Beyond all = gates.beyond(run, action);
            beyond(run, action, all == null ? beyond : all);
            return false;
        }
        if (!isCovered) {
            String why = "what was allowed is not what would be sent now";
            flow.fail(run.key(), new Failure(Reason.APPROVAL_VOID, run.key(), why));
        }
        return isCovered;
    }

    private void order(StepRun run, Step.Action action, ResolvedCommand command) {
        if (command.command() instanceof Command.Manual(var _, var text)) {
            turn.change(run.key(), step -> step.in(StepState.AWAITING_PERSON));
            turn.want(new RunCommand.AskPerson(
                    run.key(), run.cursor(), text, action.arguments().out()));
            turn.tell(
                    Kind.TASK_REQUESTED,
                    run.key(),
                    Change.ENGINE,
                    "A person is asked: " + action.common().name());
        } else {
            turn.change(run.key(), step -> step.in(StepState.RUNNING));
            turn.want(new RunCommand.Send(run.key(), run.cursor(), command));
        }
        int hits = gates.hits(run, action, run.cursor());
        turn.change(run.key(), step -> step.reaching(run.cursor(), hits));
    }

    void call(StepRun run, Step.PlaybookAction call) {
        flow.timeout(run);
        ask(run, call);
    }

    private void ask(StepRun run, Step.PlaybookAction call) {
        try {
            turn.want(call(run, call, turn.scopes));
        } catch (Refused refused) {
            flow.fail(run.key(), refused.at(run.key()));
        }
    }

    static RunCommand.CallPlaybook call(StepRun run, Step.PlaybookAction call, Scopes scopes) {
        Map<String, String> inputs = new LinkedHashMap<>();
        call.arguments().in().forEach(name -> inputs.put(name, scopes.text(run.scope(), name)));
        return new RunCommand.CallPlaybook(run.key(), call.playbookId(), call.playbookVersion(), inputs);
    }

    /** A command succeeded: its values are written, and the next one is sent. */
    void succeeded(StepRun run, RunEvent.Succeeded event) {
        boolean byPerson = run.state() == StepState.AWAITING_PERSON;
        try {
            written(run, event.values());
        } catch (Refused refused) {
            flow.fail(run.key(), refused.at(run.key()));
            return;
        }
        if (byPerson) {
            turn.tell(Kind.TASK_DONE, run.key(), event.by(), event.outcome());
        }
        turn.change(run.key(), step -> step.at(step.cursor() + 1));
        switch (turn.definition(run)) {
            case Step.Action action when run.cursor() + 1 < Resolver.positions(action) -> next(run);
            case Step.Action _, Step.PlaybookAction _ -> flow.succeed(run.key(), event.outcome());
            default -> throw new IllegalStateException("no commands in " + run.key());
        }
    }

    private void next(StepRun run) {
        if (turn.isCompensating() && run.undoes() == null) {
            flow.skip(run.key(), "the run was aborted", Change.ENGINE);
        } else {
            flow.orHold(run.key(), Held.NEXT);
        }
    }

    /** All that out_args lists, or nothing if one of the values is refused. */
    private void written(StepRun run, Map<String, String> values) {
        List<String> names = outArgs(turn.definition(run)).stream()
                .filter(name -> values.get(name) != null)
                .toList();
        names.forEach(name -> turn.scopes.writable(run.scope(), name, Objects.requireNonNull(values.get(name))));
        names.forEach(name -> turn.scopes.write(run.scope(), name, Objects.requireNonNull(values.get(name))));
    }

    private static List<String> outArgs(Step step) {
        return switch (step) {
            case Step.Action action -> action.arguments().out();
            case Step.PlaybookAction call -> call.arguments().out();
            default -> List.of();
        };
    }
}
