package dev.tocsin.notification.contract;

import dev.tocsin.notification.contract.ChainFinding.Level;
import dev.tocsin.notification.law.RuleBook;
import dev.tocsin.notification.partyfeed.ContractTerms;
import dev.tocsin.notification.partyfeed.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says, before any incident, where the news of a breach at a vendor may come too late for what was promised or is owed. */
final class ChainCheck {

    private static final List<String> TRIGGERS = List.of("suspected", "confirmed", "confirmed-affecting-client");

    private final Chain chain;
    private final Spans spans;
    private final Promises promises;
    private final Duration handling;

    private ChainCheck(Chain chain, Spans spans, Promises promises, Duration handling) {
        this.chain = chain;
        this.spans = spans;
        this.promises = promises;
        this.handling = handling;
    }

    /** Returns a finding for each promise and each way by which the news may come, the gravest first. */
    static List<ChainFinding> of(
            Chain.Register register, RuleBook book, ContractRules rules, Duration handling, Instant asOf) {
        var chain = new Chain(register);
        var spans = new Spans(chain, rules, book, asOf);
        return new ChainCheck(chain, spans, new Promises(chain, spans, book, asOf), handling).findings();
    }

    private List<ChainFinding> findings() {
        var findings = new ArrayList<ChainFinding>();
        for (var entity : chain.ours()) {
            var ways = new ArrayList<List<Hop>>(List.of(List.of()));
            chain.waysTo(entity.partyId())
                    .forEach(way -> ways.add(way.stream().map(this::hop).toList()));
            for (var promise : promises.of(entity)) {
                ways.forEach(way -> findings.add(finding(promise, way, entity)));
            }
        }
        return findings.stream().sorted(ChainFinding.WORST_FIRST).toList();
    }

    private Hop hop(ContractTerms terms) {
        var rule = spans.compiled(terms).orElse(null);
        var clause = terms.breachNotice();
        return new Hop(
                terms.contractId(),
                terms.reference(),
                chain.name(terms.processorPartyId()),
                chain.name(terms.controllerPartyId()),
                rule == null ? null : String.join(", ", rule.periods()),
                rule == null || clause == null ? null : clause.trigger(),
                rule == null ? null : spans.of(rule));
    }

    private ChainFinding finding(Promise promise, List<Hop> way, Party entity) {
        var worst = worst(way);
        var level = level(promise, way, worst);
        return new ChainFinding(
                level, promise, way, worst, new ChainSum(promise, way, entity.name(), handling).lines(worst));
    }

    private @Nullable Duration worst(List<Hop> way) {
        return way.stream().anyMatch(hop -> hop.span() == null)
                ? null
                : way.stream()
                        .map(hop -> Objects.requireNonNull(hop.span()).most())
                        .reduce(handling, Duration::plus);
    }

    private static Level level(Promise promise, List<Hop> way, @Nullable Duration worst) {
        if (worst == null) {
            return Level.MISSING_CLAUSE;
        }
        var span = promise.span();
        if (span == null) {
            return Level.NO_NUMBER;
        }
        if (worst.compareTo(span.least()) > 0) {
            return Level.BROKEN;
        }
        var trigger = promise.trigger();
        return trigger != null && way.stream().anyMatch(hop -> isLater(hop.trigger(), trigger))
                ? Level.TRIGGER_GAP
                : Level.HOLDS;
    }

    /** Says whether a contract on the way lets the news wait for more than ours does. */
    private static boolean isLater(@Nullable String trigger, String promised) {
        return trigger != null && TRIGGERS.indexOf(trigger) > TRIGGERS.indexOf(promised);
    }
}
