package dev.tocsin.notification.duty;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.notification.given.AnIncident;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.quarkus.TestTokens;
import dev.tocsin.stack.testing.Events;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an event of an incident costs the database: rows that stay as they are go unwritten, the others in few statements. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ReassessmentCostTest {

    private static final String TEXANS = "{'org':{'role':'controller'},'people':{'by_jurisdiction':{'US-TX':%d}},"
            + "'data':{'categories':['name','ssn'],'encrypted':'no'},'tests':{'us-state.acquisition':'acquired'},"
            + "'timeline':{'determined_at':'2026-10-03T03:05:00Z'}}";
    private static final String ATTORNEY_GENERAL = "us-tx-521-053-i-attorney-general";

    @Inject
    SessionFactory factory;

    @BeforeEach
    void count() {
        factory.getStatistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void stopCounting() {
        factory.getStatistics().setStatisticsEnabled(false);
    }

    @Test
    void manyNewDutiesAreWrittenInFewStatements() {
        var statistics = tell(AnIncident.declared().knows("{}"), "possible", "");

        var inserted = statistics.getEntityStatistics(Duty.class.getName()).getInsertCount();
        print("declared, nothing known", statistics);
        assertThat(inserted).isGreaterThan(200);
        assertThat(statistics.getPrepareStatementCount()).isLessThan(inserted / 4);
    }

    @Test
    void oneFactRewritesOnlyTheDutiesThatHangOnIt() {
        var incident = AnIncident.declared();
        tell(incident.knows(TEXANS.formatted(5)), "owed", "us-tx-521-053-b-individuals");

        var statistics = tell(incident.knows(TEXANS.formatted(900)), "owed", ATTORNEY_GENERAL);

        var duties = statistics.getEntityStatistics(Duty.class.getName());
        print("one more fact", statistics);
        assertThat(duties.getInsertCount() + duties.getUpdateCount()).isBetween(1L, 20L);
        assertThat(statistics.getPrepareStatementCount()).isLessThan(60);
    }

    /** Tells of the incident and waits for a duty of the rule, or of any where it is empty, in the state. */
    private Statistics tell(AnIncident incident, String state, String rule) {
        var statistics = factory.getStatistics();
        statistics.clear();
        Events.publish("tocsin.incidents", incident.id().toString(), incident.event());
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> given().auth()
                                .oauth2(TestTokens.token("ines.castillo", "commander"))
                                .get("/api/v1/duties?limit=200&state=" + state + "&incident_id=" + incident.id())
                                .jsonPath(),
                        path -> path.getList("items.rule.id").stream()
                                .anyMatch(id -> rule.isEmpty() || rule.equals(id)));
        return statistics;
    }

    private static void print(String what, Statistics statistics) {
        var duties = statistics.getEntityStatistics(Duty.class.getName());
        System.out.printf(
                "reassessment: %s: %d duties inserted, %d updated, %d statements%n",
                what, duties.getInsertCount(), duties.getUpdateCount(), statistics.getPrepareStatementCount());
    }
}
