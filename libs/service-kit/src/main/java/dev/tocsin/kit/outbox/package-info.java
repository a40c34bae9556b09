/** Transactional outbox: events are stored with the change that they tell of and relayed to Kafka afterwards. */
@NullMarked
package dev.tocsin.kit.outbox;

import org.jspecify.annotations.NullMarked;
