package dev.tocsin.notification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.notification.calendar.HolidayCalendars;
import dev.tocsin.notification.law.Applies;
import dev.tocsin.notification.law.Assessment;
import dev.tocsin.notification.law.ClockState;
import dev.tocsin.notification.law.DutyAssessment;
import dev.tocsin.notification.law.FactSheetReader;
import dev.tocsin.notification.law.LawLibrary;
import dev.tocsin.notification.law.RuleBookReader;
import dev.tocsin.notification.partyfeed.ContractTerms;
import dev.tocsin.notification.partyfeed.ContractTerms.BreachNotice;
import dev.tocsin.notification.partyfeed.Party;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractRulesTest {

    private static final RuleBookReader READER = LawLibrary.reader(new HolidayCalendars());
    private static final UUID US = new UUID(1, 1);
    private static final Party CLIENT = new Party(
            new UUID(1, 2),
            "harbour-bank",
            "client",
            "Harbour Bank SE",
            "DE",
            "Europe/Berlin",
            List.of(),
            List.of(),
            List.of(),
            Instant.parse("2026-09-01T08:00:00Z"));

    @Test
    void hoursRunFromTheConfirmation() throws JsonProcessingException {
        var duty = assess(clause("confirmed", 24, "hours"), "{'timeline':{'confirmed_at':'2026-10-03T03:05:00Z'}}");
        assertThat(duty.applies()).isEqualTo(Applies.OWED);
        assertThat(duty.clock().dueAt()).isEqualTo("2026-10-04T03:05:00Z");
        assertThat(duty.recipient().name()).isEqualTo("Harbour Bank SE");
        assertThat(duty.explanation().rule().citation()).isEqualTo("MSA-2024-118, schedule 4");
        assertThat(duty.explanation().arithmetic().text()).contains("Sun 4 Oct 2026 05:05 Europe/Berlin");
    }

    @Test
    void businessDaysOfACountryWithoutACalendarLeaveOutWeekends() {
        var manila = new Party(
                CLIENT.partyId(),
                "luzon",
                "client",
                "Luzon Rail",
                "PH",
                "Asia/Manila",
                List.of(),
                List.of(),
                List.of(),
                CLIENT.updatedAt());
        assertThat(READER.knowsCalendar("ph")).isFalse();
        var clause = clause("confirmed", 2, "business-days");
        var terms = new ContractTerms(new UUID(2, 1), "LZR-7", US, manila.partyId(), clause);
        var rule = new ContractRules(READER).compile(terms, manila).orElseThrow();
        assertThat(rule.periods()).containsExactly("2 business days");
    }

    @Test
    void isOnlyPossibleBeforeTheConfirmation() throws JsonProcessingException {
        var duty = assess(clause("confirmed", 24, "hours"), "{'timeline':{'detected_at':'2026-10-03T03:05:00Z'}}");
        assertThat(duty.applies()).isEqualTo(Applies.POSSIBLE);
        assertThat(duty.clock().kind()).isEqualTo(ClockState.Kind.NOT_STARTED);
        assertThat(duty.explanation().why().missing())
                .extracting(missing -> missing.path())
                .contains("timeline.confirmed_at");
    }

    @Test
    void suspicionIsEnoughWhereTheClauseSaysSo() throws JsonProcessingException {
        var duty = assess(clause("suspected", 24, "hours"), "{'timeline':{'detected_at':'2026-10-03T03:05:00Z'}}");
        assertThat(duty.applies()).isEqualTo(Applies.OWED);
        assertThat(duty.clock().dueAt()).isEqualTo("2026-10-04T03:05:00Z");
    }

    @Test
    void clientMustBeAffectedWhereTheClauseSaysSo() throws JsonProcessingException {
        var clause = clause("confirmed-affecting-client", 24, "hours");
        var timeline = "'timeline':{'confirmed_at':'2026-10-03T03:05:00Z'}";
        assertThat(assess(clause, "{" + timeline + "}").applies()).isEqualTo(Applies.POSSIBLE);
        assertThat(assess(clause, "{" + timeline + ",'tests':{'contract.client-affected':'no'}}")
                        .applies())
                .isEqualTo(Applies.NOT_OWED);
        assertThat(assess(clause, "{" + timeline + ",'tests':{'contract.client-affected':'yes'}}")
                        .applies())
                .isEqualTo(Applies.OWED);
    }

    @Test
    void businessDaysAreThoseOfTheClientsCountry() throws JsonProcessingException {
        // 3 October 2028 is a holiday in Germany, a Tuesday.
        var duty =
                assess(clause("confirmed", 2, "business-days"), "{'timeline':{'confirmed_at':'2028-10-02T10:00:00Z'}}");
        assertThat(duty.clock().dueAt()).isEqualTo("2028-10-05T21:59:59Z");
    }

    @Test
    void contractWithoutAClauseGivesNoRule() {
        var silent = new ContractTerms(new UUID(2, 1), "by word of mouth", US, CLIENT.partyId(), null);
        assertThat(new ContractRules(READER).compile(silent, CLIENT)).isEmpty();
    }

    private static BreachNotice clause(String trigger, int period, String unit) {
        return new BreachNotice(trigger, period, unit, List.of(), List.of());
    }

    private static DutyAssessment assess(BreachNotice clause, String facts) throws JsonProcessingException {
        var terms = new ContractTerms(new UUID(2, 1), "MSA-2024-118, schedule 4", US, CLIENT.partyId(), clause);
        var rule = new ContractRules(READER).compile(terms, CLIENT).orElseThrow();
        var book = READER.read(Map.of()).with(List.of(rule));
        var node = new ObjectMapper().readTree(facts.replace('\'', '"'));
        var sheet =
                new FactSheetReader(book.vocabulary(), _ -> true).read(node, "").sheet();
        return Assessment.assess(sheet, book, Instant.parse("2026-10-03T04:00:00Z"))
                .getFirst();
    }
}
