package dev.tocsin.notification.duty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Told to the world when duties that have never been more than possible have changed: how many, not which. Schema: duties.assessed.v1
 *
 * @param possible so many became possible, or would be due at another time
 * @param settled so many turned out not to be owed
 */
record DutiesAssessed(UUID incidentId, Instant at, String by, String because, int possible, int settled) {

    static final String TYPE = "dev.tocsin.duties.assessed.v1";

    static DutiesAssessed of(UUID incident, Reason reason, List<Turn> quiet) {
        var settled = (int) quiet.stream().filter(Turn::settles).count();
        return new DutiesAssessed(
                incident, reason.at(), reason.by(), reason.because(), quiet.size() - settled, settled);
    }
}
