package dev.tocsin.notification.delivery;

import dev.tocsin.kit.work.Task;
import dev.tocsin.kit.work.WorkHandler;
import dev.tocsin.notification.mail.MailServer;
import dev.tocsin.notification.notice.NoticePost;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Sends an approved notice by e-mail; a process that dies within it leaves a second mail under the same Message-ID at worst. */
@ApplicationScoped
class NoticeDispatch implements WorkHandler {

    private static final Logger LOG = Logger.getLogger(NoticeDispatch.class);

    private final DeliveryLog log;
    private final NoticePost post;
    private final MailServer server;
    private final Template text;

    NoticeDispatch(DeliveryLog log, NoticePost post, MailServer server, @Location("mail/notice.txt") Template text) {
        this.log = log;
        this.post = post;
        this.server = server;
        this.text = text;
    }

    @Override
    public String kind() {
        return NoticePost.WORK;
    }

    @Override
    public void run(Task task) {
        var begun = log.begin(UUID.fromString(task.id()));
        if (begun.isPresent()) {
            send(begun.get(), task);
        }
    }

    @Override
    @Transactional
    public void dead(Task task, Throwable cause) {
        post.failed(UUID.fromString(task.id()), "The mail server did not take it; it can be sent again");
    }

    private void send(Message message, Task task) {
        try {
            server.send(mail(message));
        } catch (MailServer.NotTaken e) {
            log.failed(message, String.valueOf(e.getMessage()));
            throw e;
        }
        log.accepted(message, task);
        LOG.infof("notice sent notice=%s", message.letter().noticeId());
    }

    private Mail mail(Message message) {
        var letter = message.letter();
        var body = text.data("letter", letter)
                .data("link", message.link().address())
                .data("closes", message.link().closesAt())
                .render();
        var subject = letter.real() ? letter.title() : "[EXERCISE] " + letter.title();
        return Mail.withText(message.to(), subject, body)
                .addHeader("Message-ID", message.messageId())
                .addAttachment(
                        "notice-" + letter.noticeId() + ".pdf", post.document(letter.noticeId()), "application/pdf");
    }
}
