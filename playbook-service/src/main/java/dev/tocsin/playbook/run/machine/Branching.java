package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.condition.Condition;
import dev.tocsin.playbook.condition.Unevaluable;
import dev.tocsin.playbook.run.machine.Failure.Reason;
import dev.tocsin.playbook.run.machine.StepRun.Branch;
import dev.tocsin.playbook.run.machine.StepRun.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps that open branches (sections 4.7 to 4.10): what they decide and how they end. */
final class Branching {
    private final Turn turn;
    private final Flow flow;

    Branching(Turn turn, Flow flow) {
        this.turn = turn;
        this.flow = flow;
    }

    void fork(StepRun run, Step.Parallel parallel) {
        flow.timeout(run);
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < parallel.nextSteps().size(); i++) {
            String scope = "branch " + run.key() + " " + i;
            turn.scopes.overlay(scope, run.scope());
            branches.add(new Branch(i, parallel.nextSteps().get(i), scope, true, null));
        }
        open(run, branches);
    }

    void choose(StepRun run, Step.If choice) {
        Boolean holds = evaluate(run, choice.condition());
        if (holds != null) {
            one(run, holds.toString(), holds ? choice.onTrue() : choice.onFalse());
        }
    }

    void choose(StepRun run, Step.Switch choice) {
        String name = choice.variable().replace(":value", "");
        try {
            String value = turn.scopes.text(run.scope(), name);
            String chosen = choice.cases().containsKey(value) ? value : "default";
            one(run, chosen, choice.cases().get(chosen));
        } catch (Refused refused) {
            flow.fail(run.key(), refused.at(run.key()));
        }
    }

    void round(StepRun run, Step.While loop) {
        Boolean holds = evaluate(run, loop.condition());
        if (holds == null) {
            return;
        }
        int rounds =
                turn.change(run.key(), step -> step.decided(holds.toString())).cursor();
        if (!holds) {
            flow.succeed(run.key(), "ended after " + rounds + " rounds");
        } else if (rounds >= turn.limits.rounds()) {
            flow.fail(
                    run.key(),
                    new Failure(Reason.ITERATION_LIMIT, run.key(), "Still true after " + rounds + " rounds"));
        } else {
            turn.change(run.key(), step -> step.at(rounds + 1));
            if (rounds == 0) {
                flow.timeout(run);
            }
            open(turn.step(run.key()), List.of(new Branch(0, loop.onTrue(), run.scope(), true, null)));
        }
    }

    /** All branches of a step have ended. */
    void join(StepRun run) {
        if (!run.state().isOpen()) {
            return;
        }
        Failure first = run.branches().stream()
                .map(Branch::failure)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Step definition = turn.definition(run);
        if (definition instanceof Step.Parallel) {
            run.branches().forEach(branch -> turn.scopes.merge(branch.scope()));
        }
        if (first != null) {
            flow.fail(run.key(), first);
        } else if (definition instanceof Step.While loop) {
            round(run, loop);
        } else {
            flow.succeed(run.key(), run.evaluated() == null ? "all branches ended" : run.evaluated());
        }
    }

    private void one(StepRun run, String answer, @Nullable String first) {
        turn.change(run.key(), step -> step.decided(answer));
        if (first == null) {
            flow.succeed(run.key(), answer);
        } else {
            flow.timeout(run);
            open(turn.step(run.key()), List.of(new Branch(0, first, run.scope(), true, null)));
        }
    }

    private void open(StepRun run, List<Branch> branches) {
        turn.change(run.key(), step -> step.with(branches));
        branches.forEach(branch -> flow.enter(branch.first(), new Place(run.key(), branch.index()), branch.scope()));
    }

    private @Nullable Boolean evaluate(StepRun run, String condition) {
        try {
            return Condition.parse(condition).evaluate(name -> turn.scopes.operand(run.scope(), name));
        } catch (Unevaluable e) {
            flow.fail(run.key(), new Failure(Reason.CONDITION_UNEVALUABLE, run.key(), String.valueOf(e.getMessage())));
            return null;
        }
    }
}
