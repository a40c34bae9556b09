/** Runs that are only rehearsed: the machine of real runs on a clock of its own, with answers that are given or supposed. No way leads out of here. */
@NullMarked
package dev.tocsin.playbook.rehearsal;

import org.jspecify.annotations.NullMarked;
