/** Tests of the library. */
@NullMarked
package dev.tocsin.playbook.library;

import org.jspecify.annotations.NullMarked;
