package dev.tocsin.benchmark.law;

import dev.tocsin.notification.calendar.HolidayCalendars;
import dev.tocsin.notification.law.Applies;
import dev.tocsin.notification.law.Assessment;
import dev.tocsin.notification.law.DutyAssessment;
import dev.tocsin.notification.law.LawLibrary;
import dev.tocsin.notification.law.RuleBook;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Puts an incident with people in 60 jurisdictions to the whole book. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 3,
        jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"})
public class WholeBookBenchmark {

    private final RuleBook book = LawLibrary.load(new HolidayCalendars());
    private final WideIncident incident = WideIncident.of(book);

    /** Which duties there are, to whom, by when and how late; no explanation. */
    @Benchmark
    public void duties(Blackhole sink) {
        for (var duty : assess()) {
            sink.consume(duty.applies());
            if (duty.applies() != Applies.NOT_OWED) {
                terms(duty, sink);
            }
        }
    }

    /** The same, with the clock and recipient of each rule that brings no duty too. */
    @Benchmark
    public void everyClock(Blackhole sink) {
        for (var duty : assess()) {
            sink.consume(duty.applies());
            terms(duty, sink);
        }
    }

    /** The same, with all five parts of the explanation of every rule, whether or not it brings a duty. */
    @Benchmark
    public void everyExplanation(Blackhole sink) {
        for (var duty : assess()) {
            sink.consume(duty.applies());
            sink.consume(duty.explanation());
            terms(duty, sink);
        }
    }

    /** The duties, and the unknown facts ranked by what hangs on them. */
    @Benchmark
    public void dutiesAndNextQuestions(Blackhole sink) {
        var duties = assess();
        sink.consume(duties);
        sink.consume(Assessment.nextQuestions(duties, book.vocabulary()));
    }

    private List<DutyAssessment> assess() {
        return Assessment.assess(incident.facts(), book, incident.asOf(), incident.sources());
    }

    private static void terms(DutyAssessment duty, Blackhole sink) {
        sink.consume(duty.recipient());
        sink.consume(duty.clock());
        sink.consume(duty.lateness());
    }
}
