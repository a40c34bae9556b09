package dev.tocsin.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.tocsin.stack.mail.Mail;
import dev.tocsin.stack.service.ServiceName;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One notice from its draft to the receipt of whom it is for. */
final class NoticeCase {
    private static final String AUTHOR = "lena.brandt";
    private static final String SECOND = "maria.reyes";

    private final Firm firm;
    private final String agent;
    private final String notice;

    private NoticeCase(Firm firm, String agent, String notice) {
        this.firm = firm;
        this.agent = agent;
        this.notice = notice;
    }

    static NoticeCase of(Firm firm, String agent, String duty) {
        String notice = firm.as(AUTHOR, ServiceName.NOTIFICATION)
                .body(Map.of("duty_id", duty))
                .post("/notices")
                .then()
                .statusCode(201)
                .body("missing.size()", not(0))
                .extract()
                .path("notice_id");
        return new NoticeCase(firm, agent, notice);
    }

    String reference() {
        return "BN-" + notice;
    }

    /** What the facts do not say once all of them have arrived is asked for, and answered. */
    NoticeCase isDrafted() {
        var missing = await().atMost(AgentCase.PATIENCE)
                .ignoreExceptions()
                .until(() -> now().getList("missing.field_id", String.class), fields -> !fields.contains("nature"));
        step(AUTHOR, "submission").statusCode(409);
        var answers = new HashMap<String, Object>(Map.of("deliver_to", address()));
        missing.forEach(field -> answers.putIfAbsent(field, "Said by the privacy officer of " + field + "."));
        firm.as(AUTHOR, ServiceName.NOTIFICATION)
                .body(Map.of("answers", answers))
                .put("/notices/" + notice + "/answers")
                .then()
                .statusCode(200)
                .body("missing.size()", equalTo(0));
        return this;
    }

    /** By a second person, never by its author. */
    NoticeCase isApproved() {
        step(AUTHOR, "submission").statusCode(200);
        step(AUTHOR, "approval").statusCode(403);
        step(SECOND, "approval").statusCode(200);
        return this;
    }

    NoticeCase isDispatched() {
        step(AUTHOR, "dispatch").statusCode(200);
        return this;
    }

    /** As it was approved: nobody changes it any more. */
    NoticeCase isSent() {
        await().atMost(AgentCase.PATIENCE)
                .ignoreExceptions()
                .until(() -> now().getString("state"), state -> state.equals("sent"));
        firm.as(AUTHOR, ServiceName.NOTIFICATION)
                .body(Map.of("answers", Map.of("deliver_to", "somebody@else.example")))
                .put("/notices/" + notice + "/answers")
                .then()
                .statusCode(409);
        rendering("pdf").contentType("application/pdf");
        rendering("html").contentType("text/html");
        rendering("json").contentType("application/json");
        return this;
    }

    NoticeCase isAcknowledged() {
        new RecipientsPage(firm.url(ServiceName.NOTIFICATION), linkIn(mail()).getPath())
                .reads("used from abroad")
                .acknowledges(reference());
        return this;
    }

    /** The one-time link to the recipient's page. */
    static URI linkIn(Mail mail) {
        return mail.text()
                .lines()
                .filter(line -> line.contains("/n/"))
                .map(line -> URI.create(line.strip()))
                .findFirst()
                .orElseThrow();
    }

    /** The mail about this notice; should it have come twice, then as the same message. */
    private Mail mail() {
        var mails = await().atMost(AgentCase.PATIENCE).until(this::mails, found -> !found.isEmpty());
        assertThat(mails)
                .extracting(Mail::messageId)
                .containsOnly(mails.getFirst().messageId());
        return mails.getFirst();
    }

    private List<Mail> mails() {
        return firm.mailsTo(address()).stream()
                .filter(mail -> mail.messageId().contains(notice))
                .toList();
    }

    private JsonPath now() {
        return firm.as(AUTHOR, ServiceName.NOTIFICATION)
                .get("/notices/" + notice)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse step(String user, String step) {
        return firm.as(user, ServiceName.NOTIFICATION)
                .post("/notices/" + notice + "/" + step)
                .then();
    }

    private ValidatableResponse rendering(String form) {
        return firm.as(SECOND, ServiceName.NOTIFICATION)
                .get("/notices/" + notice + "/renderings/" + form)
                .then()
                .statusCode(200);
    }

    private String address() {
        return agent + ".desk@authority.example";
    }
}
