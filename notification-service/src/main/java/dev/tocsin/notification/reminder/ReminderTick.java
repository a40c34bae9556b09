package dev.tocsin.notification.reminder;

import dev.tocsin.kit.outbox.NewEvent;
import dev.tocsin.kit.outbox.Outbox;
import dev.tocsin.notification.duty.Duties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Reminds of what is due, a batch in a transaction: what became of the offsets, the mails to be sent and the events are written together or not at all. */
@ApplicationScoped
class ReminderTick {

    private final Watches watches;
    private final Reminders reminders;
    private final ReminderPolicy settings;
    private final ReminderPost post;
    private final Duties duties;
    private final Outbox outbox;
    private final ReminderMetrics metrics;

    ReminderTick(
            Watches watches,
            Reminders reminders,
            ReminderPolicy settings,
            ReminderPost post,
            Duties duties,
            Outbox outbox,
            ReminderMetrics metrics) {
        this.watches = watches;
        this.reminders = reminders;
        this.settings = settings;
        this.post = post;
        this.duties = duties;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /** Takes one batch and tells how many duties were in it; zero where nothing is due, or others have it. */
    @Transactional
    int batch(int most, Instant now) {
        var due = watches.claim(now, most);
        due.forEach(watch -> look(watch, now));
        watches.flush();
        return due.size();
    }

    private void look(Watch watch, Instant now) {
        var policy = settings.policy();
        var settled = reminders.settled(watch.dutyId(), watch.dueAt());
        var agenda = policy.agenda(watch.dueAt(), settled, now);
        for (var offset : agenda.superseded()) {
            reminders.persist(new Reminder(watch, offset, Reminder.Outcome.SUPERSEDED, now));
            settled.add(offset.seconds());
        }
        metrics.superseded(agenda.superseded().size());
        var urgent = agenda.urgent();
        if (urgent != null) {
            settled.add(urgent.seconds());
            remind(watch, agenda, urgent, now);
        }
        watch.lookAgain(policy.next(watch.dueAt(), settled).orElse(null));
    }

    private void remind(Watch watch, Agenda agenda, Offset urgent, Instant now) {
        var reminder = new Reminder(watch, urgent, Reminder.Outcome.REMINDED, now);
        reminders.persistAndFlush(reminder);
        var duty = duties.require(watch.dutyId());
        post.schedule(reminder, urgent, now);
        outbox.append(new NewEvent(
                DutyReminded.TOPIC,
                duty.incidentId().toString(),
                DutyReminded.TYPE,
                reminder.reminderId().toString(),
                1,
                DutyReminded.of(reminder, duty, agenda, urgent, now)));
        metrics.reminded(urgent.at(watch.dueAt()), now);
    }
}
