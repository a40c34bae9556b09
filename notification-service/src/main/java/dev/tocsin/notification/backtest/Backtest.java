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

    /** Prints the report; ends with 2 where it is asked wrongly or the cases cannot be read. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            lines(Options.of(List.of(arguments))).forEach(out::println);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /** Returns the answer line by line. */
    static List<String> lines(Options options) {
        var cases = options.file() == null ? CasesReader.shipped() : CasesReader.read(options.file());
        var replay = new Replay(LawLibrary.load(new HolidayCalendars()), options.today());
        var verdicts = new LinkedHashMap<BreachCase, List<Verdict>>();
        cases.forEach(each -> verdicts.put(each, verdicts(each, replay, options.all())));
        return print(options.format(), verdicts);
    }

    private static List<Verdict> verdicts(BreachCase of, Replay replay, boolean all) {
        var faults = replay.faults(of);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("Case " + of.id() + ": " + String.join("; ", faults));
        }
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
