package dev.tocsin.incident.problem;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A rule as it is kept. */
@Entity
@Table(name = "intake_rule")
class RuleRow {
    @Id
    private UUID id;

    private String name;
    private int position;
    private boolean enabled;

    @JdbcTypeCode(SqlTypes.JSON)
    private IntakeRule.Match match;

    @JdbcTypeCode(SqlTypes.JSON)
    private IntakeRule.Outcome outcome;

    private Instant updatedAt;
    private String updatedBy;

    @Version
    private long version;

    protected RuleRow() {}

    RuleRow(UUID id, WriteRule command, String by, Instant now) {
        this.id = id;
        change(command, by, now);
    }

    final void change(WriteRule command, String by, Instant now) {
        name = command.name();
        position = command.position();
        enabled = command.isEnabled();
        match = command.match();
        outcome = command.outcome();
        updatedBy = by;
        updatedAt = now;
    }

    IntakeRule rule() {
        return new IntakeRule(id, name, position, match, outcome);
    }

    long version() {
        return version;
    }

    RuleView view() {
        return new RuleView(id, name, position, enabled, match, outcome, updatedAt, updatedBy, version);
    }
}
