package dev.tocsin.notification.contract;

import dev.tocsin.notification.law.Line;
import dev.tocsin.notification.law.Lines;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the check of contracts says, the gravest first.
 *
 * @param handlingHours what we take between hearing of a breach and telling of it
 * @param warnings so many findings are warnings
 */
record ChainView(double handlingHours, long warnings, List<FindingView> findings) {

    /**
     * One way of the news against one promise.
     *
     * @param level missing_clause, broken, trigger_gap, no_number or holds
     * @param worstHours from the breach to the recipient's hearing of it; absent where a contract has no clause
     * @param promisedHours the shortest that the promise can be; absent where the law gives no number
     * @param lines the sum
     */
    record FindingView(
            String level,
            boolean warning,
            PromiseView promise,
            List<HopView> way,
            @Nullable Double worstHours,
            @Nullable Double promisedHours,
            @Nullable Double marginHours,
            List<Line> lines,
            String text) {}

    /** The promise: of a contract or of a law. */
    record PromiseView(
            String kind,
            String ruleId,
            @Nullable UUID contractId,
            String reference,
            String holder,
            String recipient,
            String words,
            @Nullable String trigger) {}

    /** A contract on the way of the news. */
    record HopView(
            UUID contractId,
            String reference,
            String from,
            String to,
            @Nullable String words,
            @Nullable String trigger) {}

    static ChainView of(List<ChainFinding> findings, Duration handling) {
        return new ChainView(
                hours(handling),
                findings.stream().filter(finding -> finding.level().isWarning()).count(),
                findings.stream().map(ChainView::finding).toList());
    }

    private static FindingView finding(ChainFinding finding) {
        var promise = finding.promise();
        var span = promise.span();
        var worst = finding.worst();
        var margin = finding.margin();
        return new FindingView(
                finding.level().word(),
                finding.level().isWarning(),
                new PromiseView(
                        promise.kind(),
                        promise.ruleId(),
                        promise.contractId(),
                        promise.reference(),
                        promise.holder(),
                        promise.recipient(),
                        promise.words(),
                        promise.trigger()),
                finding.way().stream()
                        .map(hop -> new HopView(
                                hop.contractId(), hop.reference(), hop.from(), hop.to(), hop.words(), hop.trigger()))
                        .toList(),
                worst == null ? null : hours(worst),
                span == null ? null : hours(span.least()),
                margin == null ? null : hours(margin),
                finding.lines(),
                Lines.text(finding.lines()));
    }

    /** Hours to two places. */
    private static double hours(Duration length) {
        return Math.round(length.toSeconds() / 36.0) / 100.0;
    }
}
