package dev.tocsin.playbook.run;

import dev.tocsin.playbook.library.Library;
import dev.tocsin.playbook.run.machine.Machine;
import dev.tocsin.playbook.run.machine.RunEvent;
import dev.tocsin.playbook.run.machine.RunState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Plays the log of a run again. */
@ApplicationScoped
class Replay {
    private final Runs runs;
    private final RunLog log;
    private final Library library;
    private final RunDriver driver;

    Replay(Runs runs, RunLog log, Library library, RunDriver driver) {
        this.runs = runs;
        this.log = log;
        this.library = library;
        this.driver = driver;
    }

    @Transactional
    RunState stored(UUID id) {
        return runs.require(id).state();
    }

    /** From the values at its start through all its events. */
    @Transactional
    RunState again(UUID id) {
        return again(id, inputs(runs.require(id).state()));
    }

    @Transactional
    RunState again(UUID id, Map<String, String> inputs) {
        Run run = runs.require(id);
        Machine machine = driver.machine(library.require(run.editionId()));
        RunState state = machine.initial(inputs);
        for (RunEvent event : log.of(id)) {
            state = machine.apply(state, event).state();
        }
        return state;
    }

    private Map<String, String> inputs(RunState state) {
        Map<String, String> inputs = new HashMap<>();
        for (String name : java.util.List.of("__account__", "__severity__", "__reference__", "__agents_url__")) {
            var scope = java.util.Objects.requireNonNull(state.scopes().get(RunState.GLOBAL));
            var value = java.util.Objects.requireNonNull(scope.values().get(name));
            inputs.put(name, String.valueOf(value.text()));
        }
        return inputs;
    }
}
