package dev.tocsin.notification.duty;

import dev.tocsin.notification.assessment.FactDifference;
import org.jspecify.annotations.Nullable;

/** One fact that changed: its path, its values before and after in words (null where not known), and who recorded it. */
record FactChange(
        String path,
        @Nullable String from,
        @Nullable String to,
        @Nullable String factId,
        @Nullable String recordedBy) {

    String words() {
        var by = recordedBy == null ? "" : " (recorded by " + recordedBy + ")";
        if (from == null) {
            return path + " became known: " + to + by;
        }
        return to == null
                ? path + " is no longer known, it was " + from + by
                : path + " changed from " + from + " to " + to + by;
    }

    /** Says whether it is the fact at the path, or part of it, or the whole that it is part of. */
    boolean touches(String other) {
        return FactDifference.touch(path, other);
    }
}
