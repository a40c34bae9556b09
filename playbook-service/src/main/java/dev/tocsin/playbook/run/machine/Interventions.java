package dev.tocsin.playbook.run.machine;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people did to a run: that it stands still, that it was stopped, and which step executions have no evidence to preserve. */
public record Interventions(@Nullable Pause pause, @Nullable Abort abort, Set<String> withoutEvidence) {
    /** Nobody did anything. */
    public static final Interventions NONE = new Interventions(null, null, Set.of());

    /** Since when nothing new starts, and why. */
    public record Pause(Instant at, String by, String reason) {}

    /** Who stopped it and why, and whether what it did is taken back. */
    public record Abort(String by, String reason, boolean compensate) {}

    Interventions paused(@Nullable Pause how) {
        return new Interventions(how, abort, withoutEvidence);
    }

    Interventions aborted(Abort how) {
        return new Interventions(null, how, withoutEvidence);
    }

    Interventions without(String key) {
        Set<String> more = new HashSet<>(withoutEvidence);
        more.add(key);
        return new Interventions(pause, abort, more);
    }

    public Interventions {
        withoutEvidence = withoutEvidence == null ? Set.of() : Set.copyOf(withoutEvidence);
    }
}
