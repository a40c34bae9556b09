package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.tocsin.notification.calendar.HolidayCalendars;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClockReadingTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final RuleBookReader READER = LawLibrary.reader(new HolidayCalendars());
    private static final String RULE = """
            - id: xx-test-authority
              jurisdiction: XX
              law: Law of Nowhere
              citation: s. 1
              summary: A controller tells the authority.
              duty_holder: controller
              recipient: {kind: authority, name: the authority}
              phase: initial
              applies: {role: [controller]}
              clock:
                starts: [discovered_at]
                period: 10
                unit: calendar-days
                counting: calendar-days
                zone: America/New_York
                law_enforcement: moves-end
                oral_delay: {starts: [law_enforcement_oral_request_at], period: 30, unit: calendar-days, counting: calendar-days}
              effective: {from: '2020-01-01'}
              confidence: memory
              checked_on: '2026-01-01'
              sources: [a page]
            """;
    private static final String WAITING =
            RULE.replaceFirst("(?s)period: 10.*calendar-days}\n", """
                    qualitative: promptly
                    zone: America/New_York
                    not_before: {starts: [assessed_at], period: 2, unit: calendar-days, counting: calendar-days}
                    """.indent(4).stripLeading());

    @Test
    void anOralRequestDelaysTheEndForItsOwnPeriodAndAWrittenOneToTheDayItNames() throws IOException {
        var oral = "discovered_at: '2026-03-02', law_enforcement_oral_request_at: '2026-03-05'";
        assertThat(due("{org: {role: controller}, timeline: {discovered_at: '2026-03-02'}}"))
                .isEqualTo("2026-03-13T03:59:59Z");
        assertThat(due("{org: {role: controller}, timeline: {%s}}".formatted(oral)))
                .isEqualTo("2026-04-05T03:59:59Z");
        assertThat(due("{org: {role: controller}, timeline: {%s}, delays: {law_enforcement_until: '2026-05-22'}}"
                        .formatted(oral)))
                .isEqualTo("2026-05-23T03:59:59Z");
    }

    @Test
    void aRequestThatEndsWithinThePeriodMovesNothing() throws IOException {
        assertThat(due("{org: {role: controller}, timeline: {discovered_at: '2026-03-02'},"
                        + " delays: {law_enforcement_until: '2026-03-04T17:00:00-05:00'}}"))
                .isEqualTo("2026-03-13T03:59:59Z");
    }

    @Test
    void theSumStatesTheDayBeforeWhichANoticeIsBarred() throws IOException {
        assertThat(sum("{org: {role: controller}, timeline: {discovered_at: '2026-03-02', assessed_at: '2026-03-05'}}"))
                .contains("no number", "! not before", "Sat 7 Mar 2026 23:59:59 America/New_York");
        assertThat(sum("{org: {role: controller}, timeline: {discovered_at: '2026-03-02'}}"))
                .contains("! not before", "waits for the time of: assessed");
    }

    @Test
    void aPeriodMayRunFromTheEndOfADelay() throws IOException {
        var rule = RULE.replace(
                "law_enforcement: moves-end",
                "law_enforcement: {period: 7, unit: calendar-days, counting: calendar-days}");
        var facts =
                "{org: {role: controller}, timeline: {discovered_at: '2026-03-02'}, delays: {law_enforcement_until: '%s'}}";
        assertThat(due(rule, facts.formatted("2026-03-20"))).isEqualTo("2026-03-28T03:59:59Z");
        assertThat(due(rule, facts.formatted("2026-03-04"))).isEqualTo("2026-03-13T03:59:59Z");
    }

    @Test
    void aClockThatStartsAtTheLatestOfTwoPointsWaitsForBoth() throws IOException {
        var rule = RULE.replace("[discovered_at]", "{latest_of: [discovered_at, scope_identified_at]}");
        var both =
                "{org: {role: controller}, timeline: {discovered_at: '2026-03-02', scope_identified_at: '2026-03-05'}}";
        assertThat(due(rule, both)).isEqualTo("2026-03-16T03:59:59Z");
        assertThat(assess(rule, "{org: {role: controller}, timeline: {discovered_at: '2026-03-02'}}")
                        .clock()
                        .waitingFor())
                .containsExactly("timeline.scope_identified_at");
    }

    @Test
    void anotherNoticeMayHaveToGoFirst() throws IOException {
        var rule = WAITING.replaceFirst(
                "not_before: .*",
                "not_before: {starts: [assessed_at], period: 0, unit: hours, counting: elapsed-hours, when: {test: eu-gdpr.risk, is: [high]}}");
        var facts = "{org: {role: controller}, tests: {eu-gdpr.risk: %s}}";
        assertThat(assess(rule, facts.formatted("high"))
                        .explanation()
                        .arithmetic()
                        .text())
                .contains("! not before", "this comes first");
        assertThat(assess(rule, facts.formatted("risk"))
                        .explanation()
                        .arithmetic()
                        .text())
                .doesNotContain("! not before");
    }

    @Test
    void aLengthThatAnOpenFactMayShortenCountsThoughALaterCaseIsCertain() throws IOException {
        var rule = RULE.replace(
                "    zone: America",
                "    variants: [{when: {test: eu-gdpr.risk, is: [high]}, period: 3},"
                        + " {when: {role: [controller]}, period: 20}]\n    zone: America");
        var facts = "{org: {role: controller}, timeline: {discovered_at: '2026-03-02'}%s}";
        assertThat(due(rule, facts.formatted(""))).isEqualTo("2026-03-06T04:59:59Z");
        assertThat(due(rule, facts.formatted(", tests: {eu-gdpr.risk: risk}"))).isEqualTo("2026-03-23T03:59:59Z");
    }

    @Test
    void theSumTellsHowARequestToWaitMovesItsEnd() throws IOException {
        var oral = "{org: {role: controller}, timeline: {discovered_at: '2026-03-02',"
                + " law_enforcement_oral_request_at: '2026-03-05'}}";
        assertThat(sum(RULE, oral))
                .containsSubsequence(
                        "+ 10 calendar days",
                        "without delay",
                        "Thu 12 Mar 2026 23:59:59",
                        "> oral request",
                        "Thu 5 Mar 2026",
                        "+ 30 calendar days",
                        "= due",
                        "Sat 4 Apr 2026 23:59:59");
    }

    @Test
    void theSumNamesTheLimitsThatEndLater() throws IOException {
        var rule = RULE.replace(
                "    zone: America",
                "    not_later_than: [{starts: [confirmed_at], period: 3, unit: hours, counting: elapsed-hours}]\n"
                        + "    zone: America");
        assertThat(sum(
                        rule,
                        "{org: {role: controller}, timeline: {discovered_at: '2026-03-02',"
                                + " confirmed_at: '2026-03-20T10:00:00-04:00'}}"))
                .containsSubsequence("other limit", "Fri 20 Mar 2026 13:00", "3 hours from: confirmed");
    }

    private static String due(String rules, String facts) throws IOException {
        return String.valueOf(assess(rules, facts).clock().dueAt());
    }

    private static String due(String facts) throws IOException {
        return String.valueOf(assess(RULE, facts).clock().dueAt());
    }

    private static String sum(String facts) throws IOException {
        return sum(WAITING, facts);
    }

    private static String sum(String rules, String facts) throws IOException {
        return assess(rules, facts).explanation().arithmetic().text();
    }

    private static DutyAssessment assess(String rules, String facts) throws IOException {
        var book = READER.read(Map.of("test.yaml", YAML.readTree(rules)));
        var reading = new FactSheetReader(book.vocabulary(), _ -> true).read(YAML.readTree(facts), "/facts");
        assertThat(reading.faults()).isEmpty();
        return Assessment.assess(reading.sheet(), book, Instant.parse("2026-03-10T00:00:00Z"))
                .getFirst();
    }
}
