package dev.tocsin.notification.reminder;

import dev.tocsin.notification.duty.DutyState;
import dev.tocsin.notification.duty.DutySummary;
import dev.tocsin.notification.duty.DutyTurned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the watch of each duty as the duty is, in the transaction in which it changes. */
@ApplicationScoped
class DutyWatch {

    private final Watches watches;
    private final Reminders reminders;
    private final ReminderPolicy settings;
    private final Clock clock;

    DutyWatch(Watches watches, Reminders reminders, ReminderPolicy settings, Clock clock) {
        this.watches = watches;
        this.reminders = reminders;
        this.settings = settings;
        this.clock = clock;
    }

    void on(@Observes DutyTurned event) {
        var duty = event.duty();
        var due = duty.dueAt();
        var watch = watches.hold(duty.dutyId());
        if (due == null || !isReminded(duty)) {
            watch.ifPresent(watches::delete);
        } else if (watch.isEmpty()) {
            watches.persist(new Watch(duty.dutyId(), due, next(duty.dutyId(), due)));
        } else if (!watch.get().dueAt().equals(due)) {
            move(watch.get(), due);
        }
    }

    /** Says whether people are reminded of it; what is only possible is much and mostly never owed, and stands on the board. */
    private static boolean isReminded(DutySummary duty) {
        return duty.state().isOpen() && duty.state() != DutyState.POSSIBLE;
    }

    private void move(Watch watch, Instant due) {
        var now = clock.instant();
        var before = watch.dueAt();
        var settledBefore = reminders.settled(watch.dutyId(), before);
        watch.move(due, null);
        var settled = reminders.settled(watch.dutyId(), due);
        settings.policy().carried(before, due, settledBefore, now).stream()
                .filter(offset -> !settled.contains(offset.seconds()))
                .forEach(offset -> reminders.persist(new Reminder(watch, offset, Reminder.Outcome.CARRIED, now)));
        watch.lookAgain(next(watch.dutyId(), due));
    }

    private @Nullable Instant next(UUID duty, Instant due) {
        return settings.policy().next(due, reminders.settled(duty, due)).orElse(null);
    }
}
