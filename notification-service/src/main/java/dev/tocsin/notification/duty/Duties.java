package dev.tocsin.notification.duty;

import dev.tocsin.kit.problem.Problem;
import dev.tocsin.notification.NotificationProblem;
import dev.tocsin.notification.casefeed.Cases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What notices do to duties; each call joins the caller's transaction, writes history and tells the world. */
@ApplicationScoped
public class Duties {

    private final DutyRows rows;
    private final DutyLog log;
    private final Cases cases;
    private final Reassessment reassessment;
    private final Clock clock;

    Duties(DutyRows rows, DutyLog log, Cases cases, Reassessment reassessment, Clock clock) {
        this.rows = rows;
        this.log = log;
        this.cases = cases;
        this.reassessment = reassessment;
        this.clock = clock;
    }

    /** Returns the duty; a 404 problem where there is none. */
    @Transactional
    public DutySummary require(UUID duty) {
        return DutySummary.of(rows.require(duty));
    }

    /** Notes that a notice is being written; refused with 409 for a duty that is met or not owed. */
    @Transactional
    public void markDrafted(UUID duty, UUID notice, String by) {
        progress(duty, DutyState.DRAFTED, notice, by);
    }

    /** Notes that the notice has been approved; refused with 409 for a duty that is met or not owed. */
    @Transactional
    public void markApproved(UUID duty, UUID notice, String by) {
        progress(duty, DutyState.APPROVED, notice, by);
    }

    /**
     * Refuses with 409 while others must be told first. A reason lifts that where the law leaves it to judgement, and is written
     * into the history; false where there was nothing to lift.
     */
    @Transactional
    public boolean takeTurn(UUID duty, @Nullable String reason, String by) {
        var row = rows.hold(duty);
        var waiting = waiting(row);
        if (waiting.isOver()) {
            return false;
        }
        if (reason == null || reason.isBlank() || waiting.outOfTurn() == null) {
            throw OutOfTurn.refused(waiting);
        }
        var state = row.state().word();
        log.write(row, new Turn("out-of-turn", state, state), Reason.plain(clock.instant(), by, reason));
        return true;
    }

    /** Says what must happen before the duty's notice may go, in words; empty where nothing must. */
    @Transactional
    public Optional<String> waitsFor(UUID duty) {
        var waiting = waiting(rows.require(duty));
        return waiting.isOver() ? Optional.empty() : Optional.of(waiting.words());
    }

    private Waiting waiting(Duty duty) {
        return Waiting.of(duty, rows.ofIncidentsWaiting(List.of(duty)), clock.instant());
    }

    /** Notes the filing: the lateness of the first one is frozen, and later stages start to count. A later filing changes nothing. */
    @Transactional
    public void markMet(UUID duty, Instant filedAt, String by) {
        var row = rows.hold(duty);
        if (row.state().isMet()) {
            return;
        }
        var now = clock.instant();
        var turn = row.meet(filedAt, now);
        rows.flush();
        log.write(row, turn, Reason.plain(now, by, "the notice was filed at " + filedAt));
        var filing = new FactChange("filed." + row.source().ruleId(), null, filedAt.toString(), null, by);
        reassessment.afterFiling(
                cases.requireAnew(row.incident().incidentId()),
                new Reason(now, by, "a notice was filed: " + row.title(), List.of(filing)));
    }

    /** Notes the recipient's receipt; refused with 409 for a duty that has not been met. */
    @Transactional
    public void markAcknowledged(UUID duty, Instant at, String by) {
        var row = rows.hold(duty);
        if (row.state() == DutyState.ACKNOWLEDGED) {
            return;
        }
        if (!row.state().isMet()) {
            throw new Problem(NotificationProblem.DUTY_NOT_MET, "The notice has not been filed");
        }
        var turn = row.acknowledge(clock.instant());
        rows.flush();
        log.write(row, turn, Reason.plain(clock.instant(), by, "the recipient acknowledged it at " + at));
    }

    /** Looks at all duties of the incident again because the book has changed; {@code because} says how, in a sentence. */
    @Transactional
    public void reassess(UUID incident, String by, String because) {
        reassessment.byNewBook(incident, Reason.plain(clock.instant(), by, because));
    }

    /** Returns the first filing of ours by rule, for one incident. */
    @Transactional
    public Map<String, Instant> filings(UUID incident) {
        return Filings.ours(rows.ofIncident(incident));
    }

    private void progress(UUID duty, DutyState to, UUID notice, String by) {
        var row = rows.hold(duty);
        if (row.state().isMet()) {
            throw new Problem(NotificationProblem.DUTY_MET, "The notice has been filed");
        }
        if (!row.state().isOpen()) {
            throw new Problem(
                    NotificationProblem.DUTY_NOT_OWED,
                    "The duty is " + row.state().word());
        }
        var now = clock.instant();
        var turn = row.progress(to, notice, now);
        rows.flush();
        var words = to == DutyState.APPROVED ? "the notice was approved" : "a notice is being written";
        log.write(row, turn, Reason.plain(now, by, words));
    }
}
