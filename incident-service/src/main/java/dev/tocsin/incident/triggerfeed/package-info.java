/** Triggers that monitors publish on Kafka: the second way in. */
@NullMarked
package dev.tocsin.incident.triggerfeed;

import org.jspecify.annotations.NullMarked;
