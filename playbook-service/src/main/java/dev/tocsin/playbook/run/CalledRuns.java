package dev.tocsin.playbook.run;

import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.library.Edition;
import dev.tocsin.playbook.library.Library;
import dev.tocsin.playbook.run.machine.Calls;
import dev.tocsin.playbook.run.machine.Change;
import dev.tocsin.playbook.run.machine.Inputs;
import dev.tocsin.playbook.run.machine.RunCommand.CallPlaybook;
import dev.tocsin.playbook.run.machine.RunEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs that steps of other runs call; each is a run of its own, of the version that is called. */
@ApplicationScoped
class CalledRuns {
    private final Runs runs;
    private final RunDriver driver;
    private final Library library;
    private final RunConfig config;
    private final Clock clock;

    CalledRuns(Runs runs, RunDriver driver, Library library, RunConfig config, Clock clock) {
        this.runs = runs;
        this.driver = driver;
        this.library = library;
        this.config = config;
        this.clock = clock;
    }

    /** The run that is changed, before the work about it is ended: in this order everything locks them. */
    void lock(CallDue due) {
        if (due.deed() != CallDue.Deed.STOP) {
            runs.requireLocked(due.runId());
        }
    }

    boolean isPaused(CallDue due) {
        return runs.requireLocked(due.runId()).state().isPaused();
    }

    void start(CallDue due) {
        Run caller = runs.requireLocked(due.runId());
        CallPlaybook call = driver.machine(library.require(caller.editionId()))
                .call(caller.state(), due.stepKey())
                .orElse(null);
        if (call == null || runs.calledBy(due.runId(), due.stepKey()).stream().anyMatch(Run::isOpen)) {
            return;
        }
        Edition edition = library.find(call.playbookId(), call.version()).orElse(null);
        List<String> faults = faults(caller, edition, call);
        if (edition == null || !faults.isEmpty()) {
            String detail = String.join("; ", faults);
            driver.apply(due.runId(), new RunEvent.Failed(due.stepKey(), 0, detail, Change.ENGINE, clock.instant()));
            return;
        }
        driver.begin(new NewRun(
                caller.incidentId(),
                edition,
                call.inputs(),
                false,
                caller.isDry(),
                caller.startedBy(),
                new Caller(caller.id(), due.stepKey(), caller.callDepth() + 1)));
    }

    private List<String> faults(Run caller, @Nullable Edition edition, CallPlaybook call) {
        if (edition == null) {
            String version = call.version() == null ? "" : " of version " + call.version();
            return List.of("there is no playbook " + call.playbookId() + version);
        }
        if (caller.callDepth() >= config.callDepth()) {
            return List.of("more than " + config.callDepth() + " playbooks would run inside each other");
        }
        if (!edition.playbook().header().isValidAt(clock.instant())) {
            return List.of("the called playbook is revoked or outside its time of validity");
        }
        return Inputs.faults(edition.playbook(), call.inputs());
    }

    void report(CallDue due) {
        Run caller = runs.requireLocked(due.runId());
        Run called = runs.calledBy(due.runId(), due.stepKey()).getLast();
        var playbook = library.require(caller.editionId()).playbook();
        caller.state()
                .step(due.stepKey())
                .map(step -> playbook.step(step.stepId()))
                .ifPresent(step -> {
                    if (step instanceof Step.PlaybookAction call && !called.isOpen()) {
                        driver.apply(due.runId(), Calls.outcome(called.state(), due.stepKey(), call, clock.instant()));
                    }
                });
    }

    void stop(CallDue due) {
        var abort = runs.require(due.runId()).state().interventions().abort();
        var stopped = new RunEvent.Aborted(
                Change.ENGINE,
                "the step that called it waits no longer",
                abort != null && abort.compensate(),
                clock.instant());
        runs.calledBy(due.runId(), due.stepKey()).stream()
                .filter(Run::isOpen)
                .forEach(called -> driver.apply(called.id(), stopped));
    }
}
