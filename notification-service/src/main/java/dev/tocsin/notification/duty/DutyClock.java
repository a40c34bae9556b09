package dev.tocsin.notification.duty;

import dev.tocsin.notification.assessment.ClockView;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A duty's clock: dated, no_fixed_period or not_started; instants, and the IANA zone in which its days are counted. */
@Embeddable
record DutyClock(
        @Column(name = "clock_kind", nullable = false) String kind,
        @Nullable Instant startsAt,
        @Nullable Instant dueAt,
        @Column(nullable = false) String zone,
        @Column(name = "clock_words") @Nullable String words,
        @Nullable String waitingFor,
        @Embedded DutyOrder order) {

    static DutyClock of(ClockView clock, DutyOrder order) {
        return new DutyClock(
                clock.kind(),
                stored(clock.startsAt()),
                stored(clock.dueAt()),
                clock.zone(),
                clock.words(),
                clock.waitingFor(),
                order);
    }

    // The database keeps microseconds: what is compared with a stored clock must be as coarse.
    private static @Nullable Instant stored(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Says whether the period ends, or is waited for, in another way. */
    boolean differs(DutyClock other) {
        return !end().equals(other.end());
    }

    /** Returns the end of the period on the clock of its zone, or the kind of clock where there is none. */
    String end() {
        return dueAt == null
                ? kind
                : dueAt.atZone(ZoneId.of(zone)).toOffsetDateTime().toString();
    }

    ClockView view() {
        return new ClockView(kind, startsAt, dueAt, zone, words, waitingFor);
    }
}
