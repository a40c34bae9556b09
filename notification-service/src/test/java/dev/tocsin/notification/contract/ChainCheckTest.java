package dev.tocsin.notification.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tocsin.notification.calendar.HolidayCalendars;
import dev.tocsin.notification.contract.ChainFinding.Level;
import dev.tocsin.notification.law.LawLibrary;
import dev.tocsin.notification.law.Lines;
import dev.tocsin.notification.law.RuleBook;
import dev.tocsin.notification.partyfeed.ContractTerms;
import dev.tocsin.notification.partyfeed.ContractTerms.BreachNotice;
import dev.tocsin.notification.partyfeed.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainCheckTest {

    private static final RuleBook BOOK = LawLibrary.load(new HolidayCalendars());
    private static final ContractRules RULES = new ContractRules(LawLibrary.reader(new HolidayCalendars()));
    private static final Instant AS_OF = Instant.parse("2026-11-24T08:00:00Z");
    private static final Duration FOUR_HOURS = Duration.ofHours(4);

    private static final Party US = party("own-entity", "us-kk", "PH");
    private static final Party CLIENT = party("client", "client", "AU");
    private static final Party VENDOR = party("vendor", "vendor", "PH");
    private static final Party BELOW = party("sub-processor", "below", "PH");
    private static final ContractTerms PROMISE = contract(US, CLIENT, "confirmed", 24, "hours");

    @Test
    void aVendorsPeriodAndOurHandlingExceedWhatThePromiseAllows() {
        var finding = only(PROMISE, contract(VENDOR, US, "suspected", 21, "hours"));
        assertThat(finding.level()).isEqualTo(Level.BROKEN);
        assertThat(finding.worst()).isEqualTo(Duration.ofHours(25));
        assertThat(finding.margin()).isEqualTo(Duration.ofHours(-1));
        assertThat(Lines.text(finding.lines())).isEqualTo("""
                        breach      at vendor           (from the suspicion)
                        + 21 hours  us-kk hears of it   (vendor to us-kk: 21 hours, from the suspicion)
                        + 4 hours   handling by us-kk   (tocsin.contracts.handling-time)
                        = 25 hours  client hears of it  (the worst case)
                          promised  24 hours            (us-kk to client: 24 hours, from the confirmation)
                        ! short of  1 hour""");
    }

    @Test
    void whatFitsToTheMinuteHolds() {
        var finding = only(PROMISE, contract(VENDOR, US, "suspected", 20, "hours"));
        assertThat(finding.level()).isEqualTo(Level.HOLDS);
        assertThat(finding.margin()).isZero();
    }

    @Test
    void aVendorWithoutAClauseIsTheGravest() {
        var silent = new ContractTerms(
                DemoRegister.id("silent"), "MSA without a clause", BELOW.partyId(), US.partyId(), null);
        var findings = check(PROMISE, silent, contract(VENDOR, US, "suspected", 30, "hours"));
        assertThat(findings)
                .extracting(ChainFinding::level)
                .containsExactly(Level.MISSING_CLAUSE, Level.BROKEN, Level.HOLDS);
        assertThat(findings.getFirst().worst()).isNull();
        assertThat(Lines.text(findings.getFirst().lines())).contains("MSA without a clause has no clause on breaches");
    }

    @Test
    void aVendorThatMayWaitForAConfirmationDoesNotServeAPromiseFromTheSuspicion() {
        var promise = contract(US, CLIENT, "suspected", 24, "hours");
        assertThat(only(promise, contract(VENDOR, US, "confirmed", 12, "hours")).level())
                .isEqualTo(Level.TRIGGER_GAP);
        assertThat(only(promise, contract(VENDOR, US, "suspected", 12, "hours")).level())
                .isEqualTo(Level.HOLDS);
    }

    @Test
    void theNewsOfASubProcessorComesByEachHop() {
        var findings = check(
                PROMISE,
                contract(VENDOR, US, "suspected", 12, "hours"),
                contract(BELOW, VENDOR, "suspected", 9, "hours"));
        assertThat(findings.getFirst().level()).isEqualTo(Level.BROKEN);
        assertThat(findings.getFirst().worst()).isEqualTo(Duration.ofHours(25));
        assertThat(findings.getFirst().way()).extracting(Hop::from).containsExactly("below", "vendor");
    }

    @Test
    void partiesThatWorkForEachOtherAreFollowedOnce() {
        var findings = check(
                PROMISE, contract(VENDOR, US, "suspected", 1, "hours"), contract(US, VENDOR, "suspected", 30, "hours"));
        assertThat(findings)
                .hasSize(4)
                .allSatisfy(finding -> assertThat(finding.level()).isEqualTo(Level.HOLDS));
    }

    @Test
    void businessDaysOfAVendorAreCountedAtTheirLongestAndOursAtTheirShortest() {
        var vendor = contract(VENDOR, US, "suspected", 2, "business-days");
        var finding = only(contract(US, CLIENT, "suspected", 5, "calendar-days"), vendor);
        // Two business days from a Friday's midnight, and the handling; the shortest five days begin in the last second
        // of a day.
        assertThat(finding.level()).isEqualTo(Level.BROKEN);
        assertThat(finding.worst())
                .isBetween(Duration.ofDays(5), Duration.ofDays(5).plusHours(4));
        assertThat(finding.promise().span()).extracting(Span::least).isEqualTo(Duration.ofDays(5));
        assertThat(Lines.text(finding.lines())).contains("at most, from", "at least, from");
    }

    @Test
    void ourOwnHandlingIsCheckedWhereNobodyElseIsOnTheWay() {
        var findings = check(contract(US, CLIENT, "suspected", 3, "hours"));
        assertThat(findings).singleElement().extracting(ChainFinding::level).isEqualTo(Level.BROKEN);
    }

    @Test
    void theDemoFirmPromisesHansebankMoreThanItsCloudDeskKeeps() {
        var findings = ChainCheck.of(DemoRegister.read(), BOOK, RULES, FOUR_HOURS, AS_OF);
        assertThat(findings.stream().filter(finding -> finding.level().isWarning()))
                .extracting(ChainFinding::level, finding -> finding.promise().reference(), ChainFinding::worst)
                .containsExactly(tuple(Level.BROKEN, "HEB-AVV-2024-3", Duration.ofHours(28)));
        assertThat(findings)
                .filteredOn(finding -> finding.promise().ruleId().equals("eu-gdpr-33-1-authority"))
                .filteredOn(finding -> !finding.way().isEmpty())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.level()).isEqualTo(Level.HOLDS);
                    assertThat(finding.margin()).isEqualTo(Duration.ofHours(44));
                    assertThat(Lines.text(finding.lines())).contains("left to the client", "44 hours");
                });
        assertThat(findings)
                .filteredOn(finding -> finding.promise().ruleId().equals("eu-gdpr-33-2-processor-controller"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.level()).isEqualTo(Level.NO_NUMBER));
    }

    private static ChainFinding only(ContractTerms... contracts) {
        return check(contracts).stream()
                .filter(finding -> !finding.way().isEmpty())
                .reduce((a, b) -> {
                    throw new AssertionError("two ways: " + a + ", " + b);
                })
                .orElseThrow();
    }

    private static List<ChainFinding> check(ContractTerms... contracts) {
        var register = new Chain.Register(List.of(US, CLIENT, VENDOR, BELOW), List.of(contracts));
        return ChainCheck.of(register, BOOK, RULES, FOUR_HOURS, AS_OF);
    }

    private static Party party(String kind, String name, @Nullable String country) {
        return new Party(
                DemoRegister.id(name),
                name,
                kind,
                name,
                country,
                "Asia/Manila",
                List.of(),
                List.of(),
                List.of(),
                Instant.EPOCH);
    }

    private static ContractTerms contract(Party processor, Party controller, String trigger, int period, String unit) {
        var reference = processor.name() + " to " + controller.name();
        return new ContractTerms(
                DemoRegister.id(reference),
                reference,
                processor.partyId(),
                controller.partyId(),
                new BreachNotice(trigger, period, unit, List.of(), List.of()));
    }
}
