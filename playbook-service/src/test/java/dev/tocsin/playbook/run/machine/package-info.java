/** Tests of the package. */
@NullMarked
package dev.tocsin.playbook.run.machine;

import org.jspecify.annotations.NullMarked;
