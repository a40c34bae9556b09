/** Tests of the package. */
@NullMarked
package dev.tocsin.playbook.cacao;

import org.jspecify.annotations.NullMarked;
