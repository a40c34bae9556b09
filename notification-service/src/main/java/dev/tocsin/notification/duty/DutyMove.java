package dev.tocsin.notification.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a duty's history: what changed, when, by whom and because of what. Never altered. */
@Entity
@Table(name = "duty_move")
class DutyMove {

    @Id
    private UUID moveId;

    @Column(nullable = false)
    @SuppressWarnings("UnusedVariable") // read by queries
    private UUID dutyId;

    @Column(nullable = false)
    private String kind;

    @Column(nullable = false)
    private Instant at;

    @Column(name = "made_by", nullable = false)
    private String by;

    @Column(nullable = false)
    private String because;

    @Column(name = "from_words")
    private @Nullable String from;

    @Column(name = "to_words")
    private @Nullable String to;

    /** The facts that changed, a JSON list. */
    @Column(nullable = false)
    private String facts;

    protected DutyMove() {}

    DutyMove(UUID moveId, UUID dutyId, Turn turn, Reason reason, String facts) {
        this.moveId = moveId;
        this.dutyId = dutyId;
        this.kind = turn.kind();
        this.at = reason.at();
        this.by = reason.by();
        this.because = reason.because();
        this.from = turn.from();
        this.to = turn.to();
        this.facts = facts;
    }

    UUID moveId() {
        return moveId;
    }

    String kind() {
        return kind;
    }

    Instant at() {
        return at;
    }

    String by() {
        return by;
    }

    String because() {
        return because;
    }

    @Nullable
    String from() {
        return from;
    }

    @Nullable
    String to() {
        return to;
    }

    String facts() {
        return facts;
    }
}
