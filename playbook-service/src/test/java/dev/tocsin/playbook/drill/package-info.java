/** Tests of rehearsals over HTTP. */
@NullMarked
package dev.tocsin.playbook.drill;

import org.jspecify.annotations.NullMarked;
