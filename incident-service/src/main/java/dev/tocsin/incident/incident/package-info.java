/** The incident and its lawful moves. */
@NullMarked
package dev.tocsin.incident.incident;

import org.jspecify.annotations.NullMarked;
