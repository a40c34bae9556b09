package dev.tocsin.notification.reminder;

import static dev.tocsin.notification.reminder.StaffResource.DESK;
import static dev.tocsin.notification.reminder.StaffResource.INES;
import static dev.tocsin.notification.reminder.StaffResource.LENA;
import static dev.tocsin.notification.reminder.StaffResource.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.notification.duty.Duties;
import dev.tocsin.notification.given.AnIncident;
import dev.tocsin.stack.PostgresServer;
import dev.tocsin.stack.contract.ContractCheck;
import dev.tocsin.stack.mail.Mail;
import dev.tocsin.stack.mail.MailSink;
import dev.tocsin.stack.quarkus.FromStack;
import dev.tocsin.stack.quarkus.MailResource;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.testing.Events;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(value = MailResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StaffResource.class, scope = TestResourceScope.GLOBAL)
class RemindersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BATCH = 3;

    @FromStack
    @SuppressWarnings("NullAway.Init") // the test resource fills it
    MailSink mails;

    @FromStack
    @SuppressWarnings("NullAway.Init") // the test resource fills it
    PostgresServer postgres;

    @Inject
    ReminderTick tick;

    @Inject
    Duties duties;

    @SuppressWarnings("NullAway.Init") // before each test
    private Kept kept;

    @BeforeEach
    void look() {
        kept = new Kept(postgres);
    }

    @Test
    void peopleAreRemindedByRoleAndOnceForEachOffset() {
        var duty = Given.awareAt(hoursAgo(10));

        tickAt(before(duty, 25));
        assertThat(kept.offsets(duty.duty(), duty.due())).isEmpty();
        tickAt(before(duty, 24));
        awaitSent(duty.duty(), 1);
        tickAt(before(duty, 23));
        tickAt(before(duty, 4));

        assertThat(kept.offsets(duty.duty(), duty.due())).containsExactly("-24 REMINDED", "-4 REMINDED");
        var sent = awaitSent(duty.duty(), 4);
        assertThat(sent).extracting(Kept.Sent::to).containsExactly(LENA, LENA, INES, DESK);
        var mail = arrived(sent.getLast()).getFirst();
        assertThat(mail.to()).containsExactly(DESK);
        assertThat(mail.subject()).startsWith("Due within 4 hours: ");
        assertThat(mail.text()).contains("(Europe/Berlin), " + duty.due(), "INC-2026-0007", "33(1)", "as commander");
        assertThat(sent).allSatisfy(each -> assertThat(arrived(each)).hasSize(1));
        assertThat(told(duty.incident().id(), 2))
                .extracting(event -> event.at("/offset_seconds").asLong())
                .containsExactly(-86_400L, -14_400L);
    }

    @Test
    void aServiceThatWasDownRemindsOfTheMostUrgentOffsetOnly() {
        var duty = Given.awareAt(hoursAgo(10));

        tickAt(duty.due().minus(Duration.ofMinutes(30)));
        tickAt(duty.due().minus(Duration.ofMinutes(20)));

        assertThat(kept.offsets(duty.duty(), duty.due()))
                .containsExactly("-24 SUPERSEDED", "-4 SUPERSEDED", "-1 REMINDED");
        assertThat(awaitSent(duty.duty(), 3)).extracting(Kept.Sent::to).containsExactlyInAnyOrder(LENA, INES, DESK);
        var event = told(duty.incident().id(), 1).getFirst();
        assertThat(event.at("/superseded/0").asLong()).isEqualTo(-86_400);
        assertThat(event.at("/superseded/1").asLong()).isEqualTo(-14_400);
        assertThat(event.at("/roles/0").asText()).isEqualTo("privacy-officer");
    }

    @Test
    void anOverdueDutyReachesMoreRoles() {
        var duty = Given.awareAt(AnIncident.declared().kind("drill"), hoursAgo(10));

        tickAt(duty.due());
        tickAt(duty.due().plus(Duration.ofHours(1)));
        tickAt(duty.due().plus(Duration.ofHours(30)));

        assertThat(kept.offsets(duty.duty(), duty.due()))
                .containsExactly("-24 SUPERSEDED", "-4 SUPERSEDED", "-1 SUPERSEDED", "0 REMINDED", "1 REMINDED");
        var sent = awaitEnded(duty.duty(), 7);
        var escalated = sent.subList(3, 7);
        assertThat(escalated).extracting(Kept.Sent::to).containsExactlyInAnyOrder(LENA, INES, DESK, MARIA);
        assertThat(arrived(escalated.getFirst()).getFirst().subject()).startsWith("[EXERCISE] Overdue: ");
    }

    @Test
    void twoTicksAtOnceRemindOnce() throws Exception {
        var all =
                IntStream.range(0, 8).mapToObj(_ -> Given.awareAt(hoursAgo(10))).toList();
        var now = before(all.getFirst(), 4);
        var barrier = new CyclicBarrier(2);

        try (var replicas = Executors.newFixedThreadPool(2)) {
            var both = IntStream.range(0, 2)
                    .mapToObj(_ -> replicas.submit(() -> {
                        barrier.await();
                        tickAt(now);
                        return true;
                    }))
                    .toList();
            for (var one : both) {
                assertThat(one.get()).isTrue();
            }
        }
        tickAt(now);

        for (var duty : all) {
            assertThat(kept.offsets(duty.duty(), duty.due())).containsExactly("-24 SUPERSEDED", "-4 REMINDED");
            assertThat(awaitSent(duty.duty(), 3))
                    .allSatisfy(each -> assertThat(arrived(each)).hasSize(1));
            assertThat(told(duty.incident().id(), 1)).hasSize(1);
        }
    }

    @Test
    void aTickThatDiesBeforeItsCommitLeavesNothingAndIsMadeUpFor() {
        var duty = Given.awareAt(hoursAgo(10));
        var now = before(duty, 4);

        QuarkusTransaction.begin();
        while (tick.batch(BATCH, now) > 0) {
            // until nothing is due
        }
        QuarkusTransaction.rollback();
        assertThat(kept.offsets(duty.duty(), duty.due())).isEmpty();
        assertThat(kept.mails(duty.duty())).isEmpty();
        tickAt(now);

        assertThat(kept.offsets(duty.duty(), duty.due())).containsExactly("-24 SUPERSEDED", "-4 REMINDED");
        assertThat(awaitSent(duty.duty(), 3)).hasSize(3);
        assertThat(told(duty.incident().id(), 1)).hasSize(1);
    }

    @Test
    void movedLaterNobodyIsToldAgainWhatStaysTrue() {
        var first = Given.awareAt(hoursAgo(60));
        tickAt(Instant.now());
        assertThat(kept.offsets(first.duty(), first.due())).containsExactly("-24 REMINDED");

        var moved = first.corrected(hoursAgo(58));
        tickAt(Instant.now());
        assertThat(moved.due()).isAfter(first.due());
        assertThat(kept.offsets(moved.duty(), moved.due())).containsExactly("-24 CARRIED");
        tickAt(before(first, 4));
        assertThat(kept.offsets(moved.duty(), moved.due())).containsExactly("-24 CARRIED");
        tickAt(before(moved, 4));

        assertThat(kept.offsets(moved.duty(), moved.due())).containsExactly("-24 CARRIED", "-4 REMINDED");
        assertThat(kept.offsets(first.duty(), first.due())).containsExactly("-24 REMINDED");
    }

    @Test
    void movedEarlierPeopleAreToldAtOnceAndOnce() {
        var aware = hoursAgo(60);
        var first = Given.awareAt(aware);
        tickAt(Instant.now());

        var moved = first.corrected(hoursAgo(70));
        tickAt(Instant.now());
        assertThat(kept.offsets(moved.duty(), moved.due())).containsExactly("-24 SUPERSEDED", "-4 REMINDED");
        var back = moved.corrected(aware);
        tickAt(Instant.now());

        assertThat(back.due()).isEqualTo(first.due());
        assertThat(kept.offsets(back.duty(), back.due())).containsExactly("-24 REMINDED");
        assertThat(kept.offsets(moved.duty(), moved.due())).containsExactly("-24 SUPERSEDED", "-4 REMINDED");
    }

    @Test
    void nobodyIsRemindedOfADutyThatIsMetDecidedOrGone() {
        var aware = hoursAgo(10);
        var met = Given.awareAt(aware);
        var decided = Given.awareAt(aware);
        var gone = Given.awareAt(aware);
        duties.markMet(met.duty(), Instant.now(), "lena.brandt");
        decided.decideNotOwed();
        gone.vanish(aware);

        tickAt(met.due().plus(Duration.ofHours(2)));

        for (var duty : List.of(met, decided, gone)) {
            assertThat(kept.offsets(duty.duty(), duty.due())).isEmpty();
        }
        var back = gone.corrected(hoursAgo(14));
        tickAt(before(back, 24));
        assertThat(kept.offsets(back.duty(), back.due())).containsExactly("-24 REMINDED");
    }

    @Test
    void aMailThatStillWaitsIsDroppedWhenTheDutyIsMet() {
        var duty = Given.awareAt(hoursAgo(10));

        QuarkusTransaction.requiringNew().run(() -> {
            while (tick.batch(BATCH, before(duty, 24)) > 0) {
                // until nothing is due
            }
            duties.markMet(duty.duty(), Instant.now(), "lena.brandt");
        });

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kept.mails(duty.duty()))
                        .extracting(Kept.Sent::state)
                        .containsExactly("DROPPED"));
        assertThat(arrived(kept.mails(duty.duty()).getFirst())).isEmpty();
    }

    private void tickAt(Instant now) {
        while (tick.batch(BATCH, now) > 0) {
            // until nothing is due
        }
    }

    private List<Kept.Sent> awaitSent(UUID duty, int count) {
        var sent = awaitEnded(duty, count);
        assertThat(sent).extracting(Kept.Sent::state).containsOnly("SENT");
        return sent;
    }

    private List<Kept.Sent> awaitEnded(UUID duty, int count) {
        return await().atMost(PATIENCE)
                .until(
                        () -> kept.mails(duty),
                        found -> found.size() == count
                                && found.stream()
                                        .noneMatch(each ->
                                                List.of("WAITING", "SENDING").contains(each.state())));
    }

    private List<Mail> arrived(Kept.Sent sent) {
        return mails.mailsTo(sent.to()).stream()
                .filter(mail -> mail.messageId().equals(sent.messageId()))
                .toList();
    }

    /** The reminders that were told of an incident, once there are that many. */
    private static List<JsonNode> told(UUID incident, int count) {
        return await().atMost(PATIENCE)
                .until(
                        () -> Events.await("tocsin.duties", incident.toString(), count).stream()
                                .filter(event ->
                                        Events.json(event).path("type").asText().equals(DutyReminded.TYPE))
                                .peek(event ->
                                        assertThat(ContractCheck.event(event)).isEmpty())
                                .map(Events::data)
                                .toList(),
                        found -> found.size() >= count);
    }

    private static Instant before(Given duty, int hours) {
        return duty.due().minus(Duration.ofHours(hours));
    }

    private static Instant hoursAgo(int hours) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(hours));
    }
}
