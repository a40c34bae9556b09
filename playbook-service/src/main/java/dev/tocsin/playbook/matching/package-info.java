/** Starts the runs that incidents call for by themselves. */
@NullMarked
package dev.tocsin.playbook.matching;

import org.jspecify.annotations.NullMarked;
