package dev.tocsin.incident.trigger;

import dev.tocsin.incident.IncidentProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a message: its row, whether it was there before, and why it was refused if it was. */
record Receipt(
        UUID triggerId,
        boolean duplicate,
        int signals,
        List<String> faults,
        @Nullable IncidentProblem refusal,
        @Nullable String reason) {
    static Receipt of(TriggerMessage message, boolean duplicate) {
        var view = message.view();
        return new Receipt(
                view.triggerId(), duplicate, view.signals(), view.faults(), message.refusal(), view.reason());
    }
}
