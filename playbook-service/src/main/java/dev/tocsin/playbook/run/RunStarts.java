package dev.tocsin.playbook.run;

import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.security.Actor;
import dev.tocsin.playbook.PlaybookProblem;
import dev.tocsin.playbook.incident.IncidentFile;
import dev.tocsin.playbook.incident.IncidentState;
import dev.tocsin.playbook.library.Edition;
import dev.tocsin.playbook.library.Library;
import dev.tocsin.playbook.run.machine.Change;
import dev.tocsin.playbook.run.machine.Inputs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Starts runs: those that an incident calls for by itself, once, and those that people want. */
@ApplicationScoped
public class RunStarts {
    private static final Logger LOG = Logger.getLogger(RunStarts.class);

    private final Library library;
    private final IncidentFile incidents;
    private final RunMatches matches;
    private final Bindings bindings;
    private final RunDriver driver;
    private final RunViews views;
    private final Clock clock;

    RunStarts(
            Library library,
            IncidentFile incidents,
            RunMatches matches,
            Bindings bindings,
            RunDriver driver,
            RunViews views,
            Clock clock) {
        this.library = library;
        this.incidents = incidents;
        this.matches = matches;
        this.bindings = bindings;
        this.driver = driver;
        this.views = views;
        this.clock = clock;
    }

    /** Starts what this incident calls for and has not had yet; in the transaction of its event. */
    public void match(IncidentState incident) {
        if (incident.isClosed() || incident.category() == null) {
            return;
        }
        for (Edition edition : library.latestFor(incident.clientPartyId())) {
            Map<String, String> inputs = bindings.of(edition.playbook(), incident);
            List<String> reasons = edition.playbook().header().isValidAt(clock.instant())
                    ? matches.due(edition, incident, inputs)
                    : List.of();
            if (!reasons.isEmpty()) {
                begin(incident, edition, inputs, reasons);
            }
        }
    }

    private void begin(IncidentState incident, Edition edition, Map<String, String> inputs, List<String> reasons) {
        List<String> faults = Inputs.faults(edition.playbook(), inputs);
        if (!faults.isEmpty()) {
            // A later event may bring the subject that is missing; nothing is lost by waiting for it.
            LOG.warnf(
                    "run not started incident=%s playbook=%s because=%s",
                    incident.incidentId(), edition.playbook().header().id(), faults);
            return;
        }
        var run = driver.begin(
                new NewRun(incident.incidentId(), edition, inputs, true, !incident.isReal(), Change.ENGINE));
        matches.started(run, edition.family(), reasons, clock.instant());
        LOG.infof("run started run=%s incident=%s because=%s", run.id(), incident.incidentId(), reasons);
    }

    @Transactional
    RunView start(StartRun command, Actor actor) {
        IncidentState incident = incidents
                .find(command.incidentId())
                .orElseThrow(() -> new Problem(
                        PlaybookProblem.INCIDENT_UNKNOWN, "No incident " + command.incidentId() + " was told of here"));
        Edition edition = library.latestFor(command.playbookId(), incident.clientPartyId());
        if (!edition.playbook().header().isValidAt(clock.instant())) {
            throw new Problem(PlaybookProblem.PLAYBOOK_NOT_IN_FORCE, "It may not be run now");
        }
        Map<String, String> inputs = new HashMap<>(bindings.of(edition.playbook(), incident));
        inputs.putAll(command.given());
        refuse(Inputs.faults(edition.playbook(), inputs));
        boolean isDry = !incident.isReal() || command.isDry();
        return views.view(driver.begin(new NewRun(incident.incidentId(), edition, inputs, false, isDry, actor.id())));
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new Problem(PlaybookProblem.INPUTS_REFUSED, "The playbook needs other values")
                    .withErrors(faults.stream()
                            .map(fault -> new Fault("/inputs", fault))
                            .toList());
        }
    }
}
