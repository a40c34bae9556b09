package dev.tocsin.playbook.run;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static dev.tocsin.playbook.run.RunsOverRest.awaitState;
import static dev.tocsin.playbook.run.RunsOverRest.awaitStep;
import static dev.tocsin.playbook.run.RunsOverRest.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.security.Roles;
import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.Api;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.ApprovalExtension;
import dev.tocsin.playbook.cacao.CompensationExtension;
import dev.tocsin.playbook.cacao.EffectExtension;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers by signed links, without signing in. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class ApprovalLinksTest {
    private static final Map<String, String> YES = Map.of("decision", "approve", "reason", "by phone");

    @Inject
    ApprovalLinks.Rows rows;

    private record Asked(String run, String approval) {}

    /** A run that asks a quorum whether three accounts may be blocked. */
    private static Asked asked(int quorum) {
        AnIncident incident = AnIncident.about("agent");
        incident.told();
        RunsOverRest.runOf(incident);
        String run = RunsOverRest.started(
                incident,
                RunsOverRest.added(APlaybook.named(Api.unique("links"))
                        .variable("__accounts__", "string", "ana, ben, <b>cy</b>")
                        .startingAt(action("block"))
                        .step("action", "block", step -> {
                            APlaybook.command(step, "http-api", "PUT /block HTTP/1.1");
                            APlaybook.approval(step).put("quorum", quorum);
                            step.withObject("/step_extensions")
                                    .putObject(EffectExtension.DEFINITION)
                                    .put("hits", "__accounts__");
                            APlaybook.undoneByRequest(step, "PUT /unblock HTTP/1.1");
                            step.put("on_success", end("allowed")).put("on_failure", end("left"));
                        })
                        .ends("allowed", "left")
                        .defining(
                                ApprovalExtension.DEFINITION,
                                EffectExtension.DEFINITION,
                                CompensationExtension.DEFINITION)));
        awaitStep(run, "block", "awaiting-approval");
        return new Asked(run, String.valueOf(node(run, "block").get("approval_id")));
    }

    private static ValidatableResponse issue(Asked asked, String issuer, String approver) {
        return Api.as(issuer, Roles.COMMANDER)
                .body(Map.of("approver", approver, "role", Roles.COMMANDER))
                .post("/api/v1/approvals/" + asked.approval() + "/links")
                .then();
    }

    private static String link(Asked asked, String issuer, String approver) {
        return issue(asked, issuer, approver).statusCode(201).extract().path("path");
    }

    private static ValidatableResponse get(String link) {
        return RestAssured.given().accept(ContentType.JSON).get(link).then();
    }

    private static ValidatableResponse answer(String link) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .body(YES)
                .post(link)
                .then();
    }

    @Test
    void showsWhatIsAskedAndAnswersOnce() {
        Asked asked = asked(1);
        String link = link(asked, "ines.castillo", "ana.other");
        for (int look = 0; look < 2; look++) {
            get(link)
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("approver", equalTo("ana.other"))
                    .body("approval.hits", equalTo(3))
                    .body("approval.commands[0].what", equalTo("PUT /block"))
                    .body("approval.undo", equalTo("PUT /unblock"));
        }
        answer(link).statusCode(200).body("approval.state", equalTo("approved"));
        Api.auditor()
                .get("/api/v1/approvals/" + asked.approval())
                .then()
                .body("votes[0].by", equalTo("ana.other"))
                .body("votes[0].issued_by", equalTo("ines.castillo"))
                .body("decided_by", equalTo("ana.other"));
        get(link).statusCode(410).body("type", endsWith("/link-used"));
        answer(link).statusCode(410).body("type", endsWith("/link-used"));
    }

    @Test
    void isAnsweredOnAPageWithoutAScript() {
        Asked asked = asked(1);
        String link = link(asked, "ines.castillo", "ana.other");
        RestAssured.given()
                .accept(ContentType.HTML)
                .get(link)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("PUT /unblock"))
                .body(containsString("ana.other"));
        RestAssured.given()
                .accept(ContentType.HTML)
                .formParam("decision", "perhaps")
                .post(link)
                .then()
                .statusCode(400);
        RestAssured.given()
                .accept(ContentType.HTML)
                .formParam("decision", "reject")
                .formParam("reason", "too many")
                .post(link)
                .then()
                .statusCode(200)
                .body(containsString("rejected"));
        awaitState(asked.run(), "completed");
        assertThat(node(asked.run(), "left")).containsEntry("state", "done");
    }

    @Test
    void refusesWhatWasForged() {
        Asked asked = asked(1);
        String link = link(asked, "ines.castillo", "ana.other");
        String token = link.substring(ApprovalLinks.PATH.length());
        LinkTokens ours = new LinkTokens(Base64.getDecoder().decode(AgentsProvider.LINK_KEY));
        LinkClaims claims = ours.read(token).orElseThrow();
        LinkClaims other = new LinkClaims(claims.link(), claims.approval(), "mallory", claims.until());
        LinkClaims elsewhere =
                new LinkClaims(claims.link(), UUID.fromString(asked(1).approval()), "ana.other", claims.until());
        LinkClaims invented = new LinkClaims(Ids.next(), claims.approval(), "ana.other", claims.until());
        for (String forged : List.of(
                new LinkTokens(new byte[40]).signed(claims),
                ours.signed(other),
                ours.signed(elsewhere),
                ours.signed(invented),
                token.substring(0, token.length() - 4),
                "nothing")) {
            get(ApprovalLinks.PATH + forged).statusCode(404).body("type", endsWith("/link-unknown"));
            answer(ApprovalLinks.PATH + forged).statusCode(404).body("type", endsWith("/link-unknown"));
        }
        answer(link).statusCode(200);
    }

    @Test
    void refusesWhatHasExpired() {
        Asked asked = asked(1);
        LinkClaims past = new LinkClaims(
                Ids.next(), UUID.fromString(asked.approval()), "ana.other", Instant.parse("2026-01-01T00:00:00Z"));
        QuarkusTransaction.requiringNew()
                .run(() -> rows.persist(new ApprovalLink(past, Roles.COMMANDER, "ines.castillo", past.until())));
        String link =
                ApprovalLinks.PATH + new LinkTokens(Base64.getDecoder().decode(AgentsProvider.LINK_KEY)).signed(past);
        get(link).statusCode(410).body("type", endsWith("/link-expired"));
        answer(link).statusCode(410).body("type", endsWith("/link-expired"));
        Api.auditor().get("/api/v1/approvals/" + asked.approval()).then().body("state", equalTo("waiting"));
    }

    @Test
    void givesNobodyTwoHandsInOneAnswer() {
        Asked asked = asked(3);
        issue(asked, "tomasz.nowak", "ana.other").statusCode(403).body("type", endsWith("/approval-four-eyes"));
        issue(asked, "ines.castillo", "tomasz.nowak").statusCode(403).body("type", endsWith("/approval-four-eyes"));
        Api.responder()
                .body(Map.of("approver", "ana.other", "role", Roles.COMMANDER))
                .post("/api/v1/approvals/" + asked.approval() + "/links")
                .then()
                .statusCode(403)
                .body("type", endsWith("/approval-role"));
        String first = link(asked, "ines.castillo", "ana.other");
        String second = link(asked, "ines.castillo", "ben.other");
        String ofAna = link(asked, "cleo.other", "ana.other");
        answer(first).statusCode(200).body("approval.state", equalTo("waiting"));
        // The issuer has had a hand in the answer, and so has the approver of the first link.
        answer(second).statusCode(403).body("type", endsWith("/approval-four-eyes"));
        answer(ofAna).statusCode(403).body("type", endsWith("/approval-four-eyes"));
        for (String hand : List.of("ines.castillo", "ana.other")) {
            Api.as(hand, Roles.COMMANDER)
                    .body(YES)
                    .post("/api/v1/approvals/" + asked.approval() + "/decision")
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("/approval-four-eyes"));
        }
    }

    @Test
    void isUsedOnceHoweverOftenItIsSentAtOneTime() throws Exception {
        Asked asked = asked(2);
        String link = link(asked, "ines.castillo", "ana.other");
        List<Callable<Integer>> answers = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(_ -> () -> answer(link).extract().statusCode())
                .toList();
        List<Integer> codes;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            codes = threads.invokeAll(answers).stream()
                    .map(done -> done.resultNow())
                    .sorted()
                    .toList();
        }
        assertThat(codes.getFirst()).isEqualTo(200);
        assertThat(codes.subList(1, 6)).containsOnly(410);
    }
}
