/** How triggers come in: authentication of the sender and the durable inbox. Nothing of their meaning. */
@NullMarked
package dev.tocsin.incident.trigger;

import org.jspecify.annotations.NullMarked;
