package dev.tocsin.notification.notice;

import static dev.tocsin.notification.notice.NoticesTest.NOTICES;
import static dev.tocsin.notification.notice.NoticesTest.PATIENCE;
import static dev.tocsin.notification.notice.NoticesTest.counsel;
import static dev.tocsin.notification.notice.NoticesTest.privacy;
import static dev.tocsin.notification.notice.NoticesTest.view;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.tocsin.notification.duty.Duties;
import dev.tocsin.notification.given.AnIncident;
import dev.tocsin.stack.quarkus.MailResource;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.testing.Events;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A notice does not go before those that the law wants told first. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(value = MailResource.class, scope = TestResourceScope.GLOBAL)
class OrderOfNoticesTest {

    private static final String MARYLAND = "us-md-14-3504-b-3-individuals";
    private static final String MARYLAND_FIRST = "us-md-14-3504-h-attorney-general";
    private static final String NEW_HAMPSHIRE = "us-nh-359-c-20-i-individuals";
    private static final String FACTS = "{'org':{'role':'controller','establishments':['US'],'regimes':[]},"
            + "'timeline':{'discovered_at':'2026-01-02T15:00:00Z','determined_at':'2026-01-02T15:00:00Z'},"
            + "'people':{'total':10,'by_jurisdiction':{'US-MD':5,'US-NH':5}},"
            + "'data':{'categories':['name','ssn'],'encrypted':'no','medium':'electronic'},"
            + "'tests':{'us-state.acquisition':'acquired','us-md.harm':'likely','us-nh.harm':'likely'}%s}";

    @Inject
    Duties duties;

    @Inject
    Drafts drafts;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Test
    void residentsOfMarylandWaitForTheAttorneyGeneralWhateverTheReason() {
        var incident = AnIncident.declared().knows(FACTS.formatted(""));
        var duty = dutyOf(incident, MARYLAND);
        var notice = approved(duty, "md-residents@example.test");
        dutyView(duty)
                .body("waits_for.rule_id", hasItem(MARYLAND_FIRST))
                .body("waits_for.state", hasItem("owed"))
                .body("out_of_turn", nullValue())
                .body("explanation.arithmetic.text", containsString("! not before"));
        dispatch(notice, Map.of("out_of_turn_reason", "The letters are printed."))
                .statusCode(409)
                .body("type", endsWith("/notice-out-of-turn"))
                .body("detail", containsString("Maryland"))
                .body("may_be_lifted", equalTo(false))
                .body("waits_for.rule_id", hasItem(MARYLAND_FIRST));
        view(notice).body("state", equalTo("approved"));
        tell(incident.knows(FACTS.formatted(",'filed':{'%s':'2026-01-05T15:00:00Z'}".formatted(MARYLAND_FIRST))));
        await().atMost(PATIENCE).untilAsserted(() -> dutyView(duty).body("waits_for", empty()));
        dispatch(notice, Map.of()).statusCode(200).body("out_of_turn_reason", nullValue());
        await().atMost(PATIENCE).untilAsserted(() -> view(notice).body("state", equalTo("sent")));
    }

    @Test
    void whereTheLawLeavesItToAPersonTheReasonIsOnRecord() {
        var incident = AnIncident.declared().knows(FACTS.formatted(""));
        var duty = dutyOf(incident, NEW_HAMPSHIRE);
        var notice = approved(duty, "nh-residents@example.test");
        dispatch(notice, Map.of())
                .statusCode(409)
                .body("may_be_lifted", equalTo(true))
                .body("detail", containsString("at the same moment"));
        dispatch(notice, Map.of("out_of_turn_reason", "Filed at their portal in the same minute."))
                .statusCode(200)
                .body("out_of_turn_reason", equalTo("Filed at their portal in the same minute."));
        await().atMost(PATIENCE).untilAsserted(() -> view(notice).body("state", equalTo("sent")));
        privacy()
                .get("/api/v1/duties/" + duty + "/history")
                .then()
                .body("items.kind", hasItem("out-of-turn"))
                .body(
                        "items.find { it.kind == 'out-of-turn' }.because",
                        equalTo("Filed at their portal in the same minute."))
                .body("items.find { it.kind == 'out-of-turn' }.by", equalTo("maria.reyes"));
    }

    /** An approved notice for the duty; the letter of California stands in for one that is not in the book of forms yet. */
    private String approved(String duty, String to) {
        var notice = QuarkusTransaction.requiringNew().call(() -> {
            var form = drafts.formFor(NoticesTest.CALIFORNIA).orElseThrow();
            var told = duties.require(UUID.fromString(duty));
            var letter = new Notice(
                    Target.of(told, form),
                    "Letter to residents",
                    new Recipient(told.recipientName(), null, null, null),
                    "lena.brandt",
                    clock.instant());
            notices.persist(letter);
            duties.markDrafted(told.dutyId(), letter.noticeId(), "lena.brandt");
            return letter.noticeId().toString();
        });
        NoticesTest.complete(notice, to);
        privacy().post(NOTICES + "/" + notice + "/submission").then().statusCode(200);
        counsel().post(NOTICES + "/" + notice + "/approval").then().statusCode(200);
        return notice;
    }

    private static ValidatableResponse dispatch(String notice, Map<String, String> body) {
        return counsel().body(body).post(NOTICES + "/" + notice + "/dispatch").then();
    }

    private static ValidatableResponse dutyView(String duty) {
        return privacy().get("/api/v1/duties/" + duty).then().statusCode(200);
    }

    private static void tell(AnIncident incident) {
        Events.publish("tocsin.incidents", incident.id().toString(), incident.event());
    }

    private static String dutyOf(AnIncident incident, String rule) {
        tell(incident);
        return await().atMost(PATIENCE)
                .until(
                        () -> privacy()
                                .get("/api/v1/duties?limit=200&incident_id=" + incident.id())
                                .then()
                                .extract()
                                .<String>path("items.find { it.rule.id == '%s' }.duty_id".formatted(rule)),
                        id -> id != null);
    }
}
