package dev.tocsin.notification.reminder;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Meters of reminders: what became of offsets, how late people were reminded, and what became of mails. */
@Singleton
class ReminderMetrics {

    private static final String OFFSETS = "tocsin.reminders.offsets";
    private static final String MAILS = "tocsin.reminders.mails";
    private static final String OUTCOME = "outcome";

    private final Counter reminded;
    private final Counter superseded;
    private final Timer lateness;
    private final Counter sent;
    private final Counter snoozed;
    private final Counter dropped;
    private final Counter failed;

    ReminderMetrics(MeterRegistry meters) {
        reminded = meters.counter(OFFSETS, OUTCOME, "reminded");
        superseded = meters.counter(OFFSETS, OUTCOME, "superseded");
        lateness = meters.timer("tocsin.reminders.lateness");
        sent = meters.counter(MAILS, OUTCOME, "sent");
        snoozed = meters.counter(MAILS, OUTCOME, "snoozed");
        dropped = meters.counter(MAILS, OUTCOME, "dropped");
        failed = meters.counter(MAILS, OUTCOME, "failed");
    }

    void reminded(Instant plannedAt, Instant now) {
        reminded.increment();
        lateness.record(Duration.between(plannedAt, now));
    }

    void superseded(int offsets) {
        superseded.increment(offsets);
    }

    void mail(ReminderMail.State state) {
        switch (state) {
            case SENT -> sent.increment();
            case SNOOZED -> snoozed.increment();
            case DROPPED -> dropped.increment();
            case FAILED -> failed.increment();
            case WAITING, SENDING -> {
                // It has not ended.
            }
        }
    }
}
