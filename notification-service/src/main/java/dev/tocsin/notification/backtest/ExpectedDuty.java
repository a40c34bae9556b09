package dev.tocsin.notification.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.notification.law.TimePoint;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One duty of a case: the rule, what is to be said of it (see {@code stated}), and the day of the real notice. */
record ExpectedDuty(
        String rule,
        @Nullable String recipient,
        @Nullable TimePoint actual,
        boolean lateDecided,
        @Nullable ZoneId zone,
        @Nullable Instant asOf,
        JsonNode stated) {

    /** Returns the country of the recipient, which its id begins with. */
    @Nullable
    String country() {
        return recipient == null ? null : recipient.substring(0, 2).toUpperCase(Locale.ROOT);
    }
}
