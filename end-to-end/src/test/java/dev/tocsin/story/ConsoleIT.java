package dev.tocsin.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.browser.Chromium;
import dev.tocsin.browser.Person;
import dev.tocsin.stack.service.ServiceName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The story as three people live it in the console, each in a browser of their own, and the authority on its page. */
@ExtendWith(TheFirm.class)
class ConsoleIT {
    private static final String AGENT = "agent.console";
    private static final String REFERENCE = "UODO/2026/4711";

    private final Firm firm;

    ConsoleIT(Firm firm) {
        this.firm = firm;
    }

    @Test
    void threePeopleBringABreachToItsReceipt() {
        try (var chromium = Chromium.start()) {
            var commander = person(chromium, "ines.castillo");
            var officer = person(chromium, "lena.brandt");
            var counsel = person(chromium, "maria.reyes");

            var open = declaredBefore(commander);
            var incident = "/incidents/" + open.incident();
            contains(commander, incident);
            recordsFacts(officer, incident, open);
            explainsTheDuty(officer);
            writesTheNotice(officer);
            approves(counsel);
            sends(officer);
            var authority = chromium.person("");
            acknowledges(authority);
            seesTheEnd(officer, commander, incident);

            assertThat(List.of(commander, officer, counsel, authority))
                    .flatExtracting(Person::barriers)
                    .isEmpty();
        }
    }

    private Person person(Chromium chromium, String user) {
        return chromium.person(firm.stack().service(ServiceName.INCIDENT).url()).signedInAs(user, Firm.PASSWORD);
    }

    /** The incident appears while the commander looks at the list. */
    private AgentCase declaredBefore(Person commander) {
        commander.looksAt("now");
        commander.types("g", "i");
        commander.reads("Incidents");
        var open = AgentCase.of(firm, AGENT).monitorSends();
        commander.sees(AGENT);
        commander.looksAt("incidents");
        commander.follows(AGENT);
        return open.incidentIsDeclared();
    }

    private void contains(Person commander, String incident) {
        commander.opens(incident + "/runs");
        commander.part("section.t-card", "If nobody answers");
        commander.looksAt("runs");
        commander.presses("Approve");
        commander.follows("Contain a compromised agent account");
        commander.part("section.t-card", "How did it end?");
        commander.looksAt("run");
        commander.presses("Report it");
        commander.sees("completed");
        await().atMost(AgentCase.PATIENCE).until(() -> !firm.canSignIn(AGENT));
    }

    private static void recordsFacts(Person officer, String incident, AgentCase open) {
        officer.opens(incident + "/facts?record=org.role");
        officer.chooses("controller");
        officer.fills("Known from", "the client's contract");
        officer.looksAt("record");
        officer.confirms("Record");
        officer.part("tr, li, div", "the client's contract");
        officer.looksAt("facts");
        officer.opens(incident + "/board");
        open.factsAreRecorded();
    }

    /** The duty appears by itself, and says why. */
    private static void explainsTheDuty(Person officer) {
        officer.part("tr", "33(1)").locator("button").first().click();
        officer.reads("1 The rule");
        officer.reads("3 The start");
        officer.reads("4 The arithmetic");
        officer.reads("5 What would change it");
        officer.sees("+ 72 hours");
        officer.looksAt("board");
    }

    private static void writesTheNotice(Person officer) {
        officer.presses("Draft the notice");
        officer.reads("Missing");
        officer.looksAt("notice-draft");
        var missing = officer.all(".t-notice-field:has(.t-missing)");
        for (var left = missing.count(); left > 0; left--) {
            var field = missing.first();
            var id = "#" + field.getAttribute("id");
            var answer = id.endsWith("deliver_to") ? "desk@authority.example" : "As told by the client's desk.";
            field.locator("button").first().click();
            officer.all(id + " textarea").fill(answer);
            officer.presses("Save the answer");
            officer.part(id, answer).locator("p.t-text").waitFor();
        }
        officer.sees("Nothing is missing.");
        officer.presses("Submit for approval");
        officer.sees("Somebody else must approve it");
    }

    private static void approves(Person counsel) {
        counsel.follows("Approve: Notification of a personal data breach");
        counsel.presses("Approve");
        counsel.sees("approved");
        counsel.looksAt("notice-approved");
    }

    /** Whoever wrote it sees the approval without asking for it. */
    private static void sends(Person officer) {
        officer.part("button", "Send to ").click();
        officer.part("[role=dialog] button", "Send to ").click();
        officer.reads("Deliveries");
        officer.part("dl", "Digest");
    }

    private void acknowledges(Person authority) {
        var mail = await().atMost(AgentCase.PATIENCE)
                .until(() -> firm.mailsTo("desk@authority.example"), mails -> !mails.isEmpty())
                .getFirst();
        authority.opens(NoticeCase.linkIn(mail).toString());
        authority.looksAt("recipient");
        authority.fills("Your reference number", REFERENCE);
        authority.fills("Your name or desk", "Breach desk");
        authority.presses("Acknowledge receipt");
        authority.sees("Acknowledged with reference " + REFERENCE);
    }

    private static void seesTheEnd(Person officer, Person commander, String incident) {
        officer.sees(REFERENCE);
        officer.looksAt("notice-acknowledged");
        commander.opens(incident + "/timeline");
        commander.sees(REFERENCE);
        commander.fills("Write in the timeline", "!The client is told tonight");
        commander.presses("Write a decision");
        commander.sees("The client is told tonight");
        commander.looksAt("timeline");
        officer.opens(incident + "/board");
        assertThat(officer.part("tr", "33(1)").textContent()).contains("to spare");
        officer.opens(incident + "/notices");
        officer.part("tr", "acknowledged");
        officer.looksAt("notices");
    }
}
