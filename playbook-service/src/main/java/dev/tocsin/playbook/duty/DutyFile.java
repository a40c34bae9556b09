package dev.tocsin.playbook.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps what was last told of each duty; to be called in a transaction. */
@ApplicationScoped
public class DutyFile {
    private final Rows rows;

    DutyFile(Rows rows) {
        this.rows = rows;
    }

    /** Until the transaction ends, nobody else takes news of duties of this incident in or looks at them: what is told while a wait begins is not lost between the two. */
    public void hold(UUID incident) {
        rows.getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 20251125)) as text)")
                .setParameter(1, incident.toString())
                .getSingleResult();
    }

    /** Takes a state in. */
    public void take(DutyNews news) {
        rows.findByIdOptional(news.dutyId())
                .ifPresentOrElse(row -> row.take(news), () -> rows.persist(new KnownDuty(news)));
        rows.flush();
    }

    /** The duties of an incident, as last told. */
    public List<LegalClock> of(UUID incident) {
        return rows.list("incidentId", incident).stream().map(KnownDuty::clock).toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<KnownDuty, UUID> {}
}
