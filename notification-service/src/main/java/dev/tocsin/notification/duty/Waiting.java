package dev.tocsin.notification.duty;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a duty's notice waits for now: duties of the same incident whose notices go first, and the end of a wait.
 *
 * @param outOfTurn when a person may decide not to wait, in words; null where there is no choice
 */
record Waiting(
        List<Duty> first,
        @Nullable Instant notBefore,
        @Nullable String outOfTurn) {

    private static final Waiting OVER = new Waiting(List.of(), null, null);
    private static final String NOT_SURE = "it is not certain that the others are owed";

    /** Returns what the duty waits for; a duty of the incident that is met, not owed or decided not to be owed holds up nobody. */
    static Waiting of(Duty duty, Collection<Duty> ofIncident, Instant now) {
        if (!duty.state().isOpen()) {
            return OVER;
        }
        var order = duty.clock().order();
        var rules = order.rules();
        var first = ofIncident.stream()
                .filter(other -> rules.contains(other.source().ruleId()))
                .filter(other -> other.state().isOpen())
                .toList();
        var until = order.notBefore();
        var barredUntil = until != null && now.isBefore(until) ? until : null;
        var isSure = barredUntil != null || first.stream().anyMatch(other -> other.state() != DutyState.POSSIBLE);
        var words = order.outOfTurn();
        return new Waiting(first, barredUntil, words == null && !isSure && !first.isEmpty() ? NOT_SURE : words);
    }

    boolean isOver() {
        return first.isEmpty() && notBefore == null;
    }

    /** Returns in a sentence what must happen before. */
    String words() {
        var told =
                first.stream().map(other -> other.recipient().name()).distinct().collect(Collectors.joining(", then "));
        var wait = notBefore == null ? "" : "not before " + notBefore;
        return told.isEmpty() ? wait : "first tell " + told + (wait.isEmpty() ? "" : "; " + wait);
    }
}
