package dev.tocsin.notification.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells which attempts were made to reach a notice's recipient; within a transaction. */
public interface Deliveries {

    /** Returns the attempts, oldest first. */
    List<Attempt> of(UUID notice);

    /** One attempt: the channel, the address, sending, accepted, failed or unknown, and when that was. */
    record Attempt(
            String channel,
            String to,
            String state,
            Instant at,
            @Nullable String detail) {}
}
