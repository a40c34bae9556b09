/** What happened in an incident, in order. */
@NullMarked
package dev.tocsin.incident.timeline;

import org.jspecify.annotations.NullMarked;
