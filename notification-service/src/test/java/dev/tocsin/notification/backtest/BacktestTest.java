package dev.tocsin.notification.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command: its text for a terminal, its page and chart, and what it refuses. */
class BacktestTest {

    private static final Path DOCUMENTS = Path.of("../docs");
    private static final String PAPER = """
            - id: paper-2021
              breach: paper
              name: A hospital that loses a folder
              year: 2021
              zone: Europe/Berlin
              facts:
                org: {role: controller, main_establishment: DE, regimes: [eu-gdpr.controller]}
                timeline: {aware_at: '2021-06-03'}
                filed: {eu-gdpr-33-1-authority: '%1$s'}
                data: {encrypted: 'no'}
                people: {total: 40, by_jurisdiction: {DE: 40}}
                tests: {eu-gdpr.risk: high, eu-gdpr.high-risk-removed: 'no', eu-gdpr.disproportionate-effort: 'no'}
              expected_duties:
                - {rule: eu-gdpr-33-1-authority, applies: owed, actual: '%1$s'}
                - {rule: uk-gdpr-33-1-authority, applies: not_owed, actual: null}
            """;

    @TempDir
    private Path folder;

    @Test
    void showsRecipientEndSumNoticeAndDistanceOfEachDuty() throws IOException {
        assertThat(text(told("2021-06-09")))
                .contains("2021  A hospital that loses a folder")
                .contains("      breach paper, case paper-2021")
                .contains("  owed      Lead data protection authority")
                .contains("    due     between Sun 6 Jun 2021 00:00 and Mon 7 Jun 2021 00:00 Europe/Berlin")
                .contains(
                        "    sum     aware Thu 3 Jun 2021 23:59:59 > full hour Fri 4 Jun 2021 00:00 + 72 hours = due Mon 7")
                .contains("    done    Wed 9 Jun 2021: 3 days late")
                .contains("    why     org.regimes: none of uk-gdpr.controller");
    }

    @Test
    void callsLateOnlyWhatIsLateOnEveryReading() throws IOException {
        assertThat(text(told("2021-06-06"))).contains("    done    Sun 6 Jun 2021: in time, on the last day");
        assertThat(text(told("2021-06-07"))).contains("    done    Mon 7 Jun 2021: on the last day, the hour decides");
        assertThat(text(told("2021-06-07T08:30:00+02:00"))).contains("    done    Mon 7 Jun 2021 08:30: 1 day late");
        assertThat(text(told("2021-06-04"))).contains("    done    Fri 4 Jun 2021: 2 days early");
    }

    @Test
    void addsTheOtherOwedDutiesWhenAskedForAll() throws IOException {
        var file = told("2021-06-09").toString();
        assertThat(text("--all", file)).contains("            eu-gdpr-34-1-individuals, Art. 34(1)-(3)");
        assertThat(text(file)).noneMatch(line -> line.contains("eu-gdpr-34-1-individuals"));
    }

    @Test
    void keepsToTheColumnsOfATerminal() {
        assertThat(text("--all")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void pageAndChartAreUpToDate() throws IOException {
        assertThat(Files.readAllLines(DOCUMENTS.resolve("backtest.md"))).isEqualTo(text("--markdown"));
        assertThat(Files.readAllLines(DOCUMENTS.resolve("pictures/backtest.svg")))
                .isEqualTo(text("--chart"));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws IOException {
        assertThatThrownBy(() -> text("--some")).hasMessageStartingWith("usage: ");
        assertThatThrownBy(() -> text("one.yaml", "two.yaml")).hasMessageStartingWith("usage: ");
        assertThatThrownBy(() -> text(folder.resolve("none.yaml").toString())).hasMessageStartingWith("Cannot read");
        assertThatThrownBy(() -> text(Files.writeString(folder.resolve("torn.yaml"), "- {id: torn")
                        .toString()))
                .hasMessageContainingAll("Cannot read", "line: 1");
        assertThatThrownBy(() -> Options.of(List.of("--today", "tomorrow"))).hasMessageContaining("--today");
    }

    @Test
    void aFaultyCaseIsToldWithItsPlaceAndSpoilsNoOther() throws IOException {
        var sound = PAPER.formatted("2021-06-09");
        var cases = sound
                + sound.replace("paper-2021", "no-date").replace("actual: '2021-06-09'", "actual: soon")
                + sound.replace("paper-2021", "no-zone").replace("Europe/Berlin", "Europe/Atlantis")
                + sound.replace("paper-2021", "no-rule").replace("uk-gdpr-33-1-authority", "xx-law-1-authority")
                + sound.replace("paper-2021", "no-facts").replace("'2021-06-03'", "'2021-06-31'")
                + "- {name: nameless}\n";
        var report =
                report(Files.writeString(folder.resolve("mixed.yaml"), cases).toString());
        assertThat(report.lines())
                .filteredOn(line -> line.contains(", case "))
                .containsExactly("      breach paper, case paper-2021");
        assertThat(report.faulty())
                .extracting(FaultyCase::words)
                .containsExactly(
                        "Case no-date is faulty and left out: /expected_duties/0/actual must be a date, or an instant with its offset: soon",
                        "Case no-zone is faulty and left out: /zone must be a time zone: Europe/Atlantis",
                        "Case number 6 is faulty and left out: /id is missing",
                        "Case no-rule is faulty and left out: /expected_duties/1/rule the book holds no rule xx-law-1-authority",
                        "Case no-facts is faulty and left out: /facts/timeline/aware_at"
                                + " must be an ISO 8601 instant with its offset, or a date: 2021-06-31");
    }

    private Path told(String at) throws IOException {
        return Files.writeString(folder.resolve("cases.yaml"), PAPER.formatted(at));
    }

    private static List<String> text(Path file) {
        return text(file.toString());
    }

    private static List<String> text(String... arguments) {
        return report(arguments).lines();
    }

    private static Backtest.Report report(String... arguments) {
        var all = new ArrayList<>(List.of("--today", "2026-10-01"));
        all.addAll(List.of(arguments));
        return Backtest.report(Options.of(all));
    }
}
