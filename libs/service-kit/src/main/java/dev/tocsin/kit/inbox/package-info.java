/** Idempotent consumer: an event's effect and the note that it was applied commit together. */
@NullMarked
package dev.tocsin.kit.inbox;

import org.jspecify.annotations.NullMarked;
