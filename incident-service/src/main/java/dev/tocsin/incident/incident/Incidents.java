package dev.tocsin.incident.incident;

import dev.tocsin.incident.IncidentProblem;
import dev.tocsin.kit.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The incidents' rows. */
@ApplicationScoped
class Incidents implements PanacheRepositoryBase<Incident, UUID> {
    private final EntityManager entities;

    Incidents(EntityManager entities) {
        this.entities = entities;
    }

    Incident require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /** Locked until the transaction ends, so that changes follow one another and events stay in order. */
    Incident requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(id));
    }

    List<Incident> childrenLocked(UUID parent) {
        return find("parentId = ?1 order by id", parent)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<Incident> childOf(UUID parent, UUID client) {
        return find("parentId = ?1 and clientPartyId = ?2", parent, client).firstResultOptional();
    }

    /** The newest open incident about the same thing of the same client. */
    Optional<Incident> openAbout(String correlation, @Nullable UUID client) {
        return find(
                        "correlationKey = ?1 and stage <> 'closed'"
                                + " and (clientPartyId = ?2 or (clientPartyId is null and ?3 = true)) order by declaredAt desc",
                        correlation,
                        client,
                        client == null)
                .firstResultOptional();
    }

    /** The next reference of a year; the year's counter stays locked until the transaction ends, so that no number is skipped. */
    String nextReference(int year) {
        var number = (Number) entities.createNativeQuery(
                        "insert into incident_number as counter (year, last) values (:year, 1)"
                                + " on conflict (year) do update set last = counter.last + 1 returning last",
                        Integer.class)
                .setParameter("year", year)
                .getSingleResult();
        return "INC-%d-%04d".formatted(year, number.intValue());
    }

    private static Problem unknown(UUID id) {
        return new Problem(IncidentProblem.INCIDENT_UNKNOWN, "No incident " + id);
    }
}
