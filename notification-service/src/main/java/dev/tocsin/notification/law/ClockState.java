package dev.tocsin.notification.law;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a duty's clock stands: when it started, when it ends, and every step of the sum. All instants; the zone is beside. */
public record ClockState(
        Kind kind,
        @Nullable String startPath,
        @Nullable TimePoint start,
        @Nullable Instant dueAt,
        @Nullable Instant dueElapsed,
        ZoneId where,
        List<String> waitingFor,
        List<String> missing,
        Precedence precedence,
        List<Line> lines) {

    /** The three kinds of clock. */
    public enum Kind {
        DATED,
        NO_FIXED_PERIOD,
        NOT_STARTED;

        /** Returns the word used on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the id of the zone in which its days are counted. */
    public String zone() {
        return where.getId();
    }

    /** Returns the instant of the start, a day taken at its first instant; null where it has not started. */
    public @Nullable Instant startsAt() {
        return start == null ? null : start.earliest(where);
    }
}
