/** Tests of the package. */
@NullMarked
package dev.tocsin.playbook.condition;

import org.jspecify.annotations.NullMarked;
