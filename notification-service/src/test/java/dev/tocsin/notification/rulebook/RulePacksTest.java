package dev.tocsin.notification.rulebook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tocsin.notification.given.AnIncident;
import dev.tocsin.notification.law.RulePack;
import dev.tocsin.notification.rulepack.APack;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.quarkus.TestTokens;
import dev.tocsin.stack.testing.Events;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class RulePacksTest {

    private static final Path FOLDER = Path.of("target/rule-packs");
    private static final String PACKS = "/api/v1/rule-packs";
    private static final String GDPR = "eu-gdpr-33-1-authority";
    private static final String OWED = "{'org':{'role':'controller','establishments':['DE'],'main_establishment':'DE',"
            + "'regimes':['eu-gdpr.controller']},'timeline':{'aware_at':'2026-10-03T03:05:00Z'},"
            + "'data':{'categories':['name','email'],'encrypted':'no'},'tests':{'eu-gdpr.risk':'risk'}}";

    @Inject
    PackLog log;

    @Inject
    Clock clock;

    private final List<String> accepted = new ArrayList<>();

    @AfterEach
    void leaveTheBookAsItShips() throws IOException {
        accepted.forEach(pack -> decide("counsel", pack, "withdrawal", "the test is over"));
        if (Files.exists(FOLDER)) {
            try (var files = Files.walk(FOLDER)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void acceptedPackChangesTheDutiesOfOpenIncidentsAfterItWasShown() {
        var incident = AnIncident.declared().knows(OWED);
        Events.publish("tocsin.incidents", incident.id().toString(), incident.event());
        awaitDuty(incident, GDPR, "owed");
        lay(changing("shown", "1").signed());

        pack("shown/1").body("state", equalTo("found")).body("signed_by", equalTo("test-counsel"));
        var preview = previewOf("shown/1", incident);
        assertThat(preview.getList("duties.added.key", String.class)).contains("xx-pack-authority");
        assertThat(preview.getList("duties.moved.key", String.class)).contains(GDPR);
        assertThat(preview.getList("duties.removed", Object.class)).isEmpty();
        rules("/xx-pack-authority").statusCode(404);

        accept("shown/1").statusCode(200).body("state", equalTo("in_force"));
        var duty = awaitDuty(incident, "xx-pack-authority", "owed");
        assertThat(duty.getString("rule.pack")).isEqualTo("shown 1");
        history(duty)
                .body("items[0].because", containsString("rule pack shown 1 was accepted by the.counsel: read it"));
        var moved = awaitDuty(incident, GDPR, "owed", "2026-10-05T03:05:00Z");
        history(moved).body("items.kind", contains("arose", "moved"));

        decide("counsel", "shown/1", "withdrawal", "a mistake in it").statusCode(200);
        accepted.clear();
        awaitDuty(incident, "xx-pack-authority", "no_longer_implied");
        awaitDuty(incident, GDPR, "owed", "2026-10-06T04:00:00Z");
        pack("shown/1")
                .body("state", equalTo("withdrawn"))
                .body("decisions.decision", contains("accepted", "withdrawn"))
                .body("decisions.by", contains("the.counsel", "the.counsel"))
                .body("decisions.reason", contains("read it", "a mistake in it"))
                .body("decisions[0].digest", notNullValue());
    }

    @Test
    void onlySomeMayAcceptAndAReasonIsNeeded() {
        lay(adding("nowhere", "1").signed());
        for (var role : List.of("commander", "responder", "communications", "auditor")) {
            decide(role, "nowhere/1", "acceptance", "read it").statusCode(403);
            decide(role, "nowhere/1", "withdrawal", "read it").statusCode(403);
        }
        decide("admin", "nowhere/1", "acceptance", " ").statusCode(400).body("errors.pointer", contains("/reason"));
        decide("admin", "nowhere/2", "acceptance", "read it").statusCode(404).body("type", endsWith("pack-unknown"));
        decide("admin", "nowhere/1", "withdrawal", "read it").statusCode(409);
        decide("privacy-officer", "nowhere/1", "acceptance", "read it").statusCode(200);
        accepted.add("nowhere/1");
        decide("admin", "nowhere/1", "acceptance", "again").statusCode(409).body("type", endsWith("pack-state"));
    }

    @Test
    void packThatIsFaultyUnsignedOrChangedIsNotAccepted() {
        lay(adding("unsigned", "1"));
        lay(adding("changed", "1").signed().file("nowhere.yaml", APack.RULE.replace("24", "96")));
        lay(adding("faulty", "1")
                .file("nowhere.yaml", APack.RULE.replace("aware_at", "awareat"))
                .signed());
        for (var name : List.of("unsigned", "changed")) {
            pack(name + "/1").body("state", equalTo("unsigned")).body("signed_by", nullValue());
            accept(name + "/1").statusCode(409).body("type", endsWith("/rule-pack-untrusted"));
        }
        pack("faulty/1")
                .body("state", equalTo("faulty"))
                .body("faults.file", contains("nowhere.yaml"))
                .body("faults.pointer", contains("/0/clock/starts/0"))
                .body("faults.line", contains(10))
                .body("faults.hint", contains("did you mean aware_at?"));
        accept("faulty/1").statusCode(409).body("errors.pointer", contains("/nowhere.yaml/0/clock/starts/0"));
        read(PACKS + "/faulty/1/preview").statusCode(409);
        rules("/xx-pack-authority").statusCode(404);
    }

    @Test
    void packThatWasChangedSinceItWasLookedAtIsNotAccepted() {
        lay(adding("nowhere", "1").signed());
        given().auth()
                .oauth2(TestTokens.token("the.counsel", "counsel"))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "read it", "digest", "0".repeat(64)))
                .post(PACKS + "/nowhere/1/acceptance")
                .then()
                .statusCode(409)
                .body("detail", containsString("not the one that was looked at"));
    }

    @Test
    void everyReplicaTakesItUpAndKeepsItWhenThePackIsGone() throws IOException {
        var running = new LawBook(log, clock);
        assertThat(running.newest().book().rule("xx-pack-authority")).isEmpty();
        lay(adding("nowhere", "1").signed());
        accept("nowhere/1").statusCode(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(running.book().rule("xx-pack-authority")).isPresent());
        Files.delete(FOLDER.resolve("nowhere-1/nowhere.yaml"));
        Files.delete(FOLDER.resolve("nowhere-1/pack.yaml"));
        var restarted = new LawBook(log, clock);
        assertThat(restarted.edition().inForce()).extracting(RulePack::id).containsExactly("nowhere 1");
        pack("nowhere/1").body("state", equalTo("in_force")).body("place", nullValue());
    }

    @Test
    void packOfALaterDayWaitsForIt() {
        lay(adding("later", "1").signed("2999-01-01"));
        accept("later/1").statusCode(200).body("state", equalTo("accepted"));
        rules("/xx-pack-authority").statusCode(404);
    }

    @Test
    void newerVersionTakesThePlaceOfTheOlder() {
        lay(adding("nowhere", "1").signed());
        accept("nowhere/1").statusCode(200);
        lay(adding("nowhere", "2")
                .file("nowhere.yaml", APack.RULE.replace("24", "36"))
                .signed());
        accept("nowhere/2").statusCode(200).body("state", equalTo("in_force"));
        accepted.remove("nowhere/1");
        pack("nowhere/1").body("state", equalTo("superseded"));
        rules("/xx-pack-authority").body("periods", contains("36 hours")).body("pack", equalTo("nowhere 2"));
    }

    @Test
    void catalogueShowsTheRulesOfAPackAndWhatItChanges() {
        lay(changing("nowhere", "1").signed());
        accept("nowhere/1").statusCode(200);
        rules("?pack=nowhere").body("items.id", contains(GDPR, "xx-pack-authority"));
        rules("?pack=nowhere&doubtful=true").body("items.id", contains("xx-pack-authority"));
        rules("/xx-pack-authority").body("doubts", hasItem("The hour of the start may count."));
        rules("/summary").body("packs", contains("nowhere 1")).body("edition", greaterThan(0));
        rules("/" + GDPR + "/versions")
                .body("items.pack", hasItems(nullValue(), equalTo("nowhere 1")))
                .body("items[0].state", equalTo("replaced"))
                .body("items[1].state", equalTo("in_force"))
                .body("items[1].changes.pointer", hasItem("/clock/period"))
                .body("items[1].changes.find { it.pointer == '/clock/period' }.from", equalTo("72"))
                .body("items[1].changes.find { it.pointer == '/clock/period' }.to", equalTo("48"));
    }

    private static APack adding(String name, String version) {
        return APack.named(name, version, "add: [nowhere.yaml]\n").file("nowhere.yaml", APack.RULE);
    }

    private static APack changing(String name, String version) {
        return APack.named(name, version, "add: [nowhere.yaml]\nreplace: [gdpr.yaml]\n")
                .file("nowhere.yaml", APack.RULE)
                .file(
                        "gdpr.yaml",
                        APack.RULE
                                .replace("xx-pack-authority", GDPR)
                                .replace("period: 24", "period: 48")
                                .replace("doubts: [The hour of the start may count.]", "doubts: []"));
    }

    private static void lay(APack pack) {
        pack.into(FOLDER.resolve(pack.place()));
    }

    private ValidatableResponse accept(String pack) {
        accepted.add(pack);
        var answer = decide("counsel", pack, "acceptance", "read it");
        if (answer.extract().statusCode() != 200) {
            accepted.remove(pack);
        }
        return answer;
    }

    private static ValidatableResponse decide(String role, String pack, String deed, String reason) {
        return given().auth()
                .oauth2(TestTokens.token("the." + role, role))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post(PACKS + "/" + pack + "/" + deed)
                .then();
    }

    private static JsonPath previewOf(String pack, AnIncident incident) {
        var cursor = "";
        while (true) {
            var page = read(PACKS + "/" + pack + "/preview?limit=20" + cursor)
                    .statusCode(200)
                    .body("open_incidents", greaterThan(0))
                    .extract()
                    .jsonPath();
            var found = page.getMap("items.find { it.incident_id == '" + incident.id() + "' }");
            if (found != null) {
                assertThat(page.getInt("counts.added")).isPositive();
                page.setRootPath("items.find { it.incident_id == '" + incident.id() + "' }");
                return page;
            }
            assertThat(page.getString("next_cursor")).isNotNull();
            cursor = "&cursor=" + page.getString("next_cursor");
        }
    }

    private static ValidatableResponse pack(String pack) {
        return read(PACKS + "/" + pack).statusCode(200);
    }

    private static ValidatableResponse rules(String path) {
        return read("/api/v1/rules" + path);
    }

    private static ValidatableResponse history(JsonPath duty) {
        return read("/api/v1/duties/" + duty.getString("duty_id") + "/history").statusCode(200);
    }

    private static ValidatableResponse read(String path) {
        return given().auth()
                .oauth2(TestTokens.token("otto.audit", "auditor"))
                .get(path)
                .then();
    }

    private static JsonPath awaitDuty(AnIncident incident, String rule, String state) {
        return awaitDuty(incident, rule, state, null);
    }

    private static JsonPath awaitDuty(AnIncident incident, String rule, String state, @Nullable String due) {
        return await().atMost(Duration.ofSeconds(30))
                .ignoreException(AssertionError.class)
                .until(
                        () -> {
                            var page = read("/api/v1/duties?limit=200&incident_id=" + incident.id())
                                    .statusCode(200)
                                    .extract()
                                    .jsonPath();
                            page.setRootPath("items.find { it.rule.id == '" + rule + "' }");
                            return page;
                        },
                        page -> state.equals(page.getString("state"))
                                && (due == null || due.equals(page.getString("clock.due_at"))));
    }
}
