/** Duties of each incident: kept, moved when a fact changes, and the reason of each move. */
@NullMarked
package dev.tocsin.notification.duty;

import org.jspecify.annotations.NullMarked;
