package dev.tocsin.notification.contract;

import dev.tocsin.notification.law.Line;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one way of the news means for one promise.
 *
 * @param worst from the breach at the far end to the recipient's hearing of it; null where a contract has no clause
 * @param lines the sum, for a stranger to redo
 */
record ChainFinding(
        Level level,
        Promise promise,
        List<Hop> way,
        @Nullable Duration worst,
        List<Line> lines) {

    /** The worst first. */
    static final Comparator<ChainFinding> WORST_FIRST = Comparator.comparing(ChainFinding::level)
            .thenComparing(ChainFinding::margin, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(finding -> finding.promise().reference())
            .thenComparing(finding -> finding.way().toString());

    /** How the worst case lies against the promise, the gravest first. */
    enum Level {
        /** A contract on the way has no clause on breaches: nobody is bound to tell. */
        MISSING_CLAUSE,
        /** The worst case takes longer than was promised, or than the law gives. */
        BROKEN,
        /** The news may wait for a confirmation while we have promised to tell of a suspicion. */
        TRIGGER_GAP,
        /** The law gives no number: a person judges whether the worst case is quick enough. */
        NO_NUMBER,
        HOLDS;

        /** Returns the word used on the wire. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isWarning() {
            return this == MISSING_CLAUSE || this == BROKEN || this == TRIGGER_GAP;
        }
    }

    /** Returns what is left of the promised time in the worst case, below zero where it is too short. */
    @Nullable
    Duration margin() {
        var span = promise.span();
        return span == null || worst == null ? null : span.least().minus(worst);
    }
}
