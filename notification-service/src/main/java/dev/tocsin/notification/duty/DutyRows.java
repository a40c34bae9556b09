package dev.tocsin.notification.duty;

import dev.tocsin.kit.problem.Problem;
import dev.tocsin.notification.NotificationProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The duties as they are kept. */
@ApplicationScoped
class DutyRows implements PanacheRepositoryBase<Duty, UUID> {

    private final Holds holds;

    DutyRows(Holds holds) {
        this.holds = holds;
    }

    Duty require(UUID duty) {
        return findByIdOptional(duty)
                .orElseThrow(() -> new Problem(NotificationProblem.DUTY_UNKNOWN, "No duty " + duty));
    }

    /** Returns the duty as it is now, for a change: nobody else changes duties of its incident until the transaction ends. */
    Duty hold(UUID duty) {
        var row = require(duty);
        holds.incident(row.incident().incidentId());
        getEntityManager().refresh(row);
        return row;
    }

    /** Returns the duties whose notices may have to go before those of these, whatever their state. */
    List<Duty> ofIncidentsWaiting(Collection<Duty> duties) {
        var waiting = duties.stream()
                .filter(duty -> !duty.clock().order().rules().isEmpty())
                .toList();
        if (waiting.isEmpty()) {
            return List.of();
        }
        return list(
                "incident.incidentId in ?1 and source.ruleId in ?2",
                waiting.stream().map(duty -> duty.incident().incidentId()).collect(Collectors.toSet()),
                waiting.stream()
                        .flatMap(duty -> duty.clock().order().rules().stream())
                        .collect(Collectors.toSet()));
    }

    List<Duty> ofIncident(UUID incident) {
        return list("incident.incidentId", incident);
    }
}
