/** Tests of rehearsals. */
@NullMarked
package dev.tocsin.playbook.rehearsal;

import org.jspecify.annotations.NullMarked;
