package dev.tocsin.incident.trigger;

import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads triggers for people. */
@ApplicationScoped
class TriggerDesk {
    private final TriggerMessages messages;

    TriggerDesk(TriggerMessages messages) {
        this.messages = messages;
    }

    @Transactional
    Page<TriggerView> page(TriggerMessages.Filter filter, @Nullable Cursor after, int limit) {
        var rows = messages.newestFirst(filter, after, limit + 1).stream()
                .map(TriggerMessage::view)
                .toList();
        return Page.of(rows, limit, trigger -> Cursor.of(trigger.receivedAt(), trigger.triggerId()));
    }

    @Transactional
    TriggerView trigger(UUID id) {
        return messages.require(id).view();
    }

    @Transactional
    byte[] body(UUID id) {
        return messages.require(id).payload().body();
    }
}
