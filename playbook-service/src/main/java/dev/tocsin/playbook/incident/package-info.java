/** What this service knows of incidents: the little that a run is started and bound by. */
@NullMarked
package dev.tocsin.playbook.incident;

import org.jspecify.annotations.NullMarked;
