package dev.tocsin.notification.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The duties to be reminded of. */
@ApplicationScoped
class Watches implements PanacheRepositoryBase<Watch, UUID> {

    /** What is due, the longest due first; what another transaction is changing is left to it. Its cost is told in docs/benchmarks.md. */
    static final String DUE = "select duty_id, due_at, next_at from reminder_watch where next_at <= ?"
            + " order by next_at limit ? for update skip locked";

    /** Returns the watch for a change: no tick takes it until the transaction ends. */
    Optional<Watch> hold(UUID duty) {
        return findByIdOptional(duty, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Takes what is due; no other transaction has it until this one ends. */
    List<Watch> claim(Instant now, int most) {
        List<?> due = getEntityManager()
                .createNativeQuery(DUE, Watch.class)
                .setParameter(1, now)
                .setParameter(2, most)
                .getResultList();
        return due.stream().map(Watch.class::cast).toList();
    }
}
