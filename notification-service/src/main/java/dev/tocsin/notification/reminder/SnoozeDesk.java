package dev.tocsin.notification.reminder;

import dev.tocsin.kit.problem.CommonProblem;
import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.security.Actor;
import dev.tocsin.notification.NotificationProblem;
import dev.tocsin.notification.duty.Duties;
import dev.tocsin.notification.duty.DutySummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Takes and ends people's snoozes. */
@ApplicationScoped
class SnoozeDesk {

    private final Duties duties;
    private final SnoozeRows rows;
    private final Clock clock;

    SnoozeDesk(Duties duties, SnoozeRows rows, Clock clock) {
        this.duties = duties;
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional
    SnoozeView snooze(UUID id, SnoozeDuty command, Actor by) {
        var now = clock.instant();
        var due = dueInstant(duties.require(id), now);
        // The database keeps microseconds.
        var until = command.until().truncatedTo(ChronoUnit.MICROS);
        if (!until.isAfter(now)) {
            throw refused("lies in the past");
        }
        if (until.isAfter(due)) {
            throw refused("lies after the due instant, " + due);
        }
        rows.put(id, by.id(), until, due);
        return new SnoozeView(id, until);
    }

    @Transactional
    void end(UUID id, Actor by) {
        rows.remove(duties.require(id).dutyId(), by.id());
    }

    private static Instant dueInstant(DutySummary duty, Instant now) {
        if (duty.state().isMet()) {
            throw new Problem(NotificationProblem.DUTY_MET, "The notice has been filed");
        }
        if (!duty.state().isOpen()) {
            throw new Problem(
                    NotificationProblem.DUTY_NOT_OWED,
                    "The duty is " + duty.state().word());
        }
        var due = duty.dueAt();
        if (due == null) {
            throw new Problem(NotificationProblem.DUTY_NOT_DATED, "Nobody is reminded of a duty without a due instant");
        }
        if (!due.isAfter(now)) {
            throw new Problem(NotificationProblem.DUTY_OVERDUE, "It was due at " + due);
        }
        return due;
    }

    private static Problem refused(String message) {
        return new Problem(CommonProblem.REQUEST_INVALID, "Reminders cannot be snoozed until then")
                .withErrors(List.of(new Fault("/until", message)));
    }
}
