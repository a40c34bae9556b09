package dev.tocsin.notification.reminder;

import dev.tocsin.kit.work.Task;
import dev.tocsin.kit.work.Work;
import dev.tocsin.notification.casefeed.Case;
import dev.tocsin.notification.casefeed.Cases;
import dev.tocsin.notification.duty.Duties;
import dev.tocsin.notification.duty.DutySummary;
import dev.tocsin.notification.reminder.ReminderMail.State;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down the mails of a reminder, and each try to send one before and after it is made. */
@ApplicationScoped
class ReminderPost {

    /** The kind of work that sends a mail; its id is the mail's. */
    static final String WORK = "reminder-mail";

    private final Mails mails;
    private final Reminders reminders;
    private final Watches watches;
    private final SnoozeRows snoozes;
    private final ReminderPolicy settings;
    private final Duties duties;
    private final Cases cases;
    private final ReminderMetrics metrics;
    private final Work work;
    private final Clock clock;

    ReminderPost(
            Mails mails,
            Reminders reminders,
            Watches watches,
            SnoozeRows snoozes,
            ReminderPolicy settings,
            Duties duties,
            Cases cases,
            ReminderMetrics metrics,
            Work work,
            Clock clock) {
        this.mails = mails;
        this.reminders = reminders;
        this.watches = watches;
        this.snoozes = snoozes;
        this.settings = settings;
        this.duties = duties;
        this.cases = cases;
        this.metrics = metrics;
        this.work = work;
        this.clock = clock;
    }

    @ApplicationScoped
    static class Mails implements PanacheRepositoryBase<ReminderMail, UUID> {}

    /** A mail about to be sent: to whom, under which Message-ID, what of, and how long before (or, below zero, after) the due instant. */
    record Letter(
            UUID mailId,
            String to,
            String role,
            String messageId,
            DutySummary duty,
            Instant dueAt,
            long offsetSeconds,
            @Nullable String reference) {}

    /** Joins the caller's transaction: the mails leave after it has committed, or never. */
    void schedule(Reminder reminder, Offset offset, Instant now) {
        for (var person : settings.people().of(offset)) {
            var state = isSnoozed(person, reminder, offset, now) ? State.SNOOZED : State.WAITING;
            var mail = new ReminderMail(reminder.reminderId(), person, state, now);
            mails.persistAndFlush(mail);
            metrics.mail(state);
            if (mail.awaitsSending()) {
                work.schedule(WORK, mail.mailId().toString(), clock.instant(), null);
            }
        }
    }

    /** Starts a try; empty where there is nothing to send any more. */
    @Transactional
    Optional<Letter> begin(UUID id) {
        var mail = mails.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (!mail.awaitsSending()) {
            return Optional.empty();
        }
        var reminder = reminders.findById(mail.reminderId());
        var stands = watches.findByIdOptional(reminder.dutyId())
                .filter(watch -> watch.dueAt().equals(reminder.dueAt()))
                .isPresent();
        if (!stands || reminders.isOvertaken(reminder)) {
            end(mail, State.DROPPED, stands ? "a more urgent one followed" : "the duty has changed");
            return Optional.empty();
        }
        mail.turn(State.SENDING, null, clock.instant());
        var duty = duties.require(reminder.dutyId());
        return Optional.of(new Letter(
                id,
                mail.sentTo(),
                mail.role(),
                mail.messageId(),
                duty,
                reminder.dueAt(),
                reminder.offsetSeconds(),
                cases.find(duty.incidentId()).map(Case::reference).orElse(null)));
    }

    /** Ends the mail and the work in one. */
    @Transactional
    void accepted(UUID id, Task task) {
        end(mails.findById(id, LockModeType.PESSIMISTIC_WRITE), State.SENT, null);
        work.finish(task);
    }

    /** Notes that nobody will try any more; joins the caller's transaction. */
    void failed(UUID id) {
        var mail = mails.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (mail.awaitsSending()) {
            end(mail, State.FAILED, "the mail server did not take it");
        }
    }

    private void end(ReminderMail mail, State how, @Nullable String why) {
        mail.turn(how, why, clock.instant());
        metrics.mail(how);
    }

    private boolean isSnoozed(Person person, Reminder reminder, Offset offset, Instant now) {
        var account = person.account();
        return account != null
                && !offset.isOverdue()
                && snoozes.endOf(reminder.dutyId(), account, reminder.dueAt())
                        .filter(now::isBefore)
                        .isPresent();
    }
}
