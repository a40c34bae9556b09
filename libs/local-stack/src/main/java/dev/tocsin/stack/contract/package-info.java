/** Checks what a service sends against the contracts of the class path; for tests. */
@NullMarked
package dev.tocsin.stack.contract;

import org.jspecify.annotations.NullMarked;
