package dev.tocsin.incident.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Passes on to the browsers of this replica what its {@link Ear} hears. */
@ApplicationScoped
class Broadcast {
    private static final int AHEAD = 1000;

    private final BroadcastProcessor<String> heard = BroadcastProcessor.create();

    /** One change as JSON. */
    void tell(String change) {
        heard.onNext(change);
    }

    /** All changes from now on; a listener that falls too far behind is dropped, and looks at everything anew when it is back. */
    Multi<String> changes() {
        return heard.onOverflow().buffer(AHEAD);
    }
}
