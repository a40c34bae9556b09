package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.tocsin.notification.calendar.HolidayCalendars;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrecedenceTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final RuleBook BOOK = LawLibrary.load(new HolidayCalendars());
    private static final Instant AS_OF = Instant.parse("2026-10-01T00:00:00Z");
    private static final String MARYLAND = "us-md-14-3504-b-3-individuals";
    private static final String MARYLAND_FIRST = "us-md-14-3504-h-attorney-general";

    @Test
    void theAttorneyGeneralOfMarylandGoesBeforeTheResidentsWithoutAChoice() throws IOException {
        var duty = assess(MARYLAND, states(0, ", us-md.harm: likely", ""));
        assertThat(duty.clock().precedence()).isEqualTo(precedence(null, MARYLAND_FIRST));
        assertThat(duty.explanation().arithmetic().text())
                .contains("! not before", "waits for the notice to ", "Maryland", "this comes first");
    }

    @Test
    void aFilingLiftsIt() throws IOException {
        var filed = ", filed: {" + MARYLAND_FIRST + ": '2026-09-04T09:00:00-04:00'}";
        var order = assess(MARYLAND, states(0, ", us-md.harm: likely", filed))
                .clock()
                .precedence();
        assertThat(order.waitsFor()).isEmpty();
        assertThat(order.notBefore()).isEqualTo("2026-09-04T13:00:00Z");
    }

    @Test
    void aNoticeThatMayStillBeOwedBarsToo() throws IOException {
        assertThat(assess(MARYLAND, states(0, "", "")).clock().precedence().waitsFor())
                .containsExactly(MARYLAND_FIRST);
    }

    @Test
    void aNoticeBelowItsThresholdBarsNothing() throws IOException {
        var illinois = "us-il-530-10-a-individuals";
        assertThat(assess(illinois, states(500, "", "")).clock().precedence()).isEqualTo(Precedence.NONE);
        assertThat(assess(illinois, states(501, "", "")).clock().precedence())
                .isEqualTo(precedence("the law lets both go at the same moment", "us-il-530-10-e-attorney-general"));
    }

    @Test
    void theWaitAfterTheFilingOfACarrierIsCountedInBusinessDays() throws IOException {
        var customers = "us-fcc-64-2011-old-customers";
        var carrier = "{org: {role: controller, regimes: [us-fcc.carrier]}, tests: {us-fcc.cpni-breach: 'yes'}%s}";
        assertThat(assess(customers, carrier.formatted("")).clock().precedence().waitsFor())
                .containsExactly("us-fcc-64-2011-old-law-enforcement");
        var order = assess(
                        customers,
                        carrier.formatted(", filed: {us-fcc-64-2011-old-law-enforcement: '2026-06-15T10:00:00-04:00'}"))
                .clock()
                .precedence();
        // Tuesday 16 to Thursday 25 June, without the weekend and Juneteenth.
        assertThat(order.notBefore()).isEqualTo("2026-06-26T03:59:59Z");
        assertThat(order.outOfTurn()).contains("consulted");
    }

    @Test
    void eachRuleThatWaitsSaysForWhomInTheBook() {
        assertThat(BOOK.rules().stream().filter(rule -> !rule.after().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(16)
                .allSatisfy(rule -> assertThat(rule.after())
                        .allSatisfy(id -> assertThat(BOOK.rule(id)).isPresent()))
                .extracting(Rule::id)
                .contains(
                        MARYLAND,
                        "us-nj-56-8-163-a-individuals",
                        "us-mt-30-14-1704-1-individuals",
                        "bm-pipa-14-individuals",
                        "mu-dpa-26-individuals",
                        "sg-pdpa-26d-2-individuals");
    }

    @Test
    void noticesThatWouldWaitForEachOtherAreRefused() throws IOException {
        var rule = """
                - id: %s
                  jurisdiction: XX
                  law: Law of Nowhere
                  citation: s. 1
                  summary: A controller tells somebody.
                  duty_holder: controller
                  recipient: {kind: authority, name: the authority}
                  phase: initial
                  applies: {role: [controller]}
                  clock: {starts: [aware_at], zone: Europe/Paris, qualitative: promptly, not_before: {after: [%s]}}
                  effective: {from: '2020-01-01'}
                  confidence: memory
                  checked_on: '2026-01-01'
                  sources: [a page]
                """;
        var rules = YAML.readTree(rule.formatted("xx-a", "xx-b") + rule.formatted("xx-b", "xx-a"));
        var reader = LawLibrary.reader(new HolidayCalendars());
        assertThatThrownBy(() -> reader.read(Map.of("test.yaml", rules)))
                .isInstanceOf(RuleBookFaulty.class)
                .hasMessageContaining("its notice would have to wait for itself");
    }

    private static String states(int illinois, String tests, String more) {
        return ("{org: {role: controller, regimes: []}, timeline: {discovered_at: '2026-09-01'},"
                        + " data: {categories: [name, ssn], encrypted: 'no', medium: electronic},"
                        + " people: {by_jurisdiction: {US-MD: 3, US-IL: %d}, total: %d},"
                        + " tests: {us-state.acquisition: acquired%s}%s}")
                .formatted(illinois, 3 + illinois, tests, more);
    }

    private static Precedence precedence(@Nullable String outOfTurn, String... after) {
        return new Precedence(List.of(after), null, outOfTurn);
    }

    private static DutyAssessment assess(String rule, String facts) throws IOException {
        var reading = new FactSheetReader(BOOK.vocabulary(), _ -> true).read(YAML.readTree(facts), "/facts");
        assertThat(reading.faults()).isEmpty();
        return Assessment.assess(
                        reading.sheet(),
                        BOOK,
                        AS_OF,
                        Map.of(),
                        each -> each.id().equals(rule))
                .getFirst();
    }
}
