/**
 * Idempotent consumer: an event's effect and the note that it was applied commit together.
 *
 * <p>A consumer is one package-private bean with one line: {@code @Incoming("incidents") @Blocking void on(String message) {
 * inbox.consumeState(message, "run-matching", this::take); }}. It takes the payload, so that the record is acknowledged after the effect has
 * committed; it is neither {@code @Transactional} (the inbox opens the transaction, and repeats it while the database is away) nor on a virtual
 * thread (neighbours would overtake each other). The effect does one local transaction and calls nobody; what calls the outside becomes a row of
 * work. An effect ignores types that it does not know and reads its data by {@code events.data(event, Mine.class)}. A malformed event or a failure
 * that trying again cannot mend goes to the channel's dead-letter topic, with its reason in the header {@code dead-letter-reason}.
 */
@NullMarked
package dev.tocsin.kit.inbox;

import org.jspecify.annotations.NullMarked;
