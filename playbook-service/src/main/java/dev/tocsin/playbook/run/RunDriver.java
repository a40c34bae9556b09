package dev.tocsin.playbook.run;

import dev.tocsin.kit.id.Ids;
import dev.tocsin.playbook.library.Edition;
import dev.tocsin.playbook.library.Library;
import dev.tocsin.playbook.run.machine.Limits;
import dev.tocsin.playbook.run.machine.Machine;
import dev.tocsin.playbook.run.machine.RunEvent;
import dev.tocsin.playbook.run.machine.RunState;
import dev.tocsin.playbook.run.machine.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Moves runs on: one event in, and in the same transaction the new state, what is to be done next, and what the world is told. */
@ApplicationScoped
class RunDriver {
    private final Runs runs;
    private final RunLog log;
    private final Library library;
    private final Orders orders;
    private final RunNews news;
    private final RunConfig config;
    private final Clock clock;

    RunDriver(Runs runs, RunLog log, Library library, Orders orders, RunNews news, RunConfig config, Clock clock) {
        this.runs = runs;
        this.log = log;
        this.library = library;
        this.orders = orders;
        this.news = news;
        this.config = config;
        this.clock = clock;
    }

    Run begin(NewRun from) {
        var now = clock.instant();
        var run = new Run(Ids.next(), from, machine(from.edition()).initial(from.inputs()), now);
        runs.persistAndFlush(run);
        apply(run, from.edition(), new RunEvent.Begun(now));
        return run;
    }

    /** Before the work about a run is ended, so that all lock them in this order. */
    void lock(UUID runId) {
        runs.requireLocked(runId);
    }

    /** False if the event came twice or too late and changed nothing. */
    boolean apply(UUID runId, RunEvent event) {
        var run = runs.requireLocked(runId);
        return apply(run, library.require(run.editionId()), event);
    }

    private boolean apply(Run run, Edition edition, RunEvent event) {
        RunState before = run.state();
        Transition transition = machine(edition).apply(before, event);
        if (transition.applied()) {
            log.append(run.id(), event);
            run.become(transition.state(), event.at());
            orders.give(run, before, transition);
            news.tell(run, edition, transition);
            runs.flush();
        } else if (event instanceof RunEvent.Succeeded || event instanceof RunEvent.Failed) {
            // What came too late, say after a timeout, is kept; played again it changes nothing either.
            log.append(run.id(), event);
        }
        return transition.applied();
    }

    Machine machine(Edition edition) {
        return new Machine(edition.playbook(), new Limits(config.rounds(), config.actionTimeout()));
    }
}
