package dev.tocsin.notification.reminder;

import dev.tocsin.kit.work.Retry;
import dev.tocsin.kit.work.Task;
import dev.tocsin.kit.work.WorkHandler;
import dev.tocsin.notification.mail.MailServer;
import dev.tocsin.notification.reminder.ReminderPost.Letter;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/** Sends a reminder's mail; a process that dies within it leaves a second mail under the same Message-ID at worst. */
@ApplicationScoped
class ReminderDispatch implements WorkHandler {

    // About seven hours: a more urgent reminder, or a change of the duty, drops what still waits.
    private static final Retry PATIENT = new Retry(100, Duration.ofSeconds(5), Duration.ofMinutes(6));

    private final ReminderPost post;
    private final MailServer server;
    private final Template text;

    ReminderDispatch(ReminderPost post, MailServer server, @Location("mail/reminder.txt") Template text) {
        this.post = post;
        this.server = server;
        this.text = text;
    }

    @Override
    public String kind() {
        return ReminderPost.WORK;
    }

    @Override
    public Retry retry() {
        return PATIENT;
    }

    @Override
    public void run(Task task) {
        post.begin(UUID.fromString(task.id())).ifPresent(letter -> send(letter, task));
    }

    @Override
    @Transactional
    public void dead(Task task, Throwable cause) {
        post.failed(UUID.fromString(task.id()));
    }

    private void send(Letter letter, Task task) {
        server.send(mail(letter));
        post.accepted(letter.mailId(), task);
    }

    private Mail mail(Letter letter) {
        var duty = letter.duty();
        var words = new ReminderWords(letter.dueAt(), duty.zone(), letter.offsetSeconds());
        var body = text.data("duty", duty)
                .data("left", words.left())
                .data("due", words.due())
                .data("reference", Objects.requireNonNullElse(letter.reference(), ""))
                .data("role", letter.role())
                .render();
        var exercise = duty.incidentKind().equals("real") ? "" : "[EXERCISE] ";
        return Mail.withText(letter.to(), exercise + words.subject(duty.title()), body)
                .addHeader("Message-ID", letter.messageId());
    }
}
