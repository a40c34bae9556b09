package dev.tocsin.notification.backtest;

import dev.tocsin.notification.calendar.HolidayCalendars;
import dev.tocsin.notification.law.Applies;
import dev.tocsin.notification.law.Differences;
import dev.tocsin.notification.law.LawLibrary;
import dev.tocsin.notification.law.Tally;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Checks each expected duty of the shipped cases, or of the file that {@code tocsin.law.cases} names in their place. */
class LawCasesTest {

    private static final Instant TODAY = Instant.parse("2026-10-01T00:00:00Z");
    private static final Replay REPLAY = new Replay(LawLibrary.load(new HolidayCalendars()), TODAY);
    private static final Tally TALLY = new Tally("cases");

    @TestFactory
    List<DynamicTest> cases() {
        var file = System.getProperty("tocsin.law.cases");
        var tests = new ArrayList<DynamicTest>();
        var read = file == null ? CasesReader.shipped() : CasesReader.read(Path.of(file));
        for (var faulty : read.faulty()) {
            tests.add(DynamicTest.dynamicTest(faulty.id(), () -> TALLY.count(faulty.id(), faulty.faults())));
        }
        for (var each : read.cases()) {
            for (var duty : each.duties()) {
                var name = each.id() + " (" + duty.rule() + ")";
                tests.add(DynamicTest.dynamicTest(name, () -> TALLY.count(name, differences(each, duty))));
            }
        }
        return tests;
    }

    @AfterAll
    static void sum() {
        TALLY.lines().forEach(System.out::println);
    }

    private static List<String> differences(BreachCase of, ExpectedDuty duty) {
        var differences = new Differences();
        REPLAY.faults(of).forEach(fault -> differences.add("facts not understood: " + fault));
        try {
            compare(duty, REPLAY.verdict(of, duty), differences);
        } catch (IllegalArgumentException e) {
            differences.compare("applies", duty.stated().path("applies").asText(), "unknown: " + e.getMessage());
        }
        return differences.all();
    }

    private static void compare(ExpectedDuty duty, Verdict said, Differences differences) {
        var stated = duty.stated();
        differences.compare(
                "applies",
                stated.path("applies").asText(),
                said.careful().applies().word());
        if (stated.hasNonNull("due")) {
            differences.compareEnd("due", stated.path("due").asText(), end(said));
        }
        if (stated.hasNonNull("due_earliest")) {
            differences.compareEnd(
                    "due_earliest", stated.path("due_earliest").asText(), String.valueOf(said.dueEarliest()));
        }
        if (stated.has("late")) {
            differences.compare("late", stated.path("late").asText(), String.valueOf(said.late()));
        }
    }

    private static String end(Verdict said) {
        return said.careful().applies() == Applies.NOT_OWED
                ? "null"
                : Differences.end(said.latest().clock());
    }
}
