package dev.tocsin.playbook.drill;

import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.playbook.PlaybookProblem;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.incident.IncidentFile;
import dev.tocsin.playbook.incident.IncidentState;
import dev.tocsin.playbook.library.Edition;
import dev.tocsin.playbook.library.Library;
import dev.tocsin.playbook.rehearsal.Bounds;
import dev.tocsin.playbook.rehearsal.Drill;
import dev.tocsin.playbook.rehearsal.DryRun;
import dev.tocsin.playbook.rehearsal.Script;
import dev.tocsin.playbook.rehearsal.Shelf;
import dev.tocsin.playbook.run.Bindings;
import dev.tocsin.playbook.run.RunConfig;
import dev.tocsin.playbook.run.machine.Inputs;
import dev.tocsin.playbook.run.machine.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Gets what a rehearsal needs out of the library and the incident file, refuses what does not fit, and plays it. */
@ApplicationScoped
class RehearsalDesk {
    /** A dry run follows a loop only so far: which way it ends does not depend on how often it goes round. */
    private static final int ROUNDS_OF_A_DRY_RUN = 3;

    private static final int MOST_EVENTS = 5_000;

    private final Library library;
    private final IncidentFile incidents;
    private final Bindings bindings;
    private final RunConfig config;
    private final Clock clock;

    RehearsalDesk(Library library, IncidentFile incidents, Bindings bindings, RunConfig config, Clock clock) {
        this.library = library;
        this.incidents = incidents;
        this.bindings = bindings;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    DryRunView dryRun(String playbookId, DryRunPlaybook command) {
        Edition edition = edition(playbookId, command.setting());
        Script script = script(edition.playbook(), command.lines(), "/assumptions");
        Map<String, String> inputs = inputs(edition.playbook(), command.setting());
        Bounds bounds = bounds(Math.min(ROUNDS_OF_A_DRY_RUN, config.rounds()));
        return DryRunView.of(edition, DryRun.of(edition.playbook(), inputs, clock.instant(), script, shelf(), bounds));
    }

    @Transactional
    DrillView drill(String playbookId, DrillPlaybook command) {
        Edition edition = edition(playbookId, command.setting());
        Script script = script(edition.playbook(), command.script(), "/script");
        Map<String, String> inputs = inputs(edition.playbook(), command.setting());
        Instant start = Objects.requireNonNullElseGet(command.startsAt(), clock::instant);
        Bounds bounds = bounds(config.rounds());
        return DrillView.of(edition, Drill.of(edition.playbook(), inputs, start, script, shelf(), bounds));
    }

    private Edition edition(String playbookId, Setting setting) {
        Edition edition = library.numbered(playbookId, setting.version());
        if (!edition.playbook().header().isValidAt(clock.instant())) {
            throw new Problem(PlaybookProblem.PLAYBOOK_NOT_IN_FORCE, "It may not be run now");
        }
        return edition;
    }

    private Map<String, String> inputs(Playbook playbook, Setting setting) {
        Map<String, String> inputs = new HashMap<>(bindings.of(playbook, incident(setting)));
        inputs.putAll(setting.inputs());
        List<Fault> faults = Inputs.faults(playbook, inputs).stream()
                .map(fault -> new Fault("/inputs", fault))
                .toList();
        if (!faults.isEmpty()) {
            throw new Problem(PlaybookProblem.INPUTS_REFUSED, "The playbook needs other values").withErrors(faults);
        }
        return inputs;
    }

    private IncidentState incident(Setting setting) {
        UUID id = setting.incidentId();
        if (id == null) {
            return Objects.requireNonNullElse(setting.incident(), SupposedIncident.NONE)
                    .state();
        }
        return incidents
                .find(id)
                .orElseThrow(
                        () -> new Problem(PlaybookProblem.INCIDENT_UNKNOWN, "No incident " + id + " was told of here"));
    }

    private Script script(Playbook playbook, List<ScriptLine> lines, String pointer) {
        Script script = new Script(lines.stream().map(ScriptLine::line).toList());
        List<Fault> faults = script.flaws(withCalled(playbook)).stream()
                .map(flaw -> new Fault(pointer + flaw.pointer(), flaw.message()))
                .toList();
        if (!faults.isEmpty()) {
            throw new Problem(PlaybookProblem.SCRIPT_REFUSED, "The script does not fit the playbook")
                    .withErrors(faults);
        }
        return script;
    }

    /** The playbook and those that it calls; each stands in the list once. */
    private List<Playbook> withCalled(Playbook first) {
        Map<String, Playbook> found = new HashMap<>(Map.of(first.header().id(), first));
        List<Playbook> open = new ArrayList<>(List.of(first));
        while (!open.isEmpty()) {
            for (Step step : open.removeLast().workflow().steps().values()) {
                if (step instanceof Step.PlaybookAction call && !found.containsKey(call.playbookId())) {
                    library.find(call.playbookId(), call.playbookVersion())
                            .map(Edition::playbook)
                            .ifPresent(called -> {
                                found.put(call.playbookId(), called);
                                open.add(called);
                            });
                }
            }
        }
        return List.copyOf(found.values());
    }

    private Shelf shelf() {
        return (id, modified) -> library.find(id, modified).map(Edition::playbook);
    }

    private Bounds bounds(int rounds) {
        return new Bounds(new Limits(rounds, config.actionTimeout()), config.callDepth(), MOST_EVENTS);
    }
}
