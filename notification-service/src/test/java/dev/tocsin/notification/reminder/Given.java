package dev.tocsin.notification.reminder;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.tocsin.notification.given.AnIncident;
import dev.tocsin.stack.quarkus.TestTokens;
import dev.tocsin.stack.testing.Events;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A duty of 72 hours (GDPR, Art. 33) that really stands, and the means to move it. */
record Given(AnIncident incident, UUID duty, Instant due) {

    static final String DUTIES = "/api/v1/duties/";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String RULE = "eu-gdpr-33-1-authority";
    private static final String FACTS = "{'org':{'role':'controller','establishments':['DE'],'main_establishment':'DE',"
            + "'regimes':['eu-gdpr.controller']},'timeline':{'aware_at':'%s'},"
            + "'data':{'categories':['name','email'],'encrypted':'no'},'tests':{'eu-gdpr.risk':'%s'}}";

    /** A duty that the firm became aware of at that instant; it is due 72 hours after the next full one. */
    static Given awareAt(Instant aware) {
        return awareAt(AnIncident.declared(), aware);
    }

    static Given awareAt(AnIncident incident, Instant aware) {
        tell(incident.knows(FACTS.formatted(aware, "risk")));
        return of(incident, null);
    }

    /** The same duty after the awareness was corrected. */
    Given corrected(Instant aware) {
        tell(incident.knows(FACTS.formatted(aware, "risk")));
        return of(incident, due);
    }

    /** Lets the facts imply the duty no more. */
    void vanish(Instant aware) {
        tell(incident.knows(FACTS.formatted(aware, "unlikely")));
        await().atMost(PATIENCE)
                .until(
                        () -> as("ines.castillo", "commander")
                                .get(DUTIES + duty)
                                .then()
                                .extract()
                                .path("state"),
                        state -> state.equals("no_longer_implied"));
    }

    /** Lets one person decide that the duty is not owed, and a second one confirm it. */
    void decideNotOwed() {
        as("maria.reyes", "counsel")
                .body("{\"decision\":\"not_owed\",\"reason\":\"Nothing left our network.\"}")
                .post(DUTIES + duty + "/decision")
                .then()
                .statusCode(200);
        as("lena.brandt", "privacy-officer")
                .post(DUTIES + duty + "/decision/confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("not_owed"));
    }

    /** A duty that is possible and whose clock has not started. */
    static UUID undated() {
        var incident = AnIncident.declared().knows("{}");
        tell(incident);
        var find = "items.find { it.state == 'possible' && it.clock.due_at == null }.duty_id";
        return UUID.fromString(await().atMost(PATIENCE)
                .until(
                        () -> as("ines.castillo", "commander")
                                .get("/api/v1/duties?limit=200&incident_id=" + incident.id())
                                .then()
                                .statusCode(200)
                                .extract()
                                .<String>path(find),
                        id -> id != null));
    }

    static RequestSpecification as(String user, String role) {
        return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.token(user, role));
    }

    private static Given of(AnIncident incident, @Nullable Instant before) {
        var find = "items.find { it.rule.id == '%s' && it.state == 'owed' }".formatted(RULE);
        var path = await().atMost(PATIENCE)
                .until(
                        () -> as("ines.castillo", "commander")
                                .get("/api/v1/duties?limit=200&incident_id=" + incident.id())
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath()
                                .setRootPath(find),
                        found -> {
                            @Nullable String due = found.getString("clock.due_at");
                            return due != null && !Instant.parse(due).equals(before);
                        });
        return new Given(
                incident, UUID.fromString(path.getString("duty_id")), Instant.parse(path.getString("clock.due_at")));
    }

    private static void tell(AnIncident incident) {
        Events.publish("tocsin.incidents", incident.id().toString(), incident.event());
    }
}
