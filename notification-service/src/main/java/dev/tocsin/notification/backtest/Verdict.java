package dev.tocsin.notification.backtest;

import dev.tocsin.notification.law.Applies;
import dev.tocsin.notification.law.ClockState;
import dev.tocsin.notification.law.DutyAssessment;
import dev.tocsin.notification.law.TimePoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the engine says of one duty of a case. Where a start is public as a day only there are two readings: the careful one
 * takes the day's first instant, the latest one its last. Only what is late on the latest reading is called late.
 */
record Verdict(
        DutyAssessment careful,
        DutyAssessment latest,
        @Nullable TimePoint noticed,
        boolean lateDecided) {

    /** Says whether the duty is owed or may be. */
    boolean isAsked() {
        return careful.applies() != Applies.NOT_OWED;
    }

    /** Returns the zone of the duty's clock. */
    ZoneId zone() {
        return ZoneId.of(careful.clock().zone());
    }

    /** Returns the end of the period on the latest reading; null where the duty is not owed or has no date. */
    @Nullable
    Instant due() {
        return isAsked() ? latest.clock().dueAt() : null;
    }

    /** Returns the earliest end that the facts allow, hours counted plainly; null where there is no end. */
    @Nullable
    Instant dueEarliest() {
        var clock = careful.clock();
        if (due() == null) {
            return null;
        }
        return clock.dueElapsed() == null ? clock.dueAt() : clock.dueElapsed();
    }

    /** Says whether the hour of the start decides when the period ends, and is not public. */
    boolean hangsOnTheHour() {
        var due = due();
        return due != null && !due.equals(careful.clock().dueAt());
    }

    /** Returns the clock whose sum leads to {@link #due}. */
    DutyAssessment shown() {
        return hangsOnTheHour() ? latest : careful;
    }

    /** Returns the kind of the clock. */
    ClockState.Kind kind() {
        return careful.clock().kind();
    }

    /** Says whether the whole day of the notice lies after the end; null where that cannot be said. */
    @Nullable
    Boolean late() {
        var due = due();
        if (due == null || noticed == null) {
            return null;
        }
        if (noticed.earliest(zone()).isAfter(due)) {
            return true;
        }
        return noticed.latest(zone()).isAfter(due) ? null : Boolean.FALSE;
    }

    /** Returns the days from the end to the notice, as days of the calendar; negative where it came before. */
    @Nullable
    Long daysAfter() {
        var due = due();
        return due == null || noticed == null
                ? null
                : Long.valueOf(ChronoUnit.DAYS.between(lastDay(due), noticed.day(zone())));
    }

    /** A period that ends at midnight ends with the day before. */
    private LocalDate lastDay(Instant due) {
        return due.minus(Duration.ofSeconds(1)).atZone(zone()).toLocalDate();
    }
}
