package dev.tocsin.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.kit.work.Work;
import dev.tocsin.stack.quarkus.MailResource;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(value = MailResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StaffResource.class, scope = TestResourceScope.GLOBAL)
class ReminderPostTest {

    @Inject
    ReminderTick tick;

    @Inject
    ReminderPost post;

    @Inject
    ReminderPost.Mails mails;

    @Inject
    Work work;

    @Test
    void aMailThatAProcessDiedOverIsSentAgainUnderTheSameMessageId() {
        var duty = Given.awareAt(Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(10)));
        var mail = QuarkusTransaction.requiringNew().call(() -> mailWithoutWork(duty));

        var first = post.begin(mail).orElseThrow();
        var second = post.begin(mail).orElseThrow();

        assertThat(first.messageId())
                .isEqualTo("<" + mail + "@tocsin.reminder>")
                .isEqualTo(second.messageId());
        assertThat(second.to()).isEqualTo(StaffResource.LENA);
    }

    /** Writes down the mail of a reminder, which no worker takes: as if its process had died. */
    private UUID mailWithoutWork(Given duty) {
        while (tick.batch(3, duty.due().minus(Duration.ofHours(24))) > 0) {
            // until nothing is due
        }
        var mail = mails.find(
                        "reminderId in (select reminder.reminderId from Reminder reminder where reminder.dutyId = ?1)",
                        duty.duty())
                .singleResult();
        work.cancel(ReminderPost.WORK, mail.mailId().toString());
        return mail.mailId();
    }
}
