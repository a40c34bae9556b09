package dev.tocsin.notification.reminder;

import static dev.tocsin.notification.reminder.StaffResource.DESK;
import static dev.tocsin.notification.reminder.StaffResource.INES;
import static dev.tocsin.notification.reminder.StaffResource.LENA;
import static dev.tocsin.notification.reminder.StaffResource.MARIA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.tocsin.notification.duty.Duties;
import dev.tocsin.stack.PostgresServer;
import dev.tocsin.stack.quarkus.FromStack;
import dev.tocsin.stack.quarkus.MailResource;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(value = MailResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StaffResource.class, scope = TestResourceScope.GLOBAL)
class SnoozeTest {

    @FromStack
    @SuppressWarnings("NullAway.Init") // the test resource fills it
    PostgresServer postgres;

    @Inject
    ReminderTick tick;

    @Inject
    Duties duties;

    @Test
    void whoSnoozesIsNotRemindedButTheOthersAre() {
        var duty = Given.awareAt(hoursAgo(10));
        var until = duty.due().minus(Duration.ofHours(2));

        snooze(duty.duty(), until).statusCode(200).body("until", equalTo(until.toString()));
        assertThat(states(duty, duty.due().minus(Duration.ofHours(4)))).containsEntry(LENA, "SNOOZED");

        var first = new Kept(postgres).mails(duty.duty());
        assertThat(first).extracting(Kept.Sent::to).containsExactlyInAnyOrder(LENA, INES, DESK);
        assertThat(first).filteredOn(each -> each.state().equals("SNOOZED")).hasSize(1);
        assertThat(states(duty, duty.due().minus(Duration.ofHours(1))).get(LENA))
                .isNotEqualTo("SNOOZED");
    }

    @Test
    void whatIsOverdueReachesEverybody() {
        var duty = Given.awareAt(hoursAgo(10));

        snooze(duty.duty(), duty.due()).statusCode(200);

        assertThat(states(duty, duty.due().plus(Duration.ofHours(1))))
                .containsOnlyKeys(LENA, INES, DESK, MARIA)
                .doesNotContainValue("SNOOZED");
    }

    @Test
    void aDutyThatIsDueEarlierEndsTheSnooze() {
        var duty = Given.awareAt(hoursAgo(10));
        snooze(duty.duty(), duty.due().minus(Duration.ofHours(3))).statusCode(200);
        view(duty.duty(), "lena.brandt")
                .body(
                        "snoozed_until",
                        equalTo(duty.due().minus(Duration.ofHours(3)).toString()));

        var moved = duty.corrected(hoursAgo(20));

        view(duty.duty(), "lena.brandt").body("snoozed_until", nullValue());
        assertThat(states(moved, moved.due().minus(Duration.ofHours(24))))
                .containsOnlyKeys(LENA)
                .doesNotContainValue("SNOOZED");
    }

    @Test
    void theViewShowsTheReadersOwnSnoozeUntilItIsEnded() {
        var duty = Given.awareAt(hoursAgo(10)).duty();
        var until = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        snooze(duty, until.plusSeconds(60)).statusCode(200);
        snooze(duty, until).statusCode(200);

        view(duty, "lena.brandt").body("snoozed_until", equalTo(until.toString()));
        view(duty, "joon.park").body("snoozed_until", nullValue());
        Given.as("joon.park", "communications").delete(path(duty)).then().statusCode(204);
        view(duty, "lena.brandt").body("snoozed_until", equalTo(until.toString()));
        Given.as("lena.brandt", "privacy-officer").delete(path(duty)).then().statusCode(204);
        view(duty, "lena.brandt").body("snoozed_until", nullValue());
    }

    @Test
    void whatCannotBeSnoozedSaysWhy() {
        var duty = Given.awareAt(hoursAgo(10));
        snooze(duty.duty(), duty.due().plusSeconds(1))
                .statusCode(400)
                .body("errors.pointer", contains("/until"))
                .body("errors[0].message", containsString(duty.due().toString()));
        snooze(duty.duty(), hoursAgo(1)).statusCode(400).body("errors.pointer", contains("/until"));
        body(duty.duty(), "{}").statusCode(400).body("errors.pointer", contains("/until"));
        body(duty.duty(), "{\"until\":\"tomorrow\"}").statusCode(400).body("errors.pointer", contains("/until"));
        body(duty.duty(), "").statusCode(400);
        snooze(UUID.randomUUID(), duty.due()).statusCode(404).body("type", endsWith("/duty-unknown"));
        given().delete(path(duty.duty())).then().statusCode(401);
        Given.as("vendor.one", "vendor").delete(path(duty.duty())).then().statusCode(403);
        Given.as("lena.brandt", "privacy-officer")
                .delete(path(UUID.randomUUID()))
                .then()
                .statusCode(404);
        duties.markMet(duty.duty(), Instant.now(), "lena.brandt");
        snooze(duty.duty(), duty.due()).statusCode(409).body("type", endsWith("/duty-met"));
    }

    @Test
    void onlyADutyWithATimeAheadIsSnoozed() {
        var duty = Given.awareAt(hoursAgo(80));
        snooze(duty.duty(), Instant.now().plusSeconds(60)).statusCode(409).body("type", endsWith("/duty-overdue"));
        snooze(Given.undated(), Instant.now().plusSeconds(60))
                .statusCode(409)
                .body("type", endsWith("/duty-not-dated"));
    }

    /** Ticks at an instant and tells the state of the newest mail to each address. */
    private Map<String, String> states(Given duty, Instant now) {
        while (tick.batch(3, now) > 0) {
            // until nothing is due
        }
        var newest = new HashMap<String, String>();
        new Kept(postgres).mails(duty.duty()).forEach(mail -> newest.put(mail.to(), mail.state()));
        return newest;
    }

    private static ValidatableResponse snooze(UUID duty, Instant until) {
        return body(duty, "{\"until\":\"" + until + "\"}");
    }

    private static ValidatableResponse body(UUID duty, String json) {
        return Given.as("lena.brandt", "privacy-officer")
                .body(json)
                .post(path(duty))
                .then();
    }

    private static ValidatableResponse view(UUID duty, String person) {
        return Given.as(person, "privacy-officer")
                .get(Given.DUTIES + duty)
                .then()
                .statusCode(200);
    }

    private static String path(UUID duty) {
        return Given.DUTIES + duty + "/snooze";
    }

    private static Instant hoursAgo(int hours) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(hours));
    }
}
