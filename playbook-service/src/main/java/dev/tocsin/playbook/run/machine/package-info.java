/** The run of a playbook as a pure state machine: (run state, event) → (run state, commands). No clock, no database, no network. */
@NullMarked
package dev.tocsin.playbook.run.machine;

import org.jspecify.annotations.NullMarked;
