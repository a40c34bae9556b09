package dev.tocsin.benchmark.drools;

import dev.tocsin.benchmark.law.FiftyRules;
import dev.tocsin.benchmark.law.WideIncident;
import dev.tocsin.notification.law.Applies;
import dev.tocsin.notification.law.Assessment;
import dev.tocsin.notification.law.RuleBook;
import java.util.ArrayList;
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

/** Asks Tocsin and Drools for the duties owed under the same fifty rules, with their ends. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 3,
        jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"})
public class FiftyRulesBenchmark {

    private final RuleBook book = FiftyRules.book();
    private final WideIncident incident = WideIncident.of(book);
    private final DroolsLaw drools = new DroolsLaw();
    private final Incident forDrools = new Incident(incident.facts(), incident.asOf(), drools.lawyer());

    /** Tocsin, which on the way also tells what is only possible from what is not owed. */
    @Benchmark
    public List<OwedDuty> tocsin() {
        var owed = new ArrayList<OwedDuty>();
        for (var duty : Assessment.assess(incident.facts(), book, incident.asOf(), incident.sources())) {
            if (duty.applies() == Applies.OWED) {
                owed.add(new OwedDuty(duty.rule().id(), duty.clock().dueAt()));
            }
        }
        return owed;
    }

    /** Drools with a session from its pool, its fastest way. */
    @Benchmark
    public List<OwedDuty> drools() {
        return drools.assess(forDrools);
    }

    /** Drools with a new session for each question, the usual way. */
    @Benchmark
    public List<OwedDuty> droolsNewSession() {
        return drools.assessInNewSession(forDrools);
    }
}
