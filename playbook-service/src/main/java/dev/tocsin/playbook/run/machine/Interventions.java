package dev.tocsin.playbook.run.machine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What people did to a run as a whole: that it stands still, and that it was stopped. */
public record Interventions(@Nullable Pause pause, @Nullable Abort abort) {
    /** Nobody did anything. */
    public static final Interventions NONE = new Interventions(null, null);

    /** Since when nothing new starts, and why. */
    public record Pause(Instant at, String by, String reason) {}

    /** Who stopped it and why, and whether what it did is taken back. */
    public record Abort(String by, String reason, boolean compensate) {}

    Interventions paused(@Nullable Pause how) {
        return new Interventions(how, abort);
    }

    Interventions aborted(Abort how) {
        return new Interventions(null, how);
    }
}
