package dev.tocsin.notification.duty;

import dev.tocsin.kit.id.Ids;
import dev.tocsin.notification.law.Applies;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One recipient to be told one thing by one time because of one rule; its moves are lawful whatever the order of events. */
@Entity
@Table(name = "duty")
class Duty {

    /** Sorts duties without a due instant last. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    private UUID dutyId;

    @Embedded
    private CaseRef incident;

    @Column(nullable = false)
    private String country;

    @Embedded
    private DutySource source;

    @Embedded
    private Addressee recipient;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String phase;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Applies assessed;

    @Column(nullable = false)
    private boolean wasOwed;

    /** How far the notice is; null while there is none. */
    @Enumerated(EnumType.STRING)
    private @Nullable DutyState progress;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DutyState state;

    @Embedded
    private DutyClock clock;

    @Column(nullable = false)
    private Instant dueOrder;

    @Embedded
    private Grounds grounds;

    @Embedded
    private @Nullable Decision decision;

    @Embedded
    private @Nullable Proposal proposal;

    @Embedded
    private @Nullable Lateness lateness;

    private @Nullable UUID noticeId;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    @SuppressWarnings("UnusedVariable") // read by queries
    private Instant updatedAt;

    @Version
    private long version;

    protected Duty() {}

    Duty(CaseRef of, Standing standing, Instant now) {
        dutyId = Ids.next();
        incident = of;
        country = standing.key().country();
        phase = standing.phase();
        stand(standing);
        wasOwed = standing.applies() == Applies.OWED;
        state = wasOwed ? DutyState.OWED : DutyState.POSSIBLE;
        createdAt = now;
        updatedAt = now;
    }

    /** Takes what the engine says now; a duty that has been met is frozen. */
    Optional<Turn> assess(Standing standing, Instant now) {
        if (state.isMet()) {
            return Optional.empty();
        }
        var end = clock.end();
        var moved = clock.differs(standing.clock());
        stand(standing);
        if (decision != null && decision.lapses(assessed)) {
            decision = null;
        }
        var turned = settled(now);
        if (turned.isPresent() || !moved || !state.isOpen()) {
            return turned;
        }
        updatedAt = now;
        return Optional.of(new Turn("moved", end, clock.end()));
    }

    /** Notes that the book, or the facts, name its rule or recipient no more. */
    Optional<Turn> vanish(Instant now) {
        if (state.isMet()) {
            return Optional.empty();
        }
        assessed = Applies.NOT_OWED;
        return settled(now);
    }

    private void stand(Standing standing) {
        source = standing.source();
        recipient = standing.recipient();
        title = standing.title();
        assessed = standing.applies();
        clock = standing.clock();
        grounds = standing.grounds();
        dueOrder = Objects.requireNonNullElse(clock.dueAt(), NEVER);
    }

    private Optional<Turn> settled(Instant now) {
        var before = state;
        settle();
        if (before == state) {
            return Optional.empty();
        }
        updatedAt = now;
        return Optional.of(Turn.state(Course.kind(before, state), before, state));
    }

    /** Takes the decision of one person. */
    Turn decide(Proposal made) {
        return take(Decision.alone(made, assessed), made.at());
    }

    /** Keeps a decision until a second person has confirmed it; nothing else changes. */
    Turn propose(Proposal made) {
        proposal = made;
        updatedAt = made.at();
        return new Turn("decision-proposed", state.word(), made.decision());
    }

    /** Takes the proposed decision, which must be there. */
    Turn confirm(String by, Instant now) {
        return take(Decision.confirmed(Objects.requireNonNull(proposal), assessed, by, now), now);
    }

    /** Forgets the proposed decision, which must be there. */
    Turn dropProposal(String kind, Instant now) {
        var dropped = Objects.requireNonNull(proposal).decision();
        proposal = null;
        updatedAt = now;
        return new Turn(kind, dropped, state.word());
    }

    private Turn take(Decision made, Instant now) {
        var before = state;
        decision = made;
        proposal = null;
        settle();
        updatedAt = now;
        return Turn.state("decided", before, state);
    }

    /** Notes how far the notice is, short of its filing. */
    Turn progress(DutyState to, UUID notice, Instant now) {
        var before = state;
        progress = to;
        noticeId = notice;
        settle();
        updatedAt = now;
        return Turn.state(to == DutyState.APPROVED ? "approved" : "drafted", before, state);
    }

    /** Notes the first filing and freezes how it lies against the period. */
    Turn meet(Instant filedAt, Instant now) {
        var before = state;
        progress = DutyState.SENT;
        lateness = Lateness.of(filedAt, clock.dueAt());
        proposal = null;
        settle();
        updatedAt = now;
        return Turn.state("met", before, state);
    }

    Turn acknowledge(Instant now) {
        var before = state;
        progress = DutyState.ACKNOWLEDGED;
        settle();
        updatedAt = now;
        return Turn.state("acknowledged", before, state);
    }

    private void settle() {
        state = new Course(assessed, wasOwed, progress, decision).state();
        wasOwed = wasOwed || state == DutyState.OWED;
    }

    UUID dutyId() {
        return dutyId;
    }

    CaseRef incident() {
        return incident;
    }

    Standing.Key key() {
        return new Standing.Key(source.ruleId(), country);
    }

    DutySource source() {
        return source;
    }

    Addressee recipient() {
        return recipient;
    }

    String title() {
        return title;
    }

    String phase() {
        return phase;
    }

    DutyState state() {
        return state;
    }

    DutyClock clock() {
        return clock;
    }

    Grounds grounds() {
        return grounds;
    }

    Instant dueOrder() {
        return dueOrder;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    @Nullable
    Proposal proposal() {
        return proposal;
    }

    Applies assessed() {
        return assessed;
    }

    @Nullable
    Lateness lateness() {
        return lateness;
    }

    @Nullable
    UUID noticeId() {
        return noticeId;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }
}
