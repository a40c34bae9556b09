package dev.tocsin.notification.duty;

import dev.tocsin.notification.law.Precedence;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a duty stands in the order of notices, as the facts last had it.
 *
 * @param after ids of the rules whose notices go first, one a line
 * @param notBefore the end of the wait that the law sets after them
 * @param outOfTurn when a person may decide not to wait, in words
 */
@Embeddable
record DutyOrder(
        @Column(name = "goes_after", nullable = false) String after,
        @Nullable Instant notBefore,
        @Nullable String outOfTurn) {

    static DutyOrder of(Precedence order) {
        var until = order.notBefore();
        return new DutyOrder(
                String.join("\n", order.waitsFor()),
                until == null ? null : until.truncatedTo(ChronoUnit.MICROS),
                order.outOfTurn());
    }

    List<String> rules() {
        return after.lines().toList();
    }
}
