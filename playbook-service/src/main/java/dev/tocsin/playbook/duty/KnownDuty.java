package dev.tocsin.playbook.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of a duty. */
@Entity
@Table(name = "known_duty")
class KnownDuty {
    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // read by queries
    private UUID incidentId;

    private @Nullable String rule;
    private @Nullable String jurisdiction;
    private @Nullable String phase;
    private @Nullable String force;
    private String state;
    private @Nullable Instant dueAt;

    protected KnownDuty() {}

    KnownDuty(DutyNews news) {
        id = news.dutyId();
        take(news);
    }

    final void take(DutyNews news) {
        incidentId = news.incidentId();
        rule = news.rule() == null ? null : news.rule().id();
        jurisdiction = news.recipient().country();
        phase = news.phase();
        force = news.force();
        state = news.state();
        dueAt = news.clock().dueAt() == null ? null : news.clock().dueAt().toInstant();
    }

    LegalClock clock() {
        return new LegalClock(rule, jurisdiction, phase, force, state, dueAt);
    }
}
