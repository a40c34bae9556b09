package dev.tocsin.playbook.duty;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A duty as it was last told: which one it is, where it stands and when it is due. */
public record LegalClock(
        @Nullable String rule,
        @Nullable String jurisdiction,
        @Nullable String phase,
        @Nullable String force,
        String state,
        @Nullable Instant dueAt) {

    private static final Set<String> MET = Set.of("sent", "acknowledged");
    private static final Set<String> SETTLED = Set.of("sent", "acknowledged", "not_owed", "no_longer_implied");

    /** Whether its notice has been filed. */
    public boolean isMet() {
        return MET.contains(state);
    }

    /** Whether something is still to be done, or may be. */
    public boolean isOpen() {
        return !SETTLED.contains(state);
    }

    /** Whether it is no more than a recommendation. */
    public boolean isRecommended() {
        return "recommended".equals(force);
    }
}
