package dev.tocsin.notification.assessment;

import dev.tocsin.notification.law.Awaited;
import dev.tocsin.notification.law.ClockState;
import dev.tocsin.notification.law.Rule;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a duty's clock stands.
 *
 * @param kind dated, no_fixed_period or not_started
 * @param zone IANA zone in which its days are counted
 * @param words the period as the law has it, in words
 * @param waitingFor what starts it, in words, while it has not started
 */
public record ClockView(
        String kind,
        @Nullable Instant startsAt,
        @Nullable Instant dueAt,
        String zone,
        @Nullable String words,
        @Nullable String waitingFor) {

    /** Returns the clock of an assessment of the rule. */
    public static ClockView of(Rule rule, ClockState clock) {
        var words = Stream.concat(rule.periods().stream(), Stream.ofNullable(rule.qualitative()))
                .collect(Collectors.joining(", "));
        return new ClockView(
                clock.kind().word(),
                clock.startsAt(),
                clock.dueAt(),
                clock.zone(),
                words.isEmpty() ? null : words,
                clock.waitingFor().isEmpty() ? null : "waits for " + Awaited.words(clock.waitingFor()));
    }
}
