package dev.tocsin.notification.backtest;

import dev.tocsin.notification.calendar.HolidayCalendars;
import dev.tocsin.notification.law.LawLibrary;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command that prints what the engine says of real breaches; it needs no running service. */
public final class Backtest {

    private Backtest() {}

    /**
     * Prints the report, and each faulty case on the side. Ends with 2 where it is asked wrongly or the file cannot be read,
     * with 1 where a case was left out.
     */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            var report = report(Options.of(List.of(arguments)));
            report.lines().forEach(out::println);
            report.faulty().forEach(each -> System.err.println(each.words()));
            if (!report.faulty().isEmpty()) {
                System.exit(1);
            }
        } catch (IllegalArgumentException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /** The answer line by line, and the cases that it leaves out. */
    record Report(List<String> lines, List<FaultyCase> faulty) {}

    static Report report(Options options) {
        var file = options.file() == null ? CasesReader.shipped() : CasesReader.read(options.file());
        var replay = new Replay(LawLibrary.load(new HolidayCalendars()), options.today());
        var faulty = new ArrayList<>(file.faulty());
        var verdicts = new LinkedHashMap<BreachCase, List<Verdict>>();
        for (var each : file.cases()) {
            var faults = replay.faults(each);
            if (faults.isEmpty()) {
                verdicts.put(each, verdicts(each, replay, options.all()));
            } else {
                faulty.add(new FaultyCase(each.id(), faults));
            }
        }
        return new Report(print(options.format(), verdicts), List.copyOf(faulty));
    }

    private static List<Verdict> verdicts(BreachCase of, Replay replay, boolean all) {
        var verdicts = new ArrayList<Verdict>();
        of.duties().forEach(duty -> verdicts.add(replay.verdict(of, duty)));
        if (all) {
            verdicts.addAll(replay.othersOwed(of));
        }
        return verdicts;
    }

    private static List<String> print(Options.Format format, Map<BreachCase, List<Verdict>> verdicts) {
        return switch (format) {
            case TEXT -> TextReport.of(verdicts);
            case MARKDOWN -> Page.of(verdicts);
            case CHART -> Chart.of(verdicts);
        };
    }
}
