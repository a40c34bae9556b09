package dev.tocsin.incident.noticefeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.tocsin.incident.Api;
import dev.tocsin.stack.contract.ContractCheck;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.testing.Events;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class NoticeFeedTest {
    @Test
    void dutiesStandInTheTimelineInPlainWords() {
        var incident = Api.incident(Map.of("title", "Duties"));

        Events.publish("tocsin.duties", incident, Events.exampleFor("duty.changed.v1", "good", incident));
        Events.publish("tocsin.duties", incident, Events.exampleFor("duty.changed.v1", "awkward", incident));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> Api.get("/incidents/" + incident + "/timeline")
                                .body(
                                        "items.text",
                                        hasItems(
                                                "Tell the supervisory authority of the breach, to Data Protection Commission"
                                                        + " (Regulation (EU) 2016/679, Art. 33(1)) is owed, due 6 October 2026 05:00"
                                                        + " (Europe/Dublin), because timeline.aware_at was recorded by ines.castillo.",
                                                "The duty to tell Harbour Bank SE (contract MSA-2024-118, schedule 4) was met.")));
        Api.get("/incidents/" + incident + "/fact-sheet").body("filed", nullValue());
    }

    @Test
    void whatIsOnlyPossibleStaysOutOfTheTimeline() {
        var incident = Api.incident(Map.of("title", "Possible"));

        Events.publish("tocsin.duties", incident, Events.exampleFor("duties.assessed.v1", "good", incident));
        Events.publish("tocsin.duties", incident, Events.exampleFor("duty.changed.v1", "awkward", incident));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.get("/incidents/" + incident + "/timeline")
                        .body("items.kind.findAll { it.startsWith('dut') }", contains("duty-met")));
    }

    @Test
    void remindersStandInTheTimeline() {
        var incident = Api.incident(Map.of("title", "Reminders"));

        Events.publish("tocsin.duties", incident, Events.exampleFor("duty.reminded.v1", "good", incident));
        Events.publish("tocsin.duties", incident, Events.exampleFor("duty.reminded.v1", "awkward", incident));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.get("/incidents/" + incident + "/timeline")
                        .body("items.kind", hasItem("duty-reminded"))
                        .body(
                                "items.text",
                                hasItems(
                                        "Reminder: Tell the supervisory authority of the breach (Regulation (EU) 2016/679,"
                                                + " Art. 33(1)) is due 6 October 2026 05:00 (Europe/Dublin); reminded:"
                                                + " privacy-officer, commander.",
                                        "Overdue: Den Kunden unterrichten (§ 4.2) (MSA-2024-118, schedule 4) was due"
                                                + " 6 October 2026 08:00 (Asia/Kolkata); reminded: counsel.")));
    }

    @Test
    void aFiledNoticeIsAFactThatLaterStagesCountFrom() {
        var incident = Api.incident(Map.of("title", "Filed"));
        var notice = Events.exampleFor("notice.changed.v1", "good", incident);

        Events.publish("tocsin.notices", incident, notice);
        Events.publish("tocsin.notices", incident, notice);
        Events.publish("tocsin.notices", incident, Events.exampleFor("notice.changed.v1", "awkward", incident));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.get("/incidents/" + incident + "/timeline")
                        .body("items.text", hasItem("Notice \"§ 4.2: Meldung\": Says more than we know")));
        Api.get("/incidents/" + incident + "/fact-sheet")
                .body("filed.'eu-gdpr-33-1-authority'", equalTo("2026-10-03T09:12:00Z"));
        var told = Events.await("tocsin.incidents", incident, 2);
        assertThat(told)
                .hasSize(2)
                .allSatisfy(event -> assertThat(ContractCheck.event(event)).isEmpty());
        assertThat(Events.json(told.getLast()).at("/data/change/paths/0").asText())
                .isEqualTo("filed.eu-gdpr-33-1-authority");
    }
}
