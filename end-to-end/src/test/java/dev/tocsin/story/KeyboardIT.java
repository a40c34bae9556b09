package dev.tocsin.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.tocsin.browser.Chromium;
import dev.tocsin.browser.Person;
import dev.tocsin.stack.service.ServiceName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console without a mouse, and on a screen as narrow as a phone's. */
@ExtendWith(TheFirm.class)
class KeyboardIT {
    private static final int PHONE = 390;

    private final Firm firm;

    KeyboardIT(Firm firm) {
        this.firm = firm;
    }

    @Test
    void aCommanderDeclaresAnIncidentAndReadsWhyADutyStandsByKeysAlone() {
        try (var chromium = Chromium.start()) {
            var commander =
                    chromium.person(firm.stack().service(ServiceName.INCIDENT).url());
            commander.signedInAs("ines.castillo", Firm.PASSWORD);

            declares(commander);
            explains(commander);
            goesAbout(commander);

            assertThat(commander.barriers()).isEmpty();
        }
    }

    @Test
    void nothingOfAScreenIsLostOnAPhone() {
        var incident = AgentCase.of(firm, "agent.phone").monitorSends().incidentIsDeclared();
        try (var chromium = Chromium.start()) {
            var officer =
                    chromium.person(firm.stack().service(ServiceName.INCIDENT).url());
            officer.signedInAs("lena.brandt", Firm.PASSWORD);
            var screens = List.of("board", "facts", "timeline", "runs", "notices");

            assertThat(screens).allSatisfy(screen -> {
                officer.opens("/incidents/" + incident.incident() + "/" + screen);
                officer.sees("agent.phone");
                assertThat(officer.missesAt(PHONE)).isZero();
            });
            officer.opens("/");
            officer.reads("Due next");
            assertThat(officer.missesAt(PHONE)).isZero();
        }
    }

    private static void declares(Person commander) {
        commander.types("c");
        commander.reads("Declare an incident");
        commander.writes("A laptop with client files is gone");
        commander.types("Tab", "Space");
        commander.looksAt("declare");
        commander.types("Control+Enter");
        commander.part("[role=dialog]", "is declared");
        commander.looksAt("receipt");
        commander.types("Enter");
        commander.sees("Find out next");
    }

    /** The first question is opened, its first duty explained, and the list has the focus again. */
    private static void explains(Person commander) {
        commander.part("details summary", "?").focus();
        commander.types("Enter", "j", "e");
        commander.reads("1 The rule");
        commander.reads("5 What would change it");
        commander.looksAt("possible");
        commander.types("Escape");
        commander.part("[data-row='0'][aria-current]", "possible");
        commander.all("aside").waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void goesAbout(Person commander) {
        commander.types("2");
        commander.part("button", "Record a fact");
        commander.types("?");
        commander.reads("Keys");
        commander.looksAt("keys");
        commander.types("Escape", "Control+k");
        commander.reads("Go to");
        commander.writes("laptop");
        commander.part("[role=option]", "A laptop with client files is gone");
        commander.looksAt("palette");
        commander.types("Enter");
        commander.reads("A laptop with client files is gone");
    }
}
