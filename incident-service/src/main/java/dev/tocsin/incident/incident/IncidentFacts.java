package dev.tocsin.incident.incident;

import dev.tocsin.incident.fact.FactLedger;
import dev.tocsin.incident.fact.FactSheet;
import dev.tocsin.incident.fact.FactView;
import dev.tocsin.kit.security.Actor;
import dev.tocsin.kit.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records what is known of an incident and tells it; what a parent knows, its children know. */
@ApplicationScoped
public class IncidentFacts {
    private static final int NAMED = 5;

    private final Incidents incidents;
    private final FactLedger ledger;
    private final IncidentNews news;
    private final Clock clock;

    IncidentFacts(Incidents incidents, FactLedger ledger, IncidentNews news, Clock clock) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    List<FactView> record(UUID id, RecordFacts command, @Nullable String ifMatch, Actor by) {
        var incident = incidents.requireLocked(id);
        Versions.require(ifMatch, incident.version());
        var changed = ledger.record(id, command.facts(), by.id());
        if (!changed.isEmpty()) {
            tell(incident, changed, by.id(), "Recorded: " + names(changed));
        }
        return ledger.current(id, incident.parentId());
    }

    /** A notice met the duty of this rule; later stages of the law count from it. */
    @Transactional
    public void met(UUID id, String rule, Instant metAt, String by) {
        var found = incidents.findByIdOptional(id);
        if (found.isEmpty()) {
            return;
        }
        var incident = incidents.requireLocked(id);
        if (ledger.recordFiling(id, rule, metAt, by)) {
            tell(incident, List.of("filed." + rule), by, "Filed: " + rule);
        }
    }

    @Transactional
    FactList current(UUID id) {
        var incident = incidents.require(id);
        return new FactList(ledger.current(id, incident.parentId()), incident.version());
    }

    @Transactional
    List<FactView> history(UUID id, @Nullable String path) {
        incidents.require(id);
        return ledger.history(id, path);
    }

    @Transactional
    FactSheet sheet(UUID id) {
        return ledger.sheet(id, incidents.require(id).parentId());
    }

    /** The current facts, and the version of the incident that they belong to. */
    record FactList(List<FactView> facts, long version) {}

    private void tell(Incident incident, List<String> paths, String by, String summary) {
        var now = clock.instant();
        var change = new IncidentChanged.Change("facts-changed", now, by, summary, paths);
        incident.touch(now);
        news.tell(incident, change);
        for (var child : incidents.childrenLocked(incident.id())) {
            child.touch(now);
            news.pass(child, change);
        }
    }

    private static String names(List<String> paths) {
        return paths.size() <= NAMED
                ? String.join(", ", paths)
                : String.join(", ", paths.subList(0, NAMED)) + " and " + (paths.size() - NAMED) + " more";
    }
}
