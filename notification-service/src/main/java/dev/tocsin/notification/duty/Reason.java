package dev.tocsin.notification.duty;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Why duties are looked at again: when, by whom, in a sentence, and the facts that changed.
 *
 * @param because the sentence for duties that none of the changed facts touches
 */
record Reason(Instant at, String by, String because, List<FactChange> facts) {

    static Reason plain(Instant at, String by, String because) {
        return new Reason(at, by, because, List.of());
    }

    /** Returns the reason as far as it concerns a duty that rests on these paths. */
    Reason concerning(Collection<String> paths) {
        var touching = FactChanges.touching(facts, paths);
        return touching.isEmpty() ? this : new Reason(at, by, FactChanges.words(touching), touching);
    }
}
