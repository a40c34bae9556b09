package dev.tocsin.notification.duty;

import dev.tocsin.kit.problem.Problem;
import dev.tocsin.notification.NotificationProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The duties as they are kept. */
@ApplicationScoped
class DutyRows implements PanacheRepositoryBase<Duty, UUID> {

    Duty require(UUID duty) {
        return findByIdOptional(duty)
                .orElseThrow(() -> new Problem(NotificationProblem.DUTY_UNKNOWN, "No duty " + duty));
    }

    List<Duty> ofIncident(UUID incident) {
        return list("incident.incidentId", incident);
    }
}
